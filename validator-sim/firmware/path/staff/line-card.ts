import type { LineRecord } from '@tongxing/core/card/files/line-record.ts'
import type { PublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { direction } from '@tongxing/proto/messages.ts'
import type { Ending } from '../ending.ts'
import { isLineId } from '../last-ride.ts'
import { append, type Tap } from '../tap.ts'
import { readLineRecord } from './read-staff-card.ts'
import { type Route, turned } from './shift.ts'
import { staffRecord } from './staff-record.ts'

/**
 * A line card sets line and direction for the next sign-in. In service the line stays: the riders
 * on board would be on a line that they did not board. The direction may then be set, by a card
 * of this line or of none (a direction card).
 */
export async function changeRoute(tap: Tap, card: PublicInfo): Promise<Ending> {
  const { bus } = tap
  const route = routeOn(await readLineRecord(tap), bus.route)
  const refuse = (outcome: 'LINE_NOT_SET' | 'SIGN_OFF_FIRST'): Ending => {
    append(tap, staffRecord(tap, outcome, { card }))
    return { outcome }
  }
  if (route === undefined) return refuse('LINE_NOT_SET')
  const { shift } = bus
  if (shift !== undefined && route.lineId !== shift.lineId) return refuse('SIGN_OFF_FIRST')
  const outcome = route.lineId === bus.route?.lineId ? 'DIRECTION_SET' : 'LINE_SET'
  append(tap, { ...staffRecord(tap, outcome, { card }), ...route })
  bus.route = route
  if (shift !== undefined) bus.shift = { ...shift, ...route }
  return { outcome, ...route }
}

/**
 * Zeros for a line keep the one that is set; any direction but the two turns it. Undefined where
 * the card names no line and none is set, or none that a rider's card could remember.
 */
function routeOn(record: LineRecord, before: Route | undefined): Route | undefined {
  const lineId = record.lineId.replace(/^0+/, '') || before?.lineId
  if (lineId === undefined || !isLineId(lineId)) return undefined
  const { DIRECTION_UP, DIRECTION_DOWN } = direction
  if (record.direction === 1) return { lineId, direction: DIRECTION_UP }
  if (record.direction === 2) return { lineId, direction: DIRECTION_DOWN }
  return { lineId, direction: before === undefined ? DIRECTION_UP : turned(before.direction) }
}
