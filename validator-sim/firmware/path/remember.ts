import { recordKind, rideStage, type TapRecord } from '@tongxing/proto/messages.ts'
import type { NewRecord } from '../journal/journal.ts'
import type { Bus } from './bus.ts'

/** How a card last rode on this bus. */
export interface RecentRide {
  readonly tappedAtMs: number
  /** See `tripOf`. */
  readonly trip: string
  /** People that ride on the card on that trip. */
  readonly persons: number
}

/** Names a trip of this bus: passengers are counted, and companions pay, within one. */
export function tripOf(
  place: Pick<TapRecord, 'shiftId' | 'tripNo' | 'lineId' | 'direction'>,
): string {
  const { shiftId, tripNo, lineId, direction } = place
  return [shiftId, tripNo, lineId, direction].join('/')
}

/** Paid boardings of the trip that the bus is on. */
export function passengersNow({ shift, passengers }: Bus): number {
  return shift === undefined ? 0 : (passengers.get(tripOf(shift)) ?? 0)
}

/** A ride began: its record tells who rides. Alighting and old debts are no new passenger. */
export function noteRide(bus: Bus, record: NewRecord): void {
  const { rideStage: stage, cardNumber, tappedAtMs, personNo } = record
  const { RIDE_STAGE_ALIGHT, RIDE_STAGE_SUPPLEMENT } = rideStage
  if (stage === RIDE_STAGE_ALIGHT || stage === RIDE_STAGE_SUPPLEMENT) return
  const trip = tripOf(record)
  const persons = Math.max(1, personNo ?? 0)
  bus.recentRides.set(cardNumber ?? '', { tappedAtMs: tappedAtMs ?? 0, trip, persons })
  bus.passengers.set(trip, (bus.passengers.get(trip) ?? 0) + 1)
  bus.lastRider = cardNumber ?? ''
}

const { RECORD_KIND_PURCHASE, RECORD_KIND_PROVED, RECORD_KIND_CODE_RIDE } = recordKind
const rideKinds = new Set([RECORD_KIND_PURCHASE, RECORD_KIND_PROVED, RECORD_KIND_CODE_RIDE])

/**
 * What the journal's last records say about cards that may come back: how they rode here, and
 * whether a claim of theirs went on as grey. So neither a second ride nor a second charge comes of
 * a power loss, nor a fuller bus.
 */
export function rememberCards(bus: Bus): void {
  const { journal, settings, recentGreys } = bus
  const first = Math.max(journal.tail, journal.head - settings.rememberedRecordsMax + 1)
  for (let recordNo = first; recordNo <= journal.head; recordNo++) {
    const record = journal.read(recordNo)
    const { kind, cardNumber } = record
    recentGreys.delete(cardNumber ?? '')
    if (kind === recordKind.RECORD_KIND_GREY) recentGreys.set(cardNumber ?? '', record)
    if (rideKinds.has(kind ?? recordKind.RECORD_KIND_UNSPECIFIED)) noteRide(bus, record)
  }
}
