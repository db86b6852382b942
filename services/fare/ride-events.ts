import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import { rideState, type TapRecord } from '@tongxing/proto/messages.ts'
import { type Holding, tapOf } from './apply-decisions.ts'
import type { TapStanding } from './tap.ts'

/** A foreign card's or code's ride that was posted as pending, or taken back. */
export interface RideChange {
  readonly holding: Holding
  readonly next: TapStanding
}

const readRecords = statement(
  'fare.read-records',
  'select tap_id, record from fare.tap where tap_id = any($1::bigint[])',
)

/**
 * Tells the clearing service, on topic `rides`, in the transaction that posts. The ride's id is the
 * content hash of its claim, so it is the same whenever and however often the ride is posted.
 */
export async function appendRides(
  tx: Transaction,
  log: Pick<EventLog, 'append'>,
  rides: readonly RideChange[],
): Promise<void> {
  if (rides.length === 0) return
  const stored = await readStoredRecords(tx, rides)
  const messages = rides.map(({ holding, next }) => {
    const tap = tapOf(holding)
    const isPosted = next.postingKind !== null
    const record = holding.arrived?.record ?? stored.get(holding.stored?.tapId ?? '')
    const value = encodeMessage('RideEvent', {
      rideId: tap.contentHash,
      state: isPosted ? rideState.RIDE_STATE_PENDING : rideState.RIDE_STATE_REVERSED,
      // A code's record has no issuer id; clearing asks it as it asks a card's.
      ...(record !== undefined && { record: { ...record, issuerId: tap.issuerId } }),
      deviceId: tap.deviceId,
      serviceDay: tap.serviceDay,
      caseCode: isPosted ? '' : (next.reasonCode ?? ''),
    })
    return { key: tap.cardNumber, value }
  })
  await log.append('rides', messages, tx)
}

async function readStoredRecords(
  tx: Transaction,
  rides: readonly RideChange[],
): Promise<Map<string, TapRecord>> {
  const ids = rides.flatMap(({ holding: { stored, arrived } }) =>
    stored === undefined || arrived !== undefined ? [] : BigInt(stored.tapId),
  )
  if (ids.length === 0) return new Map()
  const { rows } = await tx.query<{ tap_id: string; record: Uint8Array }>(readRecords, [
    numberArray(ids),
  ])
  return new Map(rows.map((row) => [row.tap_id, decodeMessage('TapRecord', row.record)]))
}
