import type { Random } from '../random.ts'
import { COUNTY, scenarioInstitutions } from './institutions.ts'
import { type CardPlan, type CodeAccountPlan, cardKinds, type ScenarioSize } from './types.ts'

const DAY_MS = 86_400_000

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
export function planCards(size: ScenarioSize, serviceDay: string, random: Random): CardPlan[] {
  return [size.countyCards, ...size.neighbourCards].flatMap((count, city) =>
    Array.from({ length: count }, (_, serial) =>
      planCard({ city, serial: serial + 1, serviceDay }, random),
    ),
  )
}

function planCard(
  { city, serial, serviceDay }: { city: number; serial: number; serviceDay: string },
  random: Random,
): CardPlan {
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
    ...(kind !== cardKinds.normal && { concessionUntil: concessionEnd(serial, serviceDay) }),
  }
}

/**
 * Concessions are checked once a year (年检), spread over the year: one in 40 ended yesterday and
 * one in 40 ends today, so that each day has some.
 */
function concessionEnd(serial: number, serviceDay: string): string {
  const daysLeft = serial % 40 === 0 ? -1 : serial % 40 === 20 ? 0 : 1 + (serial % 365)
  const endMs = Date.parse(`${serviceDay}T00:00:00Z`) + daysLeft * DAY_MS
  return new Date(endMs).toISOString().slice(0, 10).replaceAll('-', '')
}

/** Accounts with codes of the county and of its first neighbour. */
export function planCodeAccounts(size: ScenarioSize): CodeAccountPlan[] {
  return size.codeAccounts.flatMap((count, city) =>
    Array.from({ length: count }, (_, index) => {
      const { cityCode } = scenarioInstitutions[city] ?? {}
      const serial = String(index + 1).padStart(12, '0')
      return {
        cardAccountId: `0311${cityCode}${serial}`,
        payAccountId: `PAY${cityCode}${serial.slice(-9)}`,
        city,
      }
    }),
  )
}

function pickKind(random: Random): number {
  let rest = random.next()
  for (const [kind, share] of kindShares) {
    rest -= share
    if (rest < 0) return kind
  }
  return cardKinds.normal
}
