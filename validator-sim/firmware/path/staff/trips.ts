import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { TapResult } from '../../validator.ts'
import type { Bus } from '../bus.ts'
import { type Ending, resultOfAct } from '../ending.ts'
import { append, beginPresentation, type Presentation } from '../tap.ts'
import { nextTrip, openShift } from './shift.ts'
import { staffRecord } from './staff-record.ts'
import { totalsOf } from './totals.ts'

/** The driver's button at departure: a record, for the timetable (card.md 3.9, record 19). */
export function startTrip(bus: Bus): TapResult {
  return pressed(bus, (button, shift) => {
    append(button, staffRecord(button, 'TRIP_DEPARTED'))
    return { outcome: 'TRIP_DEPARTED', count: shift.tripNo, direction: shift.direction }
  })
}

/**
 * The driver's button at the terminus (record 20): the trip is over, who gets on now rides on the
 * way back. On a loop line a direction card turns it again.
 */
export function endTrip(bus: Bus): TapResult {
  return pressed(bus, (button, shift) => {
    append(button, staffRecord(button, 'TRIP_ARRIVED'))
    openShift(bus, nextTrip(shift))
    return { outcome: 'TRIP_ARRIVED', ...totalsOf(bus.journal, shift) }
  })
}

function pressed(
  bus: Bus,
  act: (button: Presentation, shift: NonNullable<Bus['shift']>) => Ending,
): TapResult {
  const button = beginPresentation(bus)
  return resultOfAct(button, () => {
    const { shift } = bus
    invariant(shift !== undefined, 'an open bus has a shift')
    return act(button, shift)
  })
}
