import { createKeyRing, type KeyRing } from '@tongxing/app/day/key-ring.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import type { CompiledTariff } from '@tongxing/core/tariff/types.ts'
import { readTariff, sectionLinesOf } from '@tongxing/app/compose/tariffs.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { buildScenario } from '@tongxing/validator-sim/fleet/scenario/build-scenario.ts'
import { COUNTY, institutionOf } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import type { BusPlan, CardPlan, Scenario } from '@tongxing/validator-sim/fleet/scenario/types.ts'

/** Seed of all that the benches draw: every run measures the same cards, keys and rides. */
export const SEED = 'bench'

/** First tap of benches that have no clock of their own. */
export const MORNING_MS = Date.parse('2026-06-01T07:00:00+08:00')

/** The world of the main job: who rides, on what, at which price. */
export interface County {
  readonly institution: Institution
  readonly scenario: Scenario
  readonly keys: KeyRing
  readonly buses: readonly BusPlan[]
  /** Cards that a validator of the county takes; about one in fourteen is another city's. */
  readonly cards: readonly CardPlan[]
  readonly tariff: CompiledTariff
}

export function createCounty(): County {
  const document = readTariff('huoshan')
  const sectionLines = sectionLinesOf([document])
  const scenario = buildScenario({ seed: SEED, serviceDay: '2026-06-01', sectionLines })
  const random = createRandom(`${SEED}/county`)
  return {
    institution: institutionOf(COUNTY),
    scenario,
    keys: createKeyRing(SEED),
    buses: scenario.buses.filter(({ city }) => city === COUNTY),
    cards: shuffled(scenario.cards.filter(isAccepted), () => random.next()),
    tariff: compileTariff(document),
  }
}

export function isOwn({ city }: CardPlan): boolean {
  return city === COUNTY
}

export function issuerOf({ city }: CardPlan): string {
  return issuerIdOf(institutionOf(city))
}

function isAccepted({ activated, interoperable, endDate }: CardPlan): boolean {
  return activated && interoperable && endDate > '20300101'
}

/** So that other cities' cards are among those that ride often, too. */
function shuffled<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
