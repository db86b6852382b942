import { nextServiceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { entriesSql } from '../ledger-entries.ts'
import { wholeFen } from './whole-fen.ts'

/**
 * Loads that were paid for and whose cards have not yet proved them: their book and the ledger's.
 */
export interface LoadMatch {
  readonly suspenseLoads: number
  readonly suspenseFen: number
  readonly ledgerSuspenseFen: number
  readonly differenceFen: number
}

/** Loads in suspense at the end of a service day = the balance of the suspense account. */
export async function matchLoads(db: Queryable, serviceDay: string): Promise<LoadMatch> {
  const { rows } = await db.query<{
    readonly loads: string
    readonly suspense_fen: string
    readonly ledger_e7: string
  }>(
    `select count(*) as loads, coalesce(sum(amount_fen), 0) as suspense_fen,
      (
        select coalesce(sum(amount_e7), 0) from (${entriesSql('load-suspense')}) entry
        where service_day <= $1
      ) as ledger_e7
    from topup.load
    where initiated_at < $2 and (state = 'suspense' or decided_at >= $2)`,
    [serviceDay, new Date(serviceDayStartMs(nextServiceDay(serviceDay)))],
  )
  const suspenseFen = toSafeNumber(rows[0]?.suspense_fen ?? 0)
  const ledgerSuspenseFen = wholeFen(BigInt(rows[0]?.ledger_e7 ?? 0))
  return {
    suspenseLoads: toSafeNumber(rows[0]?.loads ?? 0),
    ...{ suspenseFen, ledgerSuspenseFen },
    differenceFen: suspenseFen - ledgerSuspenseFen,
  }
}
