/**
 * The tariff as data: a versioned policy document, what a price is made from, and what comes out.
 *
 * Money is whole fen, percentages are whole per cent, instants are epoch milliseconds. The same
 * document, input and code price a tap on the bus and again in the back end, bit for bit.
 */

/** What is ridden. */
export type Mode = 'bus' | 'metro'

/** What is tapped: the chip's purse or a ride code. */
export type Medium = 'card' | 'qr'

/** How an exact fraction of the unit becomes money; `half-up` is commercial rounding. */
type RoundingMode = 'down' | 'half-up' | 'up'

/** A policy document as it is published, signed and sent to validators; plain JSON. */
export interface TariffDocument {
  readonly schema: 'tongxing.tariff.v1'
  /** Stays the same over all versions of one city's tariff. */
  readonly id: string
  /** Grows with every publication, never reused; a roll-back is a new version with an old body. */
  readonly version: number
  readonly title: string
  /** `published`: numbers of an authority; `scenario`: plausible numbers that nobody published. */
  readonly status: 'published' | 'scenario'
  /** Where each number is from, in words. */
  readonly sources: readonly string[]
  /** Assumptions and traps, in words. */
  readonly notes?: readonly string[]
  /** First instant in force, ISO 8601 with offset. */
  readonly effectiveFrom: string
  /** First instant no longer in force; null = until a later version takes over. */
  readonly effectiveUntil: string | null
  readonly classes: readonly RiderClassRule[]
  /** Class of every card that no class rule takes: a failed check is never a refusal. */
  readonly defaultClass: string
  readonly media: readonly Medium[]
  /** Where the list fare comes from, one entry a mode. */
  readonly fares: readonly FareSource[]
  readonly rounding: Rounding
  /** Exactly one of them applies to each mode × medium × class: no hole, no guess. */
  readonly discounts: readonly DiscountRule[]
  /** Taken after the discount; the first that applies. */
  readonly transfers: readonly TransferRule[]
}

/** Which cards are of a class; the first rule in the document that takes the card wins. */
interface RiderClassRule {
  readonly id: string
  /** Card kinds of SFI 17 byte 10: 1 normal, 2 student, 3 elder, 4 test, 5 soldier. */
  readonly cardKinds: readonly number[]
  /** Entitlement codes that give the class to a card of any kind. */
  readonly entitlements?: readonly string[]
  /** True: only for cards of the city of travel; others fall on to the next rule. */
  readonly homeOnly?: boolean
}

/** The list fare of a mode, before any discount. */
export type FareSource =
  | {
      readonly mode: Mode
      readonly kind: 'line'
      /**
       * By line id, which is a decimal number as the card remembers it: fen of a flat fare, or the
       * fares of a line that is ridden by sections.
       */
      readonly lines: Readonly<Record<string, number | SectionFares>>
      /** Fen for a line that the table does not name; null = such a line cannot be priced. */
      readonly defaultFen: number | null
    }
  /** The vehicle or gate gives it with the tap (section, distance, or the city's own figure). */
  | { readonly mode: Mode; readonly kind: 'given' }

/**
 * The fares of a line with tap-on and tap-off. A ride costs the same in both directions. Stops are
 * numbered from 1 along the line's up direction; every stop of the line is named, by its place.
 */
export type SectionFares = (
  | {
      readonly kind: 'sections'
      /** Section of each stop: 1 at the first stop, then the same or the next one. */
      readonly sectionOfStop: readonly number[]
      /** Fen by sections crossed, from 0 to all of them; does not fall. */
      readonly fenByCrossed: readonly number[]
    }
  | {
      readonly kind: 'stop-pairs'
      /** One row a stop but the last: fen from it to the next stop, the one after, … the last. */
      readonly fen: readonly (readonly number[])[]
      /** Declares that no ride is dearer than a longer one that contains it. */
      readonly rises: boolean
    }
) & {
  /** Fen of alighting where one boarded; absent: the least fare of the line. */
  readonly sameStopFen?: number
}

export interface Rounding {
  readonly mode: RoundingMode
  /** A discounted fare is a multiple of this, fen, or the list fare where that is less. */
  readonly unitFen: number
}

/** Which rides a rule is for; an absent list means all. */
export interface RuleScope {
  readonly modes?: readonly Mode[]
  readonly media?: readonly Medium[]
  readonly classes?: readonly string[]
}

export type DiscountRule = RuleScope & { readonly id: string } & (
    | { readonly kind: 'percent'; readonly percent: number }
    | { readonly kind: 'free' }
    /** Marginal inside one fare: each part of the list fare at its own percentage. */
    | { readonly kind: 'bands'; readonly bands: readonly FareBand[] }
  )

export interface FareBand {
  /** Upper edge of the part, fen of list fare; null = no edge, only in the last band. */
  readonly upToFen: number | null
  readonly percent: number
}

export interface TransferRule extends RuleScope {
  readonly id: string
  /**
   * From the previous charged tap to the start of this ride, inclusive. A ride that is tapped off
   * starts with its boarding, though its fare is taken later: so Shanghai (bus tap → entry, taken
   * at the exit), Singapore, Seoul, Sydney and the Netherlands (alight → board). A long ride is
   * then no reason to lose the transfer.
   */
  readonly windowMinutes: number
  /** Fen off the discounted fare; never below 0. */
  readonly offFen: number
  readonly pairs: readonly TransferPair[]
}

interface TransferPair {
  readonly from: Mode
  readonly to: Mode
  /** True: not from a line to the same line. */
  readonly otherLineOnly: boolean
}

/** The last charged ride as the card remembers it (1E record 1). */
export interface TransferState {
  readonly lastTappedAtMs: number
  readonly lastLineId: string
  readonly lastMode: Mode
  readonly lastAmountFen: number
  /** City of that ride, 4 decimal digits. A transfer never crosses cities. */
  readonly lastCity: string
}

/**
 * Which part of a ride is priced. Stops are numbered from 1 along the line's up direction,
 * whichever way the bus goes. On a line without sections every stage but a supplement costs the
 * whole fare.
 */
export type RideInput =
  /** One tap pays the ride: on a section line the longest one from this stop. */
  | { readonly stage: 'single'; readonly stopNo: number; readonly up: boolean }
  /** Costs nothing; the result's `markAmountFen` is what the longest ride from here would cost. */
  | { readonly stage: 'board'; readonly stopNo: number; readonly up: boolean }
  | {
      readonly stage: 'alight'
      readonly boardStopNo: number
      readonly boardedAtMs: number
      readonly stopNo: number
    }
  /** The tap-off is missing: costs the mark amount that the boarding left on the card. */
  | { readonly stage: 'supplement'; readonly markAmountFen: number }

/** All that a price depends on; every field stands in the tap record, so it can be replayed. */
export interface PriceInput {
  readonly mode: Mode
  readonly lineId: string
  /** Used where the tariff's source for the mode is `given`, else ignored; null = not given. */
  readonly listFareFen: number | null
  readonly tappedAtMs: number
  readonly utcOffsetMinutes: number
  readonly medium: Medium
  /** City of travel (acceptor), 4 decimal digits. */
  readonly city: string
  /** City of the card (SFI 17), 4 decimal digits. */
  readonly cardCity: string
  /** SFI 17 byte 10. */
  readonly cardKind: number
  readonly entitlements: readonly string[]
  /** Null when the card remembers no ride, or when the tariff does not need it. */
  readonly transferState: TransferState | null
  /** Absent: one tap pays the ride, and no fare depends on the stop. */
  readonly ride?: RideInput
  /** Last day of the concession, `YYYYMMDD`, local; after it the default class pays. */
  readonly concessionUntil?: string
}

export interface PriceResult {
  /** To debit; 0 ≤ amountFen. */
  readonly amountFen: number
  /** Before any discount. */
  readonly listFareFen: number
  readonly riderClass: string
  /** Of a boarding: most that a missing tap-off may cost the rider, fen; else 0. */
  readonly markAmountFen: number
  /** How the amount came about, in order; the first starts at 0, the last ends at amountFen. */
  readonly steps: readonly PriceStep[]
}

export interface PriceStep {
  readonly code: PriceStepCode
  readonly beforeFen: number
  readonly afterFen: number
  /** The number that the rule used; `step-texts.ts` says which for each code. */
  readonly argument: number
}

/** The closed list of reasons; texts in `step-texts.ts`. */
export type PriceStepCode =
  | 'LIST_FARE_OF_LINE'
  | 'LIST_FARE_DEFAULT'
  | 'LIST_FARE_GIVEN'
  | 'LIST_FARE_BY_SECTIONS'
  | 'LIST_FARE_BY_STOPS'
  | 'LIST_FARE_FARTHEST'
  | 'PERCENT'
  | 'FREE'
  | 'BANDS'
  | 'TRANSFER'
  | 'BOARDING'
  | 'SUPPLEMENT'

/** A checked document, laid out for pricing. Made by `compileTariff`; read only. */
export interface CompiledTariff {
  readonly document: TariffDocument
  readonly effectiveFromMs: number
  /** `Number.MAX_SAFE_INTEGER` while no end is stated. */
  readonly effectiveUntilMs: number
  /** True: the card must be asked for its last ride before a price can be made. */
  readonly needsTransferState: boolean
  /** Class number (index in `document.classes`) by card kind, for cards of the city of travel. */
  readonly homeClassByKind: ReadonlyMap<number, number>
  /** The same for cards of other cities. */
  readonly foreignClassByKind: ReadonlyMap<number, number>
  readonly defaultClass: number
  readonly modes: Readonly<Partial<Record<Mode, CompiledMode>>>
}

export interface CompiledMode {
  readonly fare: CompiledFare
  /** By medium, then by class number. */
  readonly plans: Readonly<Partial<Record<Medium, readonly CompiledPlan[]>>>
}

export interface CompiledFare {
  /** Fen of a flat line, or its table. Null: given with the tap. */
  readonly lines: ReadonlyMap<string, number | SectionTable> | null
  readonly defaultFen: number | null
}

/** The fares of a line by sections, one look-up a ride. */
export interface SectionTable {
  readonly stops: number
  /** Fen between two stops, at `(one − 1) × stops + other − 1`. */
  readonly fen: Uint32Array
  /** Fen of the dearest ride that can still be made from a stop, at `stop − 1`. */
  readonly farthestUpFen: Uint32Array
  readonly farthestDownFen: Uint32Array
  /** What the reason of a fare counts, at `stop − 1`: sections, or the stops themselves. */
  readonly marks: Uint8Array
  readonly code: 'LIST_FARE_BY_SECTIONS' | 'LIST_FARE_BY_STOPS'
}

export interface CompiledPlan {
  readonly riderClass: string
  readonly discount: DiscountRule
  readonly transfers: readonly TransferRule[]
}
