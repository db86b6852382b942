import { readRecord, writeRecord } from '@tongxing/core/card/layout.ts'
import { buildTripRecord, sectors, tripTypes } from '@tongxing/core/card/files/trip-record.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { TransferState } from '@tongxing/core/tariff/types.ts'
import { localTimestamp, type Zone } from '@tongxing/core/time/service-day.ts'
import { places, slotPlace, stateLayout, viewOf } from '../../card/image-layout.ts'
import { placeOfLine } from '../../firmware/path/last-ride.ts'

/** Where the ride that is put on a card is taken to have been. */
export interface UnseenRidePlace {
  readonly zone: Zone
  /** Of the institution whose validator wrote it, 8 digits. */
  readonly institution: string
}

/** Of the terminal that the sample does not show: no PSAM has this number. */
const UNSEEN_TERMINAL = '0000000000000000'

/**
 * A copy of a card's image whose 1E record 1 says what a rider did that the sample does not show:
 * a ride that gives a right, or nothing that gives one. Money, counters and log stay as they are,
 * since the sample has no purchase to back a change of them. Throws `CARD_BYTES_INVALID`.
 */
export function withLastTrip(
  image: Uint8Array,
  last: TransferState | null,
  place: UnseenRidePlace,
): Uint8Array {
  const changed = image.slice()
  const state = readRecord(stateLayout, viewOf(changed, places.state))
  const write = (trips: { readonly tripHead: number; readonly tripCount: number }) =>
    changed.set(writeRecord(stateLayout, { ...state, ...trips }), places.state.at)
  if (last === null) {
    write({ tripHead: 0, tripCount: 0 })
    return changed
  }
  const { records } = places.trips
  const tripHead = (state.tripHead + 1) % records
  changed.set(tripOf(last, place), slotPlace(places.trips, tripHead).at)
  write({ tripHead, tripCount: Math.min(state.tripCount + 1, records) })
  return changed
}

function tripOf(last: TransferState, { zone, institution }: UnseenRidePlace): Uint8Array {
  return buildTripRecord({
    type: tripTypes.singleRide,
    terminalNumber: UNSEEN_TERMINAL,
    sector: sectors[last.lastMode],
    place: placeOfLine(last.lastLineId),
    amountFen: last.lastAmountFen,
    balanceAfterFen: 0,
    timestamp: localTimestamp(last.lastTappedAtMs, zone),
    city: last.lastCity,
    institution: issuerIdOf({ code: institution }),
    openAmountMaxFen: 0,
    openMinutesMax: 0,
  })
}
