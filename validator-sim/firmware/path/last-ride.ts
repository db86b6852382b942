import { parseTripRecord, sectors, tripTypes } from '@tongxing/core/card/files/trip-record.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { TransferState } from '@tongxing/core/tariff/types.ts'
import { parseLocalTimestamp, type Zone } from '@tongxing/core/time/service-day.ts'

const chargedTypes = new Set<number>([tripTypes.singleRide, tripTypes.alight, tripTypes.supplement])

/** Bytes of the line code that say the line; the rest of the seven are for stations. */
const lineDigits = 8

/**
 * The line as our trip records carry it: 8 digits and three zero bytes, as SLZR does (card.md 1.7).
 */
export function placeOfLine(lineId: string): string {
  return `${lineId.padStart(lineDigits, '0')}000000`
}

/** Whether a line id has the form that a card can remember and give back. */
export function isLineId(lineId: string): boolean {
  return /^[1-9][0-9]{0,7}$/.test(lineId)
}

/**
 * The last charged ride from a record of 1E. A load, a boarding, another sector than bus or metro,
 * or bytes that are no record give none: a transfer is a right that must be readable.
 */
export function lastRideOf(record: Uint8Array | undefined, zone: Zone): TransferState | null {
  if (record === undefined) return null
  try {
    const trip = parseTripRecord(record)
    const lastMode = modeOf(trip.sector)
    if (!chargedTypes.has(trip.type) || lastMode === undefined) return null
    return {
      lastTappedAtMs: parseLocalTimestamp(trip.timestamp, zone),
      lastLineId: trip.place.slice(0, lineDigits).replace(/^0+/, ''),
      lastMode,
      lastAmountFen: trip.amountFen,
      lastCity: trip.city,
    }
  } catch (error) {
    const unreadable =
      isTongxingError(error, 'CARD_BYTES_INVALID') || isTongxingError(error, 'TIME_INVALID')
    if (unreadable) return null
    throw error
  }
}

function modeOf(sector: number): TransferState['lastMode'] | undefined {
  if (sector === sectors.bus) return 'bus'
  return sector === sectors.metro ? 'metro' : undefined
}
