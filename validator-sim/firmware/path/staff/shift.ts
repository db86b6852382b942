import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { direction, recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import type { OutcomeCode } from '../../outcomes.ts'
import type { Shift } from '../../validator.ts'
import type { Bus } from '../bus.ts'
import { isLineId } from '../last-ride.ts'

/** Line and direction that a shift drives, or the next one will. */
export type Route = Pick<Shift, 'lineId' | 'direction'>

/** A shift whose driver signed off without ending it. */
export interface PausedShift {
  readonly shift: Shift
  /** Epoch milliseconds. */
  readonly sinceMs: number
}

/** Puts the bus in service. Throws `LINE_ID_INVALID`. */
export function openShift(bus: Bus, shift: Shift): void {
  const { lineId, direction: up } = shift
  if (!isLineId(lineId)) throw new TongxingError('LINE_ID_INVALID', { detail: { lineId } })
  bus.shift = shift
  bus.paused = undefined
  bus.route = { lineId, direction: up }
  bus.stopNo = 0
  bus.listFareFen = shift.listFareFen
}

/** Out of service until a driver signs in. */
export function closeShift(bus: Bus, paused?: PausedShift): void {
  bus.shift = undefined
  bus.paused = paused
}

/**
 * The shift that a driver's sign-in opens: his own again after a break, on its next trip where the
 * line is another one, else a new one. Its id names bus, day and the record of the sign-in.
 */
export function shiftOfDriver(bus: Bus, driverId: string, route: Route, nowMs: number): Shift {
  const { paused, settings, journal, config, zone } = bus
  const isBreak =
    paused?.shift.driverId === driverId && nowMs - paused.sinceMs <= settings.shiftBreakMaxMs
  if (isBreak) {
    const { shift } = paused
    const isSameLine = shift.lineId === route.lineId
    return { ...shift, ...route, tripNo: isSameLine ? shift.tripNo : shift.tripNo + 1 }
  }
  const day = localTimestamp(nowMs, zone).slice(0, 8)
  const shiftId = `${config.vehicleId}-${day}-${journal.head + 1}`
  return { driverId, ...route, shiftId, tripNo: 1 }
}

/** The trip that begins where another ended: the way back. */
export function nextTrip(shift: Shift): Shift {
  return { ...shift, direction: turned(shift.direction), tripNo: shift.tripNo + 1 }
}

export function turned(one: Shift['direction']): Shift['direction'] {
  const { DIRECTION_UP, DIRECTION_DOWN } = direction
  return one === DIRECTION_UP ? DIRECTION_DOWN : DIRECTION_UP
}

/**
 * Written after its tap, with the shift of then: what became of a torn debit. It says nothing of
 * where the bus is.
 */
export function isOfEarlierTap({ kind }: TapRecord): boolean {
  const { RECORD_KIND_GREY, RECORD_KIND_PROVED, RECORD_KIND_VOID } = recordKind
  return kind === RECORD_KIND_GREY || kind === RECORD_KIND_PROVED || kind === RECORD_KIND_VOID
}

/**
 * Where the bus stood when the power went, from its last records: validators keep that in memory
 * that power loss does not erase (card.md 3.9), ours is the journal. After a longer time than a
 * break it is only the line that is known.
 */
export function resumeShift(bus: Bus): void {
  const { journal, settings } = bus
  const first = Math.max(journal.tail, journal.head - settings.rememberedRecordsMax + 1)
  for (let recordNo = journal.head; recordNo >= first; recordNo--) {
    const record = journal.read(recordNo)
    if (isOfEarlierTap(record)) continue
    if (record.lineId && bus.route === undefined) bus.route = routeOf(record)
    if (!record.shiftId) continue
    resume(bus, record)
    return
  }
}

function resume(bus: Bus, record: TapRecord): void {
  const sinceMs = record.tappedAtMs ?? 0
  const isRecent = Math.abs(bus.clock.nowMs() - sinceMs) <= bus.settings.shiftBreakMaxMs
  if (!isRecent || wasLast(record, 'SHIFT_ENDED')) return
  const shift = {
    ...routeOf(record),
    driverId: record.driverId ?? '',
    shiftId: record.shiftId ?? '',
    tripNo: record.tripNo ?? 0,
  }
  if (wasLast(record, 'DRIVER_SIGNED_OFF')) bus.paused = { shift, sinceMs }
  else openShift(bus, wasLast(record, 'TRIP_ARRIVED') ? nextTrip(shift) : shift)
}

function wasLast({ outcomeCode }: TapRecord, outcome: OutcomeCode): boolean {
  return outcomeCode === outcome
}

function routeOf({ lineId, direction: up }: TapRecord): Route {
  return { lineId: lineId ?? '', direction: up ?? direction.DIRECTION_UNSPECIFIED }
}
