import type { Institution } from '@tongxing/core/institutions/institution.ts'

/** Card kinds of SFI 17 byte 10 that the scenario uses (card.md 1.5). */
export const cardKinds = { normal: 1, student: 2, elder: 3, soldier: 5 } as const

export interface LinePlan {
  readonly lineId: string
  readonly operatorId: string
  readonly stops: number
  readonly tripMinutes: number
  /** Tapped on and off, as the tariff document of the city says. */
  readonly bySection: boolean
  /** Paying passengers of one trip; null = no cap. */
  readonly passengersMax: number | null
  /** Minutes after which a ride by section counts as not tapped off; null on a flat line. */
  readonly openMinutesMax: number | null
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
  /** Last day of the concession, `YYYYMMDD`; absent where it has no end. */
  readonly concessionUntil?: string
}

/** An account that pays by ride codes; money is owed by it, nothing is loaded. */
export interface CodeAccountPlan {
  /** 20 decimal digits. */
  readonly cardAccountId: string
  /** At most 16 ASCII characters. */
  readonly payAccountId: string
  /** Its issuer, an index into `Scenario.institutions`. */
  readonly city: number
}

/** A card that works a validator and pays nothing (card.md 3.9). */
export type StaffCardPlan = { readonly cardNumber: string; readonly city: number } & (
  | { readonly function: 'driver'; readonly driverId: string }
  | { readonly function: 'line'; readonly lineId: string; readonly up: boolean }
)

export interface OutletPlan {
  readonly outletId: string
  readonly name: string
  readonly terminalId: string
  readonly city: number
}

/** Where a tap is torn: DEBIT never reached the card, or its answer never reached the reader. */
export type TapTear = 'before-debit' | 'after-commit' | 'in-answer'
/**
 * What a rider means by a tap; the validator finds it out. `ride`: pays a flat fare. `board` and
 * `alight`: of one ride by section. `companion`: pays for one more person, at once, on the same
 * flat bus. `again`: the holder of a concession presents the card twice.
 */
export type TapPurpose = 'ride' | 'board' | 'alight' | 'companion' | 'again'

/**
 * What is wrong with a code that is scanned. `repeated`: the same code on the same bus.
 * `passed-on`: the same code on another bus, while it is valid. `expired`: a picture of an old one.
 */
type CodeFault = 'repeated' | 'passed-on' | 'expired'

export type LoadTear = 'before-credit' | 'after-commit' | 'in-answer'

export type ScenarioEvent =
  | { readonly kind: 'sign-in'; readonly atMs: number; readonly bus: number; readonly trip: Trip }
  | {
      readonly kind: 'tap'
      readonly atMs: number
      readonly bus: number
      readonly card: number
      readonly purpose: TapPurpose
      readonly tear: TapTear | null
    }
  | {
      readonly kind: 'scan'
      readonly atMs: number
      readonly bus: number
      /** Index into `Scenario.codeAccounts`. */
      readonly account: number
      /** Epoch milliseconds, whole seconds: the same account and instant is the same code. */
      readonly generatedAtMs: number
      readonly fault: CodeFault | null
    }
  | {
      readonly kind: 'staff-card'
      readonly atMs: number
      readonly bus: number
      /** Index into `Scenario.staffCards`. */
      readonly staffCard: number
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
  readonly staffCards: readonly StaffCardPlan[]
  readonly codeAccounts: readonly CodeAccountPlan[]
  readonly outlets: readonly OutletPlan[]
  /** Cards on the first hotlist of the day. */
  readonly hotlisted: readonly number[]
  /** Code accounts that no validator takes this day. */
  readonly deniedAccounts: readonly number[]
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
  /** Accounts with the county's codes, and with those of its first neighbour. */
  readonly codeAccounts: readonly [number, number]
  /** Cap of the one line that has one; its fullest trips of the morning reach it. */
  readonly passengersMax: number
}

/** A town's day of a few seconds, with every kind of trouble that the county has. */
export const smallSize: ScenarioSize = {
  countyCards: 600,
  neighbourCards: [60, 40],
  countyLines: 6,
  countyBuses: 12,
  neighbourBuses: [2, 1],
  countyLoads: 12,
  codeAccounts: [60, 12],
  passengersMax: 17,
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
  codeAccounts: [500, 60],
  passengersMax: 40,
}
