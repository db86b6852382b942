import type { Random } from '../random.ts'
import { COUNTY, scenarioInstitutions } from './institutions.ts'
import { type CardPlan, cardKinds, type ScenarioSize } from './types.ts'

/**
 * Shares of the county's cards by kind;
 * elders and pupils ride buses far more than they are counted.
 */
const kindShares: readonly (readonly [kind: number, share: number])[] = [
  [cardKinds.normal, 0.6],
  [cardKinds.student, 0.18],
  [cardKinds.elder, 0.2],
  [cardKinds.soldier, 0.02],
]

/** Cards of all three cities; a few of each are expired, not activated, or not interoperable. */
export function planCards(size: ScenarioSize, random: Random): CardPlan[] {
  return [size.countyCards, ...size.neighbourCards].flatMap((count, city) =>
    Array.from({ length: count }, (_, serial) => planCard(city, serial + 1, random)),
  )
}

function planCard(city: number, serial: number, random: Random): CardPlan {
  const kind = pickKind(random)
  const nearlyEmpty = random.chance(0.02)
  return {
    cardNumber: `0310${scenarioInstitutions[city]?.cityCode}${String(serial).padStart(12, '0')}`,
    city,
    kind,
    loadFen: nearlyEmpty ? random.int(1, 3) * 100 : random.int(4, 20) * 500,
    startDate: '20230901',
    endDate: random.chance(0.001) ? '20260101' : '20330831',
    activated: !random.chance(0.0005),
    interoperable: city === COUNTY || !random.chance(0.03),
  }
}

function pickKind(random: Random): number {
  let rest = random.next()
  for (const [kind, share] of kindShares) {
    rest -= share
    if (rest < 0) return kind
  }
  return cardKinds.normal
}
