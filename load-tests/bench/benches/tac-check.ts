import { type TacCard, createTacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import type { PurchaseTacTerms } from '@tongxing/core/card/crypto/purchase.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { type County, createCounty, isOwn, issuerOf, MORNING_MS } from '../fleet/county.ts'
import { createRider, ride } from '../fleet/riders.ts'
import type { Bench, BenchContext, PreparedBench } from '../harness/bench.ts'
import { computeMs, computeRate } from '../harness/rate.ts'
import { bareCiphers, observeCiphers } from '../machine/ciphers.ts'

const CARDS = 1_000

interface Proof {
  readonly card: TacCard
  readonly terms: PurchaseTacTerms
  readonly tac: Uint8Array
}

/** TACs of cards whose keys the verifier remembers. */
export const tacCheckCached: Bench = {
  name: 'tac check cached',
  unit: 'checks/s',
  limit: 'the same DES blocks in node:crypto alone',
  prepare: (context) => prepareTacCheck(context, CARDS),
}

/** TACs of cards that are seen for the first time: two levels of diversification each. */
export const tacCheckUncached: Bench = {
  name: 'tac check uncached',
  unit: 'checks/s',
  limit: 'the same DES blocks in node:crypto alone',
  prepare: (context) => prepareTacCheck(context, 1),
}

async function prepareTacCheck(
  { isQuick }: BenchContext,
  cachedCardsMax: number,
): Promise<PreparedBench> {
  const county = createCounty()
  const proofs = makeProofs(county)
  const { tac: masterKey } = county.keys.issuerMasters(county.institution.code)
  const verifier = createTacVerifier({ masterKey, cachedCardsMax })
  let wrong = 0
  const verifyAll = () => {
    for (const { card, terms, tac } of proofs) {
      if (!verifier.verifyPurchase(card, terms, tac)) wrong += 1
    }
  }
  verifyAll()
  const bare = bareCiphers(await observeCiphers(verifyAll))
  const durationMs = isQuick ? computeMs.quick : computeMs.full
  return {
    value: () => computeRate(CARDS, durationMs, verifyAll),
    limit: () => computeRate(CARDS, durationMs, bare),
    check: () => ({ wrong }),
  }
}

/** One purchase of each of the county's first cards. */
function makeProofs(county: County): Proof[] {
  const [bus] = county.buses
  invariant(bus !== undefined, 'the county has buses')
  return county.cards
    .filter(isOwn)
    .slice(0, CARDS)
    .map((plan, psamCounter) => {
      const at = { bus, psamCounter, tappedAtMs: MORNING_MS }
      const record = ride(county, createRider(county, plan), at)
      const tac = Buffer.alloc(4)
      tac.writeUInt32BE(record.tac ?? 0)
      return {
        card: { cardNumber: plan.cardNumber, issuerId: issuerOf(plan), algorithm: 0 },
        terms: {
          amountFen: record.amountFen ?? 0,
          type: record.transactionType ?? 0,
          terminalNumber: bus.psamId,
          terminalSequence: psamCounter,
          timestamp: localTimestamp(MORNING_MS),
        },
        tac,
      }
    })
}
