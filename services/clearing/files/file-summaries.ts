import type { Queryable } from '@tongxing/platform/database/database.ts'
import type { FileSummary } from '../options.ts'

interface FileRow {
  readonly direction: 'sent' | 'received'
  readonly partner: string
  readonly kind: string
  readonly sequence: string
  readonly name: string
  readonly settle_day: string
  readonly digest: string
  readonly records: number
  readonly state: string
  readonly error_code: string
  readonly accepted: number
  readonly refused: number
  readonly amount_fen: string
  readonly issuer_e7: string
  readonly acquirer_e7: string
  readonly centre_e7: string
}

export interface FileFilter {
  /** `YYYY-MM-DD`. */
  readonly settleDay: string
  readonly direction?: 'sent' | 'received'
}

/** Files of a settle day, by partner, kind and sequence. */
export async function listFiles(db: Queryable, filter: FileFilter): Promise<FileSummary[]> {
  const { rows } = await db.query<FileRow>(
    `select direction, partner, kind, sequence, name, settle_day::text, digest, records, state,
       error_code, accepted, refused, amount_fen, issuer_e7, acquirer_e7, centre_e7
     from clearing.file
     where settle_day = $1 and ($2::text is null or direction = $2)
     order by partner, kind, sequence`,
    [filter.settleDay, filter.direction ?? null],
  )
  return rows.map((row) => ({
    direction: row.direction,
    partner: row.partner,
    kind: row.kind,
    sequence: Number(row.sequence),
    name: row.name,
    settleDay: row.settle_day,
    digest: row.digest,
    records: row.records,
    state: row.state,
    errorCode: row.error_code,
    accepted: row.accepted,
    refused: row.refused,
    amountFen: Number(row.amount_fen),
    issuerE7: BigInt(row.issuer_e7),
    acquirerE7: BigInt(row.acquirer_e7),
    centreE7: BigInt(row.centre_e7),
  }))
}
