import { type PublicInfo, staffMark } from '@tongxing/core/card/files/public-info.ts'
import type { OutcomeCode } from '../../outcomes.ts'
import type { StaffRole } from '../../settings.ts'
import { validityOutcome } from '../decide.ts'
import type { Ending } from '../ending.ts'
import { append, type Tap } from '../tap.ts'
import { isGenuine } from './authenticate.ts'
import { changeRoute } from './line-card.ts'
import { readRole, readStaffNo } from './read-staff-card.ts'
import { closeShift, openShift, shiftOfDriver } from './shift.ts'
import { staffRecord } from './staff-record.ts'
import { totalsOf } from './totals.ts'

export function isStaffCard({ issuerId }: PublicInfo): boolean {
  return issuerId.slice(8) === staffMark
}

/**
 * The way of a staff card, in service and out of it: who issued it, whether it still is to be used,
 * whether it proves itself, then what it is for.
 */
export async function serveStaff(tap: Tap, card: PublicInfo): Promise<Ending> {
  const barred = staffBar(tap, card)
  if (barred !== undefined) return refuse(tap, card, barred)
  if (!(await isGenuine(tap, card))) return refuse(tap, card, 'STAFF_CARD_REFUSED')
  const role = tap.bus.settings.staffRoles[await readRole(tap)]
  return role === undefined ? refuse(tap, card, 'CARD_KIND_UNKNOWN') : acts[role](tap, card)
}

/** Only our own institution's staff works here; its lost cards are on the hotlist like riders'. */
function staffBar({ bus, stamp }: Tap, card: PublicInfo): OutcomeCode | undefined {
  const { config, zone } = bus
  if (card.issuerId.slice(0, 8) !== config.acceptorInstitution) return 'ISSUER_NOT_ACCEPTED'
  if (card.enableFlag !== 0x01) return 'CARD_NOT_ENABLED'
  const { hotlist } = bus.parameters.at(stamp.nowMs)
  return (
    validityOutcome(card, stamp.nowMs, zone) ??
    (hotlist.has(card.cardNumber) ? 'CARD_LISTED' : undefined)
  )
}

const acts: Readonly<Record<StaffRole, (tap: Tap, card: PublicInfo) => Ending | Promise<Ending>>> =
  {
    driver: signOnOrOff,
    line: changeRoute,
    'shift-end': endShift,
    inspector: (tap, card) => showTotals(tap, card, 'INSPECTED'),
    collector: (tap, card) => showTotals(tap, card, 'COLLECTED'),
  }

/** The card of the driver in service signs him off; another driver's takes over. */
async function signOnOrOff(tap: Tap, card: PublicInfo): Promise<Ending> {
  const { bus, stamp } = tap
  const staffNo = await readStaffNo(tap)
  if (staffNo === undefined) return refuse(tap, card, 'STAFF_CARD_REFUSED')
  if (bus.shift?.driverId === staffNo) {
    const { shift } = bus
    append(tap, staffRecord(tap, 'DRIVER_SIGNED_OFF', { card }))
    closeShift(bus, { shift, sinceMs: stamp.nowMs })
    return { outcome: 'DRIVER_SIGNED_OFF', staffNo }
  }
  if (bus.route === undefined) return refuse(tap, card, 'LINE_NOT_SET')
  const shift = shiftOfDriver(bus, staffNo, bus.route, stamp.nowMs)
  append(tap, staffRecord(tap, 'DRIVER_SIGNED_ON', { card, shift }))
  openShift(bus, shift)
  return { outcome: 'DRIVER_SIGNED_ON', staffNo, lineId: shift.lineId }
}

/** Ends the shift of whoever drives, or left for a break, and shows what it took. */
function endShift(tap: Tap, card: PublicInfo): Ending {
  const { bus } = tap
  const shift = bus.shift ?? bus.paused?.shift
  if (shift === undefined) return refuse(tap, card, 'NO_SHIFT')
  append(tap, staffRecord(tap, 'SHIFT_ENDED', { card, shift }))
  closeShift(bus)
  return { outcome: 'SHIFT_ENDED', ...totalsOf(bus.journal, { shiftId: shift.shiftId }) }
}

/** An inspector is shown the trip, a collector the shift; that they were here is a record. */
function showTotals(tap: Tap, card: PublicInfo, outcome: 'INSPECTED' | 'COLLECTED'): Ending {
  const { bus } = tap
  const shift = bus.shift ?? bus.paused?.shift
  if (shift === undefined) return refuse(tap, card, 'NO_SHIFT')
  const { shiftId, tripNo } = shift
  append(tap, staffRecord(tap, outcome, { card, shift }))
  const of = outcome === 'INSPECTED' ? { shiftId, tripNo } : { shiftId }
  return { outcome, ...totalsOf(bus.journal, of) }
}

function refuse(tap: Tap, card: PublicInfo, outcome: OutcomeCode): Ending {
  append(tap, staffRecord(tap, outcome, { card }))
  return { outcome }
}
