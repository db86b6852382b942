import { scenarioInstitutions } from './institutions.ts'
import type { BusOnDuty } from './rides.ts'
import type { ScenarioEvent, StaffCardPlan } from './types.ts'

/** Before the trip that it is for. */
const LINE_CARD_MS = 40_000
const DRIVER_CARD_MS = 30_000

/**
 * Staff cards and where they are tapped: each driver signs in once, before the first trip of the
 * shift; a bus is set to its line by a line card in the morning.
 */
export function planStaff(buses: readonly BusOnDuty[]): {
  readonly staffCards: StaffCardPlan[]
  readonly events: ScenarioEvent[]
} {
  const staffCards: StaffCardPlan[] = []
  const events: ScenarioEvent[] = []
  const numberFor = (city: number) =>
    `0319${scenarioInstitutions[city]?.cityCode}${String(staffCards.length + 1).padStart(12, '0')}`
  const present = (card: StaffCardPlan, bus: number, atMs: number) => {
    events.push({ kind: 'staff-card', atMs, bus, staffCard: staffCards.length })
    staffCards.push(card)
  }
  for (const { index, plan, trips } of buses) {
    const { city, line } = plan
    for (const [turn, { driverId, startMs, up }] of trips.entries()) {
      if (turn === 0) {
        const card = { cardNumber: numberFor(city), city, lineId: line.lineId, up }
        present({ ...card, function: 'line' }, index, startMs - LINE_CARD_MS)
      }
      if (driverId === trips[turn - 1]?.driverId) continue
      const card = { cardNumber: numberFor(city), city, driverId }
      present({ ...card, function: 'driver' }, index, startMs - DRIVER_CARD_MS)
    }
  }
  return { staffCards, events }
}
