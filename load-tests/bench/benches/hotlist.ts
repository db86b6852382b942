import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import { createHotlist } from '@tongxing/validator-sim/firmware/parameters/hotlist.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { SEED } from '../fleet/county.ts'
import type { Bench } from '../harness/bench.ts'
import { computeMs, computeRate } from '../harness/rate.ts'

const CARDS = 500_000
const PROBES = 20_000
const CITIES = ['1000', '2500', '2900', '3310', '3764']

/**
 * Random cards, every other one listed, looked up in a validator's hotlist of half a million: a
 * million a second is one microsecond each. The set has an easy task: its strings know their hashes
 * already, which those that are read from a card do not; and it takes many times the memory.
 */
export const hotlistBench: Bench = {
  name: 'hotlist',
  unit: 'look-ups/s',
  limit: 'a Set of the same 500,000 strings',
  prepare: async ({ isQuick }) => {
    const random = createRandom(`${SEED}/hotlist`)
    const serial = () => String(random.int(0, 999_999_999)).padStart(12, '0')
    const number = () => `0310${CITIES[random.int(0, CITIES.length - 1)]}${serial()}`
    const listed = Array.from({ length: CARDS }, number)
    const hotlist = createHotlist(packCardNumbers(listed))
    const set = new Set(listed)
    const probes = Array.from({ length: PROBES }, (_, i) =>
      i % 2 === 0 ? (listed[random.int(0, CARDS - 1)] ?? '') : number(),
    )
    let found = 0
    const lookUp = (has: (card: string) => boolean) => () => {
      for (const card of probes) if (has(card)) found += 1
    }
    const durationMs = isQuick ? computeMs.quick : computeMs.full
    return {
      value: () =>
        computeRate(
          PROBES,
          durationMs,
          lookUp((card) => hotlist.has(card)),
        ),
      limit: () =>
        computeRate(
          PROBES,
          durationMs,
          lookUp((card) => set.has(card)),
        ),
      check: () => ({ wrong: probes.filter((card) => hotlist.has(card) !== set.has(card)).length }),
    }
  },
}
