import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import { createCounty } from '../fleet/county.ts'
import { createFleet } from '../fleet/fleet.ts'
import type { Bench } from '../harness/bench.ts'
import { rateOfOne } from '../harness/rate.ts'
import { openBenchDatabase } from '../machine/open-database.ts'
import { startBackEnd } from '../way/back-end.ts'
import { checkWay } from '../way/check-way.ts'
import { createRideSource, postAll } from '../way/posting.ts'
import { createSender } from '../way/send-uploads.ts'

const TAPS = { full: 50_000, quick: 4_000 }

/**
 * From a signed batch at the ingest socket to the committed posting, all in this process:
 * signature, chain, log, TAC, price, continuity, rows, double entry. The clock runs from the first
 * byte sent until the last tap is posted; only taps that are new count, though one upload in twenty
 * is a repeat.
 */
export const wholeWay: Bench = {
  name: 'whole way',
  unit: 'taps/s',
  limit: 'posting batched alone, as many events on the same server',
  prepare: async ({ isQuick, server }) => {
    const county = createCounty()
    const fleet = createFleet(county, Date.now() - 86_400_000)
    const options = { name: 'whole_way', county, fleet }
    const backEnd = await startBackEnd(server, options, { withFare: true })
    const sender = createSender(backEnd.ingestUrl)
    const alone = await openBenchDatabase(server, 'posting_alone', ledgerMigrations)
    const rides = createRideSource(county)
    const taps = isQuick ? TAPS.quick : TAPS.full
    let refused = 0
    return {
      value: () => {
        const uploads = fleet.nextUploads(taps)
        return rateOfOne(taps, async () => {
          refused += await sender.send(uploads)
          await backEnd.drain()
        })
      },
      limit: () => {
        const batches = rides.next(taps)
        return rateOfOne(taps, () => postAll(alone.db, batches))
      },
      check: async () => ({ refused, ...(await checkWay(backEnd.db, fleet.totals)) }),
      close: async () => {
        await sender.close()
        await backEnd.remove()
        await alone.remove()
      },
    }
  },
}
