import { verifyBalances } from '@tongxing/ledger/balances.ts'
import { type Database, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { FleetTotals } from '../fleet/fleet.ts'
import type { Correctness } from '../harness/bench.ts'

interface Counts {
  readonly purchases: string
  readonly posted: string
  readonly posted_fen: string
  readonly events: string
  readonly moved_e7: string
  readonly parked: string
  readonly cases: string
}

/** What the databases hold, by SQL alone; nothing that the services counted themselves. */
const countAll = `
  select
    (select count(distinct (issuer_id, card_number, purse, purchase_counter))
       from fare.tap where state = 'posted') as purchases,
    (select count(*) from fare.tap where state = 'posted') as posted,
    (select coalesce(sum(amount_fen), 0) from fare.tap where state = 'posted') as posted_fen,
    (select count(*) from ledger.event) as events,
    (select coalesce(sum(amount_e7), 0) from ledger.transfer) as moved_e7,
    (select count(*) from log.parked) as parked,
    (select count(*) from desk.case) as cases`

const E7_PER_FEN = 10_000_000n

/**
 * Compares the back end with what the fleet tapped: each ride posted once, every fen of it moved
 * once, all balances zero together and equal to their entries, nothing parked and no case opened.
 */
export async function checkWay(db: Database, truth: FleetTotals): Promise<Correctness> {
  const { rows } = await db.query<Counts>(countAll)
  const [row] = rows
  const count = (name: keyof Counts) => toSafeNumber(row?.[name] ?? 0)
  const { totalE7, differences } = await verifyBalances(db)
  return {
    lost: truth.taps - count('purchases'),
    doubled: count('posted') - count('purchases') + (count('events') - count('posted')),
    fenAstray: count('posted_fen') - truth.amountFen,
    e7Astray: Number(BigInt(row?.moved_e7 ?? 0) - BigInt(truth.amountFen) * E7_PER_FEN),
    sumE7: Number(totalE7),
    balancesWrong: differences.length,
    parked: count('parked'),
    cases: count('cases'),
  }
}
