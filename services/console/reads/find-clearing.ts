import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { ClearingLine, Fact } from '../contract/tap.ts'
import type { FoundTap } from './find-tap.ts'

interface LineRow {
  readonly kind: string
  readonly name: string
  readonly line: number
  readonly state: string
  readonly settle_day: string
  readonly created_at_ms: string
  readonly centre_serial: string
  readonly acquirer_serial: string
  readonly acquirer: string
  readonly issuer: string
  readonly error_code: string
  readonly fee_e7: string
  readonly issuer_e7: string
  readonly acquirer_e7: string
}

/**
 * Lines of clearing files on which a purchase stands, in the order in which the files travel (UP,
 * FB or CL), and the net position of the day in which they were settled (BP). Both acquirers and
 * issuers name a purchase by card, purse and counter, and a code's ride by the code.
 */
export async function findClearingLines(db: Queryable, tap: FoundTap): Promise<ClearingLine[]> {
  const { rows } = await db.query<LineRow>(
    `select file.kind, file.name, line.line, file.state,
      to_char(file.settle_day, 'YYYY-MM-DD') as settle_day,
      floor(extract(epoch from file.created_at) * 1000)::bigint as created_at_ms,
      line.centre_serial, line.acquirer_serial, line.acquirer, line.issuer, line.error_code,
      line.fee_e7, line.issuer_e7, line.acquirer_e7
    from clearing.line as line join clearing.file as file using (file_id)
    where line.card_number = $1 and line.purchase_counter = $2 and line.purse = $3
      and line.issuer_id = $4 and line.ride_code_key = $5
    order by file.created_at, file.file_id, line.line`,
    [
      ...[tap.cardNumber, tap.row.purchaseCounter ?? 0, tap.purse, tap.issuerId],
      tap.row.kind === 'code-ride' ? tap.terminalKey : '',
    ],
  )
  const moneyDays = new Set(
    rows.filter(({ error_code }) => error_code === '000000').map((row) => row.settle_day),
  )
  return [...rows.map(toLine), ...(await findNetPositions(db, [...moneyDays]))]
}

function toLine(row: LineRow): ClearingLine {
  const facts: Fact[] = [
    { name: 'fileState', kind: 'word', value: `file-${row.state}` },
    { name: 'settleDate', kind: 'text', value: row.settle_day },
    { name: 'acquirer', kind: 'text', value: row.acquirer },
    { name: 'issuer', kind: 'text', value: row.issuer },
    { name: 'acquirerSerial', kind: 'text', value: row.acquirer_serial },
  ]
  if (row.centre_serial !== '') {
    facts.push(
      { name: 'centreSerial', kind: 'text', value: row.centre_serial },
      { name: 'feedbackCode', kind: 'text', value: row.error_code },
      { name: 'fee', kind: 'e7', value: row.fee_e7 },
      { name: 'issuerNet', kind: 'e7', value: row.issuer_e7 },
      { name: 'acquirerNet', kind: 'e7', value: row.acquirer_e7 },
    )
  }
  return {
    fileKind: row.kind,
    fileName: row.name,
    line: row.line,
    atMs: toSafeNumber(row.created_at_ms),
    facts,
  }
}

async function findNetPositions(db: Queryable, days: readonly string[]): Promise<ClearingLine[]> {
  if (days.length === 0) return []
  const { rows } = await db.query<{
    readonly settle_day: string
    readonly institution: string
    readonly net_e7: string
    readonly carried_out_e7: string
    readonly file_name: string | null
  }>(
    `select to_char(position.settle_day, 'YYYY-MM-DD') as settle_day, position.institution,
      position.net_fen * 10000000 as net_e7, position.carried_out_e7,
      (select name from clearing.file where file.kind = 'BP'
        and file.settle_day = position.settle_day order by file_id limit 1) as file_name
    from clearing.net_position as position where position.settle_day = any($1::date[])
    order by position.settle_day, position.institution`,
    [days],
  )
  return rows.map((row) => ({
    fileKind: 'BP',
    fileName: row.file_name ?? '',
    line: null,
    atMs: null,
    facts: [
      { name: 'settleDate', kind: 'text', value: row.settle_day },
      { name: 'institution', kind: 'text', value: row.institution },
      { name: 'netPosition', kind: 'e7', value: row.net_e7 },
      { name: 'carriedOut', kind: 'e7', value: row.carried_out_e7 },
    ],
  }))
}
