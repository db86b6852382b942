import type { Institution } from '@tongxing/core/institutions/institution.ts'

/** Card kinds of SFI 17 byte 10 that the scenario uses (card.md 1.5). */
export const cardKinds = { normal: 1, student: 2, elder: 3, soldier: 5 } as const

export interface LinePlan {
  readonly lineId: string
  readonly operatorId: string
  readonly stops: number
  readonly tripMinutes: number
  /**
   * Minutes into the trip between which there is no network (tunnel, valley);
   * null where it is good.
   */
  readonly deadSpot: { readonly fromMinute: number; readonly toMinute: number } | null
}

export interface BusPlan {
  readonly deviceId: string
  readonly vehicleId: string
  readonly psamId: string
  readonly line: LinePlan
  /** Index into `Scenario.institutions`. */
  readonly city: number
  /** No network at all between these instants; until the depot, or until the next morning. */
  readonly offline: { readonly fromMs: number; readonly toMs: number } | null
}

export interface CardPlan {
  readonly cardNumber: string
  /** Issuing city, an index into `Scenario.institutions`. */
  readonly city: number
  readonly kind: number
  readonly loadFen: number
  /** `YYYYMMDD`. */
  readonly startDate: string
  readonly endDate: string
  readonly activated: boolean
  readonly interoperable: boolean
}

export interface OutletPlan {
  readonly outletId: string
  readonly name: string
  readonly terminalId: string
  readonly city: number
}

/** Where a tap is torn: DEBIT never reached the card, or its answer never reached the reader. */
export type TapTear = 'before-debit' | 'after-commit' | 'in-answer'
export type LoadTear = 'before-credit' | 'after-commit' | 'in-answer'

export type ScenarioEvent =
  | { readonly kind: 'sign-in'; readonly atMs: number; readonly bus: number; readonly trip: Trip }
  | {
      readonly kind: 'tap'
      readonly atMs: number
      readonly bus: number
      readonly card: number
      readonly tear: TapTear | null
    }
  | {
      readonly kind: 'power-loss'
      readonly atMs: number
      readonly bus: number
      readonly card: number
    }
  | { readonly kind: 'sync'; readonly atMs: number; readonly bus: number }
  | {
      readonly kind: 'load'
      readonly atMs: number
      readonly outlet: number
      readonly card: number
      readonly amountFen: number
      readonly tear: LoadTear | null
    }
  | {
      readonly kind: 'hotlist'
      readonly atMs: number
      readonly city: number
      readonly cards: readonly number[]
    }

export interface Trip {
  readonly driverId: string
  readonly shiftId: string
  readonly tripNo: number
  readonly up: boolean
  readonly startMs: number
}

/** A whole service day as plain data: what happens, to whom, when; nothing of how. */
export interface Scenario {
  readonly seed: string
  readonly serviceDay: string
  readonly startMs: number
  readonly endMs: number
  /** The county, its two neighbours, and last the national centre. */
  readonly institutions: readonly Institution[]
  readonly lines: readonly LinePlan[]
  readonly buses: readonly BusPlan[]
  readonly cards: readonly CardPlan[]
  readonly outlets: readonly OutletPlan[]
  /** Cards on the first hotlist of the day. */
  readonly hotlisted: readonly number[]
  /** In order of time; same instants in order of cause. */
  readonly events: readonly ScenarioEvent[]
}

export interface ScenarioSize {
  readonly countyCards: number
  readonly neighbourCards: readonly [number, number]
  readonly countyLines: number
  readonly countyBuses: number
  readonly neighbourBuses: readonly [number, number]
  readonly countyLoads: number
}

/** A town's day of a few seconds, with every kind of trouble that the county has. */
export const smallSize: ScenarioSize = {
  countyCards: 600,
  neighbourCards: [60, 40],
  countyLines: 6,
  countyBuses: 12,
  neighbourBuses: [2, 1],
  countyLoads: 12,
}

/**
 * Huoshan county as published (context.md): 66 routes, 152 buses; the population is a sample of it.
 */
export const huoshanSize: ScenarioSize = {
  countyCards: 19_000,
  neighbourCards: [900, 500],
  countyLines: 66,
  countyBuses: 152,
  neighbourBuses: [4, 3],
  countyLoads: 300,
}
