import { defaultDayCut } from '@tongxing/core/time/service-day.ts'
import type { Random } from '../random.ts'
import type { BusPlan, ScenarioEvent, Trip } from './types.ts'

const MINUTE_MS = 60_000
const LAYOVER_MINUTES = 6
/** Minutes after midnight, local: first departure, change of drivers, last departure. */
const FIRST_MINUTE = 5 * 60 + 40
const SHIFT_CHANGE_MINUTE = 13 * 60 + 30
const LAST_MINUTE = 20 * 60 + 50

/** Instant of a local minute of the service day, from the start of the service day. */
export function atMinute(dayStartMs: number, minuteOfDay: number): number {
  return dayStartMs + (minuteOfDay - defaultDayCut.hour * 60 - defaultDayCut.minute) * MINUTE_MS
}

/** Departures of one bus over the day. */
export function planTrips(bus: BusPlan, busIndex: number, dayStartMs: number): Trip[] {
  const trips: Trip[] = []
  const cycle = bus.line.tripMinutes + LAYOVER_MINUTES
  for (let minute = FIRST_MINUTE + (busIndex % 17); minute < LAST_MINUTE; minute += cycle) {
    const tripNo = trips.length + 1
    const morning = minute < SHIFT_CHANGE_MINUTE
    trips.push({
      driverId: String(10_000 + busIndex * 2 + (morning ? 0 : 1)),
      shiftId: `${bus.vehicleId}-${morning ? 'A' : 'B'}`,
      tripNo,
      up: tripNo % 2 === 1,
      startMs: atMinute(dayStartMs, minute),
    })
  }
  return trips
}

/**
 * Stop that a bus stands at by how far its trip has come, numbered from 1 along the line's up
 * direction: a trip down begins at the last one.
 */
export function stopAt({ line }: BusPlan, trip: Trip, instantMs: number): number {
  const progress = (instantMs - trip.startMs) / (line.tripMinutes * MINUTE_MS)
  const passed = Math.min(line.stops - 1, Math.max(0, Math.floor(progress * line.stops)))
  return trip.up ? 1 + passed : line.stops - passed
}

/** True where the bus has a network: not in its line's dead spot, not in its own dark hours. */
export function reachable(bus: BusPlan, trip: Trip | null, instantMs: number): boolean {
  if (bus.offline && instantMs >= bus.offline.fromMs && instantMs < bus.offline.toMs) return false
  if (trip === null || bus.line.deadSpot === null) return true
  const minute = (instantMs - trip.startMs) / MINUTE_MS
  return minute < bus.line.deadSpot.fromMinute || minute >= bus.line.deadSpot.toMinute
}

/** Validators wake on a common grid, some together, so that the back end sees them side by side. */
const SYNC_GRID_MS = 5 * MINUTE_MS
const SYNC_EVERY_MS = 30 * MINUTE_MS

/**
 * Rounds of store and forward: every half an hour on duty, at the depot, and once the next morning.
 */
export function planSyncs(
  busIndex: number,
  span: { readonly startMs: number; readonly endMs: number },
  random: Random,
): ScenarioEvent[] {
  const sync = (atMs: number): ScenarioEvent => ({ kind: 'sync', atMs, bus: busIndex })
  const firstMs = atMinute(span.startMs, FIRST_MINUTE - 20) + random.int(0, 2) * SYNC_GRID_MS
  const lastMs = atMinute(span.startMs, LAST_MINUTE + 60)
  // Twice before they leave: one of the two gets through, even on a bad network.
  const events = [sync(firstMs), sync(firstMs + SYNC_GRID_MS)]
  const dutyMs = firstMs + (4 + random.int(0, 5)) * SYNC_GRID_MS
  for (let atMs = dutyMs; atMs < lastMs; atMs += SYNC_EVERY_MS) events.push(sync(atMs))
  const depotMs = atMinute(span.startMs, 22 * 60 + 40) + random.int(0, 2) * SYNC_GRID_MS
  return [
    ...events,
    sync(depotMs),
    sync(depotMs + 30 * MINUTE_MS),
    sync(span.endMs - 30 * MINUTE_MS),
  ]
}
