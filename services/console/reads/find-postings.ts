import type { LedgerEventKind } from '@tongxing/core/accounts/ledger-event.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { LedgerEventView } from '../contract/tap.ts'
import { maskCardsIn } from '../mask.ts'
import type { FoundTap } from './find-tap.ts'

const rideKinds: readonly LedgerEventKind[] = [
  'local_ride',
  'code_ride',
  'foreign_ride_pending',
  'foreign_ride_final',
  'foreign_ride_refused',
  'own_ride_elsewhere',
  'own_code_elsewhere',
  'own_ride_refused',
  'correction',
  'reversal',
]

/**
 * Postings that a tap caused, in the order of posting. Keys of a ride are its content hash, a
 * colon, and what tells its postings of one kind apart.
 */
export async function findPostings(db: Queryable, tap: FoundTap): Promise<LedgerEventView[]> {
  const { rows } = await db.query<{
    readonly event_id: string
    readonly kind: string
    readonly key: string
    readonly service_day: string
    readonly reverses: string | null
    readonly posted_at_ms: string
    readonly lines: LedgerEventView['lines']
  }>(
    `select event.event_id, event.kind, event.key,
      to_char(event.service_day, 'YYYY-MM-DD') as service_day, event.reverses,
      floor(extract(epoch from event.posted_at) * 1000)::bigint as posted_at_ms,
      coalesce(jsonb_agg(jsonb_build_object('debit', debit.code, 'credit', credit.code,
        'amountE7', transfer.amount_e7::text) order by transfer.line)
        filter (where transfer.line is not null), '[]') as lines
    from ledger.event as event
    left join ledger.transfer as transfer using (event_id)
    left join ledger.account as debit on debit.account_id = transfer.debit_account
    left join ledger.account as credit on credit.account_id = transfer.credit_account
    where event.kind = any($1) and (event.key >= $2 || ':' and event.key < $2 || ';'
      or event.key >= 'refusal undone ' || $2 || ':' and event.key < 'refusal undone ' || $2 || ';')
    group by event.event_id order by event.event_id`,
    [rideKinds, tap.contentHash],
  )
  return rows.map((row) => ({
    eventId: row.event_id,
    kind: row.kind,
    key: maskCardsIn(row.key),
    serviceDay: row.service_day,
    reverses: row.reverses,
    postedAtMs: toSafeNumber(row.posted_at_ms),
    lines: row.lines.map((line) => ({
      ...line,
      debit: maskCardsIn(line.debit),
      credit: maskCardsIn(line.credit),
    })),
  }))
}
