import { toHex } from '@tongxing/core/bytes/hex.ts'
import { correction } from '@tongxing/core/accounts/correction.ts'
import { accountOf } from '@tongxing/core/accounts/chart.ts'
import type { LedgerEvent } from '@tongxing/core/accounts/ledger-event.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { fenToE7 } from '@tongxing/core/money/fen.ts'
import { contentHashOf, shownKeyOf } from '@tongxing/core/taps/identity.ts'
import { closeCases, openCases } from '@tongxing/ledger/cases.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { LogRecord } from '@tongxing/platform/event-log/port.ts'
import { CodecError, decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import { type RideEvent, rideState } from '@tongxing/proto/messages.ts'
import { rideCodeKey } from '../files/ride-code-key.ts'
import type { CityContext } from './city-context.ts'
import { CLEARING_SLOT } from '../files/ledger-slot.ts'
import {
  type OutgoingChange,
  type OutgoingRide,
  type RideClaim,
  standRide,
  takeRideBack,
} from './outgoing.ts'
import { lockOutgoing, purchaseText, putOutgoing } from './outgoing-store.ts'
import { fitsUpload } from './upload-record.ts'

/**
 * Takes what became of foreign cards' and codes' rides (topic `rides`) into the list of outgoing
 * rides, in the transaction of the log's offset.
 */
export async function takeRides(
  tx: Transaction,
  batch: readonly LogRecord[],
  city: CityContext,
): Promise<void> {
  const events = batch.map(({ value }) => readRideEvent(value))
  const steps = events.flatMap((event) => {
    const apply = stepOf(event)
    const claim = apply && claimOf(event, city)
    return claim ? [{ claim, apply }] : []
  })
  if (steps.length === 0) return
  const distinct = new Map(steps.map(({ claim }) => [purchaseText(claim), claim]))
  const rides = await lockOutgoing(tx, [...distinct.values()])
  const changed = new Map<string, OutgoingRide>()
  for (const { claim, apply } of steps) {
    const key = purchaseText(claim)
    const change = apply(rides.get(key), claim, city.own)
    if (change === undefined) continue
    rides.set(key, change.ride)
    changed.set(key, change.ride)
    await applyEffects(tx, change, city)
  }
  await putOutgoing(tx, [...changed.values()])
}

/** Only a ride that is posted is ever uploaded, and only what was posted is reversed. */
function stepOf({ state }: RideEvent): typeof standRide | undefined {
  if (state === rideState.RIDE_STATE_REVERSED) return takeRideBack
  const stands = state === rideState.RIDE_STATE_PENDING || state === rideState.RIDE_STATE_POSTED
  return stands ? standRide : undefined
}

function claimOf(event: RideEvent, city: CityContext): RideClaim | undefined {
  const { record, serviceDay } = event
  const issuerId = record?.issuerId ?? ''
  if (!record || issuerId.slice(0, 8) === city.own) return undefined
  const operatingDay = serviceDay ?? ''
  const code = rideCodeKey(toHex(record.rideCode ?? new Uint8Array()), city.rideCodeSettings)
  const terms = {
    acquirer: city.own,
    centre: city.centre,
    operatingDay,
    acquirerSerial: '0'.repeat(12),
  }
  return {
    issuerId,
    cardNumber: record.cardNumber ?? '',
    purse: record.purse ?? 0,
    purchaseCounter: record.purchaseCounter ?? 0,
    contentHash: contentHashOf(record),
    serviceDay: operatingDay,
    operatorId: record.operatorId ?? '',
    amountFen: record.amountFen ?? 0,
    rideCodeKey: code,
    terminalKey: code === '' ? `${record.psamId}/${record.psamCounter}` : shownKeyOf(code),
    record: encodeMessage('TapRecord', record),
    fits: fitsUpload(record, terms, city.fileSettings),
  }
}

/** Rare: most rides go up without a word. */
async function applyEffects(
  tx: Transaction,
  { ride, opened, closed, undoesRefusal }: OutgoingChange,
  { clock }: CityContext,
): Promise<void> {
  await openCases(tx, opened, clock.nowMs())
  await closeCases(tx, closed, clock.nowMs())
  if (undoesRefusal)
    await postEvents(tx, [refusalUndone(ride)], { slot: CLEARING_SLOT, nowMs: clock.nowMs() })
}

/**
 * Refusal and reversal both took the ride from the operator; one of them is given back. It is no
 * reversal in the ledger's sense: those are counted against rides.
 */
function refusalUndone(ride: OutgoingRide): LedgerEvent {
  return correction({
    key: `refusal undone ${ride.contentHash}:${ride.generation}`,
    serviceDay: ride.serviceDay,
    debit: 'centre-receivable-pending',
    credit: accountOf('operator-payable', ride.operatorId),
    amountE7: fenToE7(ride.amountFen),
  })
}

/** Throws `RIDE_EVENT_INVALID`: the log then keeps the message, and a case tells of it. */
function readRideEvent(value: Uint8Array): RideEvent {
  try {
    return decodeMessage('RideEvent', value)
  } catch (error) {
    if (!(error instanceof CodecError)) throw error
    throw new TongxingError('RIDE_EVENT_INVALID', {
      detail: { reason: error.message },
      cause: error,
    })
  }
}
