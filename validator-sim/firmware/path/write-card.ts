import type { BusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { buildTripRecord, sectors, tripTypes } from '@tongxing/core/card/files/trip-record.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { lineSettings } from '../parameters/active-lists.ts'
import { placeOf } from './bus.ts'
import { placeOfLine } from './last-ride.ts'
import { boardedRecord, closedRecord } from './open-ride.ts'
import type { PricedRide } from './price-ride.ts'
import type { CardFacts } from './read-card.ts'
import type { Tap } from './tap.ts'

const typeOfStage = {
  single: tripTypes.singleRide,
  board: tripTypes.board,
  alight: tripTypes.alight,
  supplement: tripTypes.supplement,
} as const

/** SFI 1E's new record 1 (card.md 1.7). */
export function tripRecordAfter(tap: Tap, card: CardFacts, ride: PricedRide): Uint8Array {
  const { bus, stamp } = tap
  const { city, institution, lineId } = placeOf(bus)
  const { amountFen, markAmountFen } = ride.result
  return buildTripRecord({
    type: typeOfStage[ride.stage],
    terminalNumber: `0000${bus.sam.psamId}`,
    sector: sectors[bus.config.mode],
    place: placeOfLine(lineId),
    amountFen,
    balanceAfterFen: Math.max(0, (card.balanceFen ?? 0) - amountFen),
    timestamp: localTimestamp(stamp.nowMs, bus.zone),
    city,
    institution: issuerIdOf({ code: institution }),
    openAmountMaxFen: markAmountFen,
    openMinutesMax: openMinutes(tap, ride),
  })
}

/** SFI 1A record 2 after the purchase; undefined where one tap pays, and it stays as it is. */
export function busRecordAfter(
  { bus, stamp }: Tap,
  { card, ride, psamCounter }: { card: CardFacts; ride: PricedRide; psamCounter: number },
): BusRecord | undefined {
  const timestamp = localTimestamp(stamp.nowMs, bus.zone)
  const place = { ...placeOf(bus), psamId: bus.sam.psamId, timestamp }
  const { amountFen, markAmountFen } = ride.result
  if (ride.stage === 'single') return undefined
  if (ride.stage === 'board') return boardedRecord(place, { serial: psamCounter, markAmountFen })
  return card.busRecord && closedRecord(card.busRecord, place, amountFen)
}

/** Minutes that a boarding stays open; 0 for every other stage. */
export function openMinutes({ bus, stamp }: Tap, { stage }: PricedRide): number {
  if (stage !== 'board') return 0
  return lineSettings(bus.parameters.at(stamp.nowMs), placeOf(bus).lineId).openMinutesMax
}

/** What the card holds once a debt is paid, so that it need not be read again in the same tap. */
export function cardAfterDebt(tap: Tap, card: CardFacts, ride: PricedRide): CardFacts {
  const { amountFen } = ride.result
  return {
    ...card,
    // The log of the debt, in whichever way the card numbers it, was not seen.
    lastLog: undefined,
    busRecord: busRecordAfter(tap, { card, ride, psamCounter: 0 }),
    lastTrip: card.lastTrip && tripRecordAfter(tap, card, ride),
    balanceFen: (card.balanceFen ?? 0) - amountFen,
  }
}
