import { createHash } from 'node:crypto'
import type { LedgerEvent } from '@tongxing/core/accounts/ledger-event.ts'
import { localRide } from '@tongxing/core/accounts/ride.ts'
import { createAccountCache } from '@tongxing/ledger/accounts.ts'
import { verifyBalances } from '@tongxing/ledger/balances.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import { type Database, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { type County, SEED } from '../fleet/county.ts'
import { createZipf } from '../fleet/zipf.ts'
import type { Correctness } from '../harness/bench.ts'

const POST_BATCH = 1_000
/**
 * Writers side by side, as many as the log has partitions where it has several; each has its slot.
 */
const WRITERS = 2
const REPEAT_SHARE = 0.05
const OPERATORS = 8

/** Rides to post, repeats of earlier ones among them. */
export interface RideSource {
  /** Distinct events given so far. */
  readonly given: number
  /** The next batches; `fresh` events among them are new. */
  next(fresh: number): LedgerEvent[][]
}

/** Zipf cards, eight operators, one event in twenty a repeat (clearing.md 7.3). */
export function createRideSource(county: County): RideSource {
  const random = createRandom(`${SEED}/posting`)
  const pickCard = createZipf(county.cards.length, 1, () => random.next())
  let given = 0
  const ride = (): LedgerEvent => {
    given += 1
    return localRide({
      key: `${createHash('md5').update(String(given)).digest('hex')}:1`,
      serviceDay: '2026-06-01',
      cardNumber: county.cards[pickCard()]?.cardNumber ?? '',
      operatorId: `OP${random.int(1, OPERATORS)}`,
      amountFen: random.int(1, 4) * 50,
    })
  }
  const batch = (fresh: number) => {
    const events = Array.from({ length: fresh }, ride)
    const repeats = events.filter(() => random.chance(REPEAT_SHARE))
    return [...events, ...repeats]
  }
  return {
    get given() {
      return given
    },
    next: (fresh) => Array.from({ length: Math.ceil(fresh / POST_BATCH) }, () => batch(POST_BATCH)),
  }
}

/** Posts batches, a commit each, and resolves with the events that were new. */
export async function postAll(
  db: Database,
  batches: readonly (readonly LedgerEvent[])[],
): Promise<number> {
  const queue = batches.values()
  let posted = 0
  const nowMs = Date.now()
  const write = async (slot: number) => {
    const accounts = createAccountCache()
    for (const events of queue) {
      const result = await db.transaction((tx) => postEvents(tx, events, { slot, accounts, nowMs }))
      posted += result.posted
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, slot) => write(slot)))
  return posted
}

/** What the ledger says against the events that were given to it. */
export async function checkLedger(db: Database, given: number): Promise<Correctness> {
  const { rows } = await db.query<{ events: string; keys: string }>(
    'select count(*) as events, count(distinct (kind, key)) as keys from ledger.event',
  )
  const events = toSafeNumber(rows[0]?.events ?? 0)
  const keys = toSafeNumber(rows[0]?.keys ?? 0)
  const { totalE7, differences } = await verifyBalances(db)
  return {
    lost: given - keys,
    doubled: events - keys,
    sumE7: Number(totalE7),
    balancesWrong: differences.length,
  }
}
