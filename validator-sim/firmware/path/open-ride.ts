import {
  type BusRecord,
  buildBusRecord,
  emptyBusRecord,
} from '@tongxing/core/card/files/bus-record.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { parseLocalTimestamp, type Zone } from '@tongxing/core/time/service-day.ts'
import { direction, type Direction } from '@tongxing/proto/messages.ts'

/*
 * SFI 1A record 2 (card.md 1.8), as we write it:
 * - line: its last four digits in the two bytes that both field firmwares use, the first four in
 *   SLZR's two spare bytes, BCD;
 * - operator: the last four digits of its id, BCD; vehicle: the last 8 ASCII characters of its id;
 * - serial: the SAM's number of the boarding, which with the boarding terminal names the journey.
 */

/** States of a sector record (card.md 1.8). */
export const rideStates = { boarded: 0x01, alighted: 0x02 } as const

const { DIRECTION_UP, DIRECTION_DOWN } = direction

/** What a station's byte holds; a section line has fewer stops, a flat one may have more. */
const STATION_MAX = 0xff

/** AB and BA, as SLZR has it. */
const directionBytes = { up: 'ab', down: 'ba' } as const

/** Where a bus is. */
export interface Place {
  /** 4 and 8 decimal digits. */
  readonly city: string
  readonly institution: string
  readonly operatorId: string
  readonly vehicleId: string
  readonly lineId: string
  readonly stopNo: number
  readonly direction: Direction
}

/** Where and when a ride begins or ends: what a validator writes of itself. */
export interface RidePlace extends Place {
  /** 12 digits. */
  readonly psamId: string
  /** `YYYYMMDDhhmmss`, local. */
  readonly timestamp: string
}

/** A ride that was boarded with us and not tapped off, in the words of the card. */
export interface OpenRide {
  readonly tappedAtMs: number
  readonly psamId: string
  readonly vehicleId: string
  readonly lineId: string
  readonly stopNo: number
  readonly direction: Direction
  readonly city: string
  readonly institution: string
  readonly markAmountFen: number
}

/**
 * The open ride of a card, where it is ours to close: of our city and our institution. Another
 * city's is ignored (card.md 3.3), and so is another institution's: we cannot collect for it.
 */
export function openRideOf(
  record: BusRecord | undefined,
  { city, institution, zone }: { city: string; institution: string; zone: Zone },
): OpenRide | undefined {
  if (record?.state !== rideStates.boarded) return undefined
  const isOurs =
    record.boardCity === city && record.boardInstitution === issuerIdOf({ code: institution })
  if (!isOurs || !isWhole(record, zone)) return undefined
  return {
    tappedAtMs: parseLocalTimestamp(record.boardTimestamp, zone),
    psamId: record.boardTerminal.slice(4),
    vehicleId: record.boardVehicle,
    lineId: `${record.boardLineHead}${record.boardLine}`.replace(/^0+/, ''),
    stopNo: record.boardStation,
    direction: record.direction === directionBytes.up ? DIRECTION_UP : DIRECTION_DOWN,
    city,
    institution,
    markAmountFen: record.markAmountFen,
  }
}

/** Whether a validator stands where the ride began: same vehicle, line and direction. */
export function isSameTrip(ride: OpenRide, place: Place): boolean {
  return (
    ride.vehicleId === vehicleOf(place.vehicleId) &&
    ride.lineId === place.lineId &&
    (ride.direction === DIRECTION_UP) === (place.direction === DIRECTION_UP)
  )
}

/** The record of a boarding; nothing of older rides stays. */
export function boardedRecord(
  place: RidePlace,
  { serial, markAmountFen }: { serial: number; markAmountFen: number },
): BusRecord {
  const { up, down } = directionBytes
  const line = place.lineId.padStart(8, '0')
  return {
    ...emptyBusRecord,
    serial: String(serial).padStart(16, '0'),
    state: rideStates.boarded,
    boardCity: place.city,
    boardInstitution: issuerIdOf({ code: place.institution }),
    boardOperator: lastDigits(place.operatorId),
    boardLine: line.slice(4),
    boardLineHead: line.slice(0, 4),
    boardStation: place.stopNo,
    boardVehicle: vehicleOf(place.vehicleId),
    boardTerminal: `0000${place.psamId}`,
    boardTimestamp: place.timestamp,
    markAmountFen,
    direction: place.direction === DIRECTION_UP ? up : down,
  }
}

/** The record of a ride that ends here, by alighting or by paying for a missing tap-off. */
export function closedRecord(open: BusRecord, place: RidePlace, amountFen: number): BusRecord {
  return {
    ...open,
    state: rideStates.alighted,
    markAmountFen: 0,
    alightCity: place.city,
    alightInstitution: issuerIdOf({ code: place.institution }),
    alightOperator: lastDigits(place.operatorId),
    alightLine: lastDigits(place.lineId),
    alightStation: place.stopNo <= STATION_MAX ? place.stopNo : 0,
    alightVehicle: vehicleOf(place.vehicleId),
    alightTerminal: `0000${place.psamId}`,
    alightTimestamp: place.timestamp,
    amountFen,
  }
}

/** Four digits: two bytes of the card. */
function lastDigits(id: string): string {
  return id.replaceAll(/\D/g, '').slice(-4).padStart(4, '0')
}

/** What eight bytes of ASCII keep of a vehicle's id; a plate's Chinese first character goes. */
function vehicleOf(vehicleId: string): string {
  return vehicleId.replaceAll(/[^!-~]/g, '').slice(-8)
}

/** Bytes that no validator wrote are nobody's ride: the next boarding takes their place. */
function isWhole(record: BusRecord, zone: Zone): boolean {
  try {
    buildBusRecord(record)
    parseLocalTimestamp(record.boardTimestamp, zone)
    return true
  } catch (error) {
    const isBroken =
      isTongxingError(error, 'CARD_BYTES_INVALID') || isTongxingError(error, 'TIME_INVALID')
    if (isBroken) return false
    throw error
  }
}
