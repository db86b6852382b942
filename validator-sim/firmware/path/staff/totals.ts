import { recordKind, rideStage, type TapRecord } from '@tongxing/proto/messages.ts'
import type { JournalReader } from '../../journal/journal.ts'
import { isOfEarlierTap } from './shift.ts'

/** What a shift, or one trip of it, took. */
export interface Totals {
  /** People that got on and paid, companions one by one. */
  readonly count: number
  /** Taken from purses and accounts, fen. */
  readonly amountFen: number
}

const { RECORD_KIND_PURCHASE, RECORD_KIND_PROVED, RECORD_KIND_CODE_RIDE } = recordKind
const paidKinds = new Set<TapRecord['kind']>([
  RECORD_KIND_PURCHASE,
  RECORD_KIND_PROVED,
  RECORD_KIND_CODE_RIDE,
])
const { RIDE_STAGE_ALIGHT, RIDE_STAGE_SUPPLEMENT } = rideStage

/**
 * Counted from the journal each time, so that no counter can disagree with the records, and a power
 * loss costs none. Grey rides are no money yet. Goes back to the shift before, at most the ring.
 */
export function totalsOf(
  journal: JournalReader,
  { shiftId, tripNo }: { readonly shiftId: string; readonly tripNo?: number },
): Totals {
  let count = 0
  let amountFen = 0
  for (let recordNo = journal.head; recordNo >= journal.tail; recordNo--) {
    const record = journal.read(recordNo)
    const isOfShift = record.shiftId === shiftId
    if (record.shiftId && !isOfShift && !isOfEarlierTap(record)) break
    const isOfTrip = tripNo === undefined || record.tripNo === tripNo
    if (!isOfShift || !isOfTrip || !paidKinds.has(record.kind)) continue
    amountFen += record.amountFen ?? 0
    const { rideStage: stage } = record
    if (stage !== RIDE_STAGE_ALIGHT && stage !== RIDE_STAGE_SUPPLEMENT) count += 1
  }
  return { count, amountFen }
}
