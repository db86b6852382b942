import type { Verdict } from '@tongxing/core/tariff/class-inference.ts'
import type { Mode } from '@tongxing/core/tariff/types.ts'
import { chinaZone, localTimestamp } from '@tongxing/core/time/service-day.ts'
import type {
  PlannedCard,
  PlannedRide,
} from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import { cardNumberOf } from './replay-world.ts'

/** One presentation of a card as the back end holds it. */
export interface Charge {
  readonly cardNumber: string
  readonly tappedAtMs: number
  /** Posted to the ledger; null where it was not. */
  readonly postedFen: number | null
  /** Why it was not posted, or the outcome that the rider was shown. */
  readonly code: string
}

/** Rows of the file by what explains them. */
interface VerdictCounts {
  readonly rows: number
  /** The default class gives what the city charged. */
  readonly predicted: number
  /** The class of the card gives it. */
  readonly byClass: number
  /** Neither does. */
  readonly unexplained: number
}

export interface TableLine extends VerdictCounts {
  readonly mode: Mode
  readonly riderClass: string
  readonly listFen: number
  /** By the city, and by the replay. */
  readonly chargedFen: number
  readonly postedFen: number
}

/** A row of the file and what the replay came to. */
export interface ReplayedRow {
  /** Of the file, the header being line 1. */
  readonly line: number
  /** Pseudonym that the publisher gave. */
  readonly card: string
  /** Local time, `YYYY-MM-DD hh:mm:ss`. */
  readonly time: string
  readonly mode: Mode
  readonly riderClass: string
  readonly listFen: number
  /** By the city. */
  readonly chargedFen: number
  /** By the tariff, for the class of the card. */
  readonly pricedFen: number
  /** By the simulated validator, posted by the back end; null where it was not. */
  readonly postedFen: number | null
  /** What an unexplained charge looks like; else why a ride was not posted. */
  readonly pattern: string
}

export interface Comparison extends VerdictCounts {
  /** `predicted` and `byClass` together. */
  readonly explained: number
  readonly table: readonly TableLine[]
  readonly unexplainedRows: readonly ReplayedRow[]
  /** Rows for which the validators charged anything but the tariff's price: there must be none. */
  readonly mispricedRows: readonly ReplayedRow[]
  /** Rows in which conn_mark withheld a discount that the tariff would give from the sample. */
  readonly rightsWithheld: number
}

interface Compared {
  readonly ride: PlannedRide
  readonly riderClass: string
  readonly postedFen: number | null
  readonly verdict: Verdict
  readonly code: string
}

/**
 * Compares what the replay charged with what the city charged, row by row. `cards` are the plan,
 * with a simulated card for each in their order. What was not charged is not explained, whatever
 * the tariff says of it.
 */
export function compareCharges(
  cards: readonly PlannedCard[],
  charges: readonly Charge[],
): Comparison {
  const compared = pairUp(cards, charges)
  const groups = Map.groupBy(compared, ({ ride, riderClass }) => `${ride.input.mode} ${riderClass}`)
  const isMispriced = ({ ride, postedFen }: Compared) => postedFen !== ride.pricedFen
  const counts = countVerdicts(compared)
  return {
    ...counts,
    explained: counts.predicted + counts.byClass,
    table: [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, rows]) => tableLine(rows)),
    unexplainedRows: compared.filter(({ verdict }) => verdict === 'unexplained').map(rowOf),
    mispricedRows: compared.filter(isMispriced).map(rowOf),
    rightsWithheld: compared.filter(({ ride }) => ride.rightWithheld).length,
  }
}

/** Rides of one card at one instant meet their charges in order. */
function pairUp(cards: readonly PlannedCard[], charges: readonly Charge[]): Compared[] {
  const left = Map.groupBy(charges, ({ cardNumber, tappedAtMs }) => `${cardNumber}/${tappedAtMs}`)
  return cards
    .flatMap(({ riderClass, rides }, index) =>
      rides.map((ride): Compared => {
        const charge = left.get(`${cardNumberOf(index)}/${ride.tap.tappedAtMs}`)?.shift()
        const postedFen = charge?.postedFen ?? null
        const isAsPlanned = postedFen === ride.pricedFen
        const verdict = isAsPlanned ? ride.verdict : 'unexplained'
        return { ride, riderClass, postedFen, verdict, code: charge?.code ?? 'MISSING' }
      }),
    )
    .toSorted((a, b) => a.ride.tap.line - b.ride.tap.line)
}

function countVerdicts(rows: readonly Compared[]): VerdictCounts {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length
  return {
    rows: rows.length,
    predicted: count('predicted'),
    byClass: count('byClass'),
    unexplained: count('unexplained'),
  }
}

function tableLine(rows: readonly Compared[]): TableLine[] {
  const [first] = rows
  if (first === undefined) return []
  const sum = (of: (row: Compared) => number) => rows.reduce((total, row) => total + of(row), 0)
  return [
    {
      mode: first.ride.input.mode,
      riderClass: first.riderClass,
      ...countVerdicts(rows),
      listFen: sum(({ ride }) => ride.tap.listFareFen),
      chargedFen: sum(({ ride }) => ride.tap.chargedFen),
      postedFen: sum(({ postedFen }) => postedFen ?? 0),
    },
  ]
}

function rowOf({ ride, riderClass, postedFen, code }: Compared): ReplayedRow {
  const { tap, input, pricedFen, pattern } = ride
  return {
    line: tap.line,
    card: tap.cardNo,
    time: timeOf(tap.tappedAtMs),
    mode: input.mode,
    riderClass,
    listFen: tap.listFareFen,
    chargedFen: tap.chargedFen,
    pricedFen,
    postedFen,
    pattern: pattern ?? code,
  }
}

function timeOf(instantMs: number): string {
  const digits = localTimestamp(instantMs, chinaZone)
  return digits.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3 $4:$5:$6')
}
