import { COUNTY } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import type { NationalNetwork } from '../compose/national-network.ts'
import {
  type CaseTotal,
  type InstitutionSummary,
  type Percentiles,
  type RidesBy,
  sumCases,
  sumMoney,
  summarise,
} from './summary.ts'
import { readUnexplained } from './unexplained.ts'

/** The day as the county sees it, with what the neighbours and the centre add to it. */
export interface DaySummary {
  readonly seed: string
  readonly serviceDay: string
  readonly taps: number
  readonly rides: number
  readonly ridesFen: number
  readonly ridesBy: RidesBy
  readonly refusals: Readonly<Record<string, number>>
  readonly latencyMs: Percentiles
  /** Balance by party and kind of account, credits − debits, whole fen. */
  readonly moneyFen: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly cases: readonly CaseTotal[]
  /** Over all institutions; 0 = every fen is in a named case or account. */
  readonly unexplainedFen: number
  readonly elsewhere: Readonly<Record<string, Pick<InstitutionSummary, 'taps' | 'rides' | 'cases'>>>
}

/** Computed from the databases alone, so that it does not matter how often the day was begun. */
export async function summariseDay(
  network: NationalNetwork,
  of: { readonly seed: string; readonly serviceDay: string },
): Promise<DaySummary> {
  const summaries: { readonly code: string; readonly summary: InstitutionSummary }[] = []
  let unexplainedFen = 0
  for (const { db, institution } of network.cities) {
    summaries.push({ code: institution.code, summary: await summarise(db, of.serviceDay) })
    unexplainedFen += await readUnexplained(db, of.serviceDay)
  }
  const county = summaries[COUNTY]
  if (county === undefined) throw new RangeError('the scenario has a county')
  const { moneyFen: _, ...seen } = county.summary
  const { institution, db } = network.centreBooks
  unexplainedFen += await readUnexplained(db, of.serviceDay)
  return {
    ...of,
    ...seen,
    moneyFen: {
      ...Object.fromEntries(summaries.map(({ code, summary }) => [code, summary.moneyFen])),
      [institution.code]: await sumMoney(db),
    },
    unexplainedFen,
    elsewhere: {
      ...Object.fromEntries(
        summaries
          .filter((one) => one !== county)
          .map(({ code, summary: { taps, rides, cases } }) => [code, { taps, rides, cases }]),
      ),
      [institution.code]: { taps: 0, rides: 0, cases: await sumCases(db, of.serviceDay) },
    },
  }
}
