import { foreignRidePending } from '@tongxing/core/accounts/ride.ts'
import { diversify, pan8Of } from '@tongxing/core/card/crypto/diversify.ts'
import { purchaseTac, tacKeyOf } from '@tongxing/core/card/crypto/purchase.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { contentHashOf } from '@tongxing/core/taps/identity.ts'
import { localTimestamp, serviceDay } from '@tongxing/core/time/service-day.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { EventLog } from '@tongxing/platform/event-log/port.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import { type RideState, recordKind, rideState, type TapRecord } from '@tongxing/proto/messages.ts'

/** TAC master key of every issuer in these tests. */
export const tacMasterKey = Uint8Array.fromHex('00112233445566778899aabbccddeeff')

export interface TestRide {
  readonly issuer: Institution
  readonly acquirer: Institution
  /** Number of the card at its issuer. */
  readonly card: number
  readonly counter: number
  readonly amountFen?: number
  readonly tappedAtMs: number
  readonly operatorId?: string
  /** A TAC that is not the card's. */
  readonly forged?: boolean
}

/** The record of a ride as a validator writes it, with the card's true TAC unless it is forged. */
export function recordOf(ride: TestRide): TapRecord {
  const { issuer, acquirer, card, counter, amountFen = 200, tappedAtMs } = ride
  const cardNumber = `${issuer.code}${String(card).padStart(12, '0')}`
  const issuerId = issuerIdOf(issuer)
  const psamId = `${acquirer.code}0001`
  const psamCounter = card * 1_000 + counter
  const factors = { pan8: pan8Of(cardNumber), issuer8: Uint8Array.fromHex(issuerId) }
  const tac = purchaseTac(tacKeyOf(diversify(tacMasterKey, factors)), {
    ...{ amountFen, type: 9, terminalNumber: psamId, terminalSequence: psamCounter },
    timestamp: localTimestamp(tappedAtMs),
  })
  const tacNumber = Number.parseInt(tac.toHex(), 16)
  return {
    kind: recordKind.RECORD_KIND_PURCHASE,
    ...{ cardNumber, issuerId, purse: 0, purchaseCounter: counter, psamId, psamCounter },
    ...{ balanceBeforeFen: 10_000, amountFen, balanceAfterFen: 10_000 - amountFen },
    ...{ listPriceFen: amountFen, tac: ride.forged ? (tacNumber ^ 1) >>> 0 : tacNumber },
    ...{ transactionType: 9, algorithm: 0, keyVersion: 1, keyIndex: 1, mode: 'bus' },
    ...{ tappedAtMs, utcOffsetMinutes: 480, operatorId: ride.operatorId ?? 'BUS-1' },
    ...{ vehicleId: 'V-1', lineId: '12', acceptorCity: acquirer.cityCode },
    cardState: { cardKind: 1 },
  }
}

/** What the fare service does with a foreign card's ride: posts it as pending and tells of it. */
export async function takeRide(
  city: { readonly db: Database; readonly log: EventLog },
  ride: TestRide,
  state: RideState = rideState.RIDE_STATE_PENDING,
): Promise<void> {
  const record = recordOf(ride)
  const day = serviceDay(ride.tappedAtMs)
  const event = { rideId: '1', state, record, deviceId: 'D-1', serviceDay: day }
  await city.db.transaction(async (tx) => {
    if (state === rideState.RIDE_STATE_PENDING) {
      const { operatorId = '', amountFen = 0 } = record
      const pending = foreignRidePending({
        ...{ key: `${contentHashOf(record)}:1`, serviceDay: day },
        ...{ operatorId: operatorId ?? '', amountFen: amountFen ?? 0 },
      })
      await postEvents(tx, [pending], { slot: 0, nowMs: ride.tappedAtMs })
    }
    const value = encodeMessage('RideEvent', event)
    await city.log.append('rides', [{ key: record.cardNumber ?? '', value }], tx)
  })
}
