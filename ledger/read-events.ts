import type { AccountCode } from '@tongxing/core/accounts/chart.ts'
import type {
  LedgerEvent,
  LedgerEventKind,
  LedgerEventName,
  LedgerLine,
} from '@tongxing/core/accounts/ledger-event.ts'
import { type Queryable, statement } from '@tongxing/platform/database/database.ts'

const findIds = statement(
  'ledger.find-event-ids',
  `select event.event_id, event.kind, event.key
   from unnest($1::text[], $2::text[]) as wanted(kind, key)
   join ledger.event on event.kind = wanted.kind and event.key = wanted.key`,
)

/** Ids of events that exist, by `kind key`. */
export async function findEventIds(
  tx: Queryable,
  names: readonly LedgerEventName[],
): Promise<Map<string, bigint>> {
  if (names.length === 0) return new Map()
  const { rows } = await tx.query<{ event_id: string; kind: string; key: string }>(findIds, [
    names.map(({ kind }) => kind),
    names.map(({ key }) => key),
  ])
  return new Map(rows.map(({ event_id, kind, key }) => [`${kind} ${key}`, BigInt(event_id)]))
}

interface LineRow {
  readonly event_id: string
  readonly kind: LedgerEventKind
  readonly key: string
  readonly service_day: string
  readonly debit: AccountCode | null
  readonly credit: AccountCode
  readonly amount_e7: string
}

const readLines = statement(
  'ledger.read-lines',
  `select event.event_id, event.kind, event.key, event.service_day::text,
     debit.code as debit, credit.code as credit, transfer.amount_e7
   from unnest($1::text[], $2::text[]) as wanted(kind, key)
   join ledger.event on event.kind = wanted.kind and event.key = wanted.key
   left join ledger.transfer using (event_id)
   left join ledger.account debit on debit.account_id = transfer.debit_account
   left join ledger.account credit on credit.account_id = transfer.credit_account
   order by event.event_id, transfer.line`,
)

/**
 * Events as they were posted, oldest first, without what they reverse. So a reversal takes back
 * what stands in the ledger, not what the caller thinks stands there.
 */
export async function readEvents(
  tx: Queryable,
  names: readonly LedgerEventName[],
): Promise<LedgerEvent[]> {
  if (names.length === 0) return []
  const { rows } = await tx.query<LineRow>(readLines, [
    names.map(({ kind }) => kind),
    names.map(({ key }) => key),
  ])
  const events = new Map<string, LedgerEvent & { lines: LedgerLine[] }>()
  for (const { event_id, kind, key, service_day, debit, credit, amount_e7 } of rows) {
    const event = events.get(event_id) ?? { kind, key, serviceDay: service_day, lines: [] }
    if (debit !== null) event.lines.push({ debit, credit, amountE7: BigInt(amount_e7) })
    events.set(event_id, event)
  }
  return [...events.values()]
}
