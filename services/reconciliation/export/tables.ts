import type { Queryable } from '@tongxing/platform/database/database.ts'

/** One table of the books as text, with the columns that its sums are made of. */
export interface ExportTable {
  readonly name: 'ledger' | 'claims' | 'loads'
  readonly columns: readonly string[]
  /** Rows of columns as text, in order; null where there is no value. Read page by page. */
  readonly rows: (db: Queryable, serviceDay: string) => AsyncGenerator<readonly (string | null)[]>
}

const ROWS_PER_PAGE = 5_000

interface TableOptions {
  readonly name: ExportTable['name']
  /** Column of the export, and what it is made of. */
  readonly columns: Readonly<Record<string, string>>
  /** Tables, joined. */
  readonly from: string
  /** A bigint that numbers the rows in the order of the export. */
  readonly key: string
  readonly where: string
}

function exportTable(options: TableOptions): ExportTable {
  const names = Object.keys(options.columns)
  const list = Object.entries(options.columns).map(([name, sql]) => `(${sql})::text as "${name}"`)
  const page = `select ${options.key} as page_key, ${list.join(', ')} from ${options.from}
    where ${options.key} > $2 and ${options.where} order by 1 limit ${ROWS_PER_PAGE}`
  return {
    name: options.name,
    columns: names,
    async *rows(db, serviceDay) {
      for (let after = '-1'; ; ) {
        const { rows } = await db.query<Record<string, string | null>>(page, [serviceDay, after])
        for (const row of rows) yield names.map((name) => row[name] ?? null)
        if (rows.length < ROWS_PER_PAGE) return
        after = rows.at(-1)?.['page_key'] ?? after
      }
    },
  }
}

// An event has a handful of lines; its id and the line are one number, so that pages can go on
// after it.
const ledger = exportTable({
  name: 'ledger',
  columns: {
    event_id: 'e.event_id',
    kind: 'e.kind',
    key: 'e.key',
    service_day: 'e.service_day',
    reverses_event_id: 'e.reverses',
    line: 't.line',
    debit_account: 'debit.code',
    credit_account: 'credit.code',
    amount_e7: 't.amount_e7',
  },
  from: `ledger.transfer t join ledger.event e using (event_id)
    join ledger.account debit on debit.account_id = t.debit_account
    join ledger.account credit on credit.account_id = t.credit_account`,
  key: '(t.event_id * 32768 + t.line)',
  where: 'e.service_day <= $1',
})

const claims = exportTable({
  name: 'claims',
  columns: {
    service_day: 't.service_day',
    source: 't.source',
    terminal_key: 't.terminal_key',
    content_hash: "encode(t.content_hash, 'hex')",
    kind: 't.kind',
    state: 't.state',
    reason_code: 't.reason_code',
    issuer_id: 't.issuer_id',
    card_number: 't.card_number',
    purse: 't.purse',
    purchase_counter: 't.purchase_counter',
    balance_before_fen: 't.balance_before_fen',
    amount_fen: 't.amount_fen',
    balance_after_fen: 't.balance_after_fen',
    psam_id: 't.psam_id',
    psam_counter_from: 't.psam_counter_from',
    psam_counter: 't.psam_counter',
    device_id: 't.device_id',
    vehicle_id: 't.vehicle_id',
    operator_id: 't.operator_id',
    tac_state: 't.tac_state',
  },
  from: 'fare.tap t',
  key: 't.tap_id',
  where: 't.service_day <= $1',
})

const loads = exportTable({
  name: 'loads',
  columns: {
    load_id: 'l.load_id',
    outlet_id: 'l.outlet_id',
    issuer_id: 'l.issuer_id',
    card_number: 'l.card_number',
    load_counter: 'l.load_counter',
    purchase_counter: 'l.purchase_counter',
    balance_before_fen: 'l.balance_before_fen',
    amount_fen: 'l.amount_fen',
    state: 'l.state',
    decided_by: 'l.decided_by',
    initiated_at_ms: 'floor(extract(epoch from l.initiated_at) * 1000)::bigint',
    decided_at_ms: 'floor(extract(epoch from l.decided_at) * 1000)::bigint',
  },
  from: 'topup.load l',
  key: 'l.load_no',
  // The day that a load belongs to is that of its decision: it is told by decided_at_ms.
  where: '$1::date is not null',
})

/** What another program needs to sum a city's card, validator, operator and load books again. */
export const cityTables: readonly ExportTable[] = [ledger, claims, loads]
/** The centre has neither taps nor loads. */
export const centreTables: readonly ExportTable[] = [ledger]
