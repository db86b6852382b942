import { recordKind } from '@tongxing/proto/messages.ts'
import { createCounty, MORNING_MS } from '../fleet/county.ts'
import { createStation } from '../fleet/station.ts'
import type { Bench } from '../harness/bench.ts'
import { computeRate, rateOfOne } from '../harness/rate.ts'
import { bareCiphers, observeCiphers } from '../machine/ciphers.ts'

const CARDS = 200
const TAPS = { full: 2_000, quick: 200 }
const TAP_INTERVAL_MS = 2_000

/**
 * The whole tap in software, from the card in the field to the record in the journal: firmware, SAM
 * and card, with disks in memory, so that computation alone is measured.
 */
export const cardTransaction: Bench = {
  name: 'card transaction',
  unit: 'taps/s',
  limit: 'the DES blocks of card and SAM in node:crypto alone',
  prepare: async ({ isQuick }) => {
    const { validator, clock, cards } = await createStation(createCounty(), CARDS)
    const tapsARepeat = isQuick ? TAPS.quick : TAPS.full
    let taps = 0
    let unpaid = 0
    const tapOnce = async () => {
      const card = cards[taps % cards.length]
      if (card === undefined) return
      taps += 1
      clock.advanceTo(MORNING_MS + taps * TAP_INTERVAL_MS)
      const { records } = await validator.tap(card.enterField())
      card.leaveField()
      if (records.at(-1)?.kind !== recordKind.RECORD_KIND_PURCHASE) unpaid += 1
    }
    const tapAll = async (count: number) => {
      for (let tap = 0; tap < count; tap += 1) await tapOnce()
    }
    const bare = bareCiphers(await observeCiphers(() => tapAll(cards.length)))
    return {
      value: () => rateOfOne(tapsARepeat, () => tapAll(tapsARepeat)),
      limit: () => computeRate(cards.length, isQuick ? 60 : 500, bare),
      check: () => ({ unpaid, lost: taps - validator.journal.head }),
    }
  },
}
