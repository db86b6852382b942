import { foreignRidePending } from '@tongxing/core/accounts/ride.ts'
import { diversify, pan8Of } from '@tongxing/core/card/crypto/diversify.ts'
import { purchaseTac, tacKeyOf } from '@tongxing/core/card/crypto/purchase.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { contentHashOf, issuerIdOfCode } from '@tongxing/core/taps/identity.ts'
import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
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
  /** Paid by a ride code of the account with the card's number, which `counter` tells apart. */
  readonly onCode?: boolean
  /** A TAC that is not the card's; a code that is none. */
  readonly forged?: boolean
}

const codeIssuers = new Map<string, ReturnType<typeof createCodeIssuer>>()

/** A ride code of an institution's account, made ten seconds before the tap. */
function codeOf({ issuer, card, tappedAtMs }: TestRide): Uint8Array {
  const issuerId = issuer.code
  const options = { seed: 'clearing tests', issuerId, caKeyIndex: 1, expiryMonth: '2030-12' }
  const codes = codeIssuers.get(issuerId) ?? createCodeIssuer(options)
  codeIssuers.set(issuerId, codes)
  return codes.issue({
    ...{ payAccountId: 'PAY1', cardAccountId: cardNumberOf(issuer, card) },
    ...{ platformId: '00000001', accountType: '01', maximumAmountFen: 9_900 },
    ...{ generatedAtMs: Math.floor(tappedAtMs / 1_000 - 10) * 1_000, validitySeconds: 60 },
    ...{ authorisedUntilMs: NEVER_MS, customData: new Uint8Array(2) },
  })
}

const NEVER_MS = Date.parse('2030-01-01T00:00:00+08:00')

function cardNumberOf({ code }: Institution, card: number): string {
  return `${code}${String(card).padStart(12, '0')}`
}

/** The record of a ride as it leaves the fare service, with what proves it unless it is forged. */
export function recordOf(ride: TestRide): TapRecord {
  return ride.onCode === true ? codeRecordOf(ride) : purchaseRecordOf(ride)
}

function codeRecordOf(ride: TestRide): TapRecord {
  const rideCode = codeOf(ride)
  return {
    ...purchaseRecordOf(ride),
    ...{ kind: recordKind.RECORD_KIND_CODE_RIDE, medium: 'qr', tac: null },
    ...{ transactionType: 0, keyVersion: 0, keyIndex: 0 },
    issuerId: issuerIdOfCode(ride.issuer.code, parseRideCode(rideCode)),
    ...{ purchaseCounter: 0, balanceBeforeFen: 0, balanceAfterFen: 0, psamCounter: 0 },
    rideCode: ride.forged === true ? rideCode.subarray(1) : rideCode,
  }
}

function purchaseRecordOf(ride: TestRide): TapRecord {
  const { issuer, acquirer, card, counter, amountFen = 200, tappedAtMs } = ride
  const cardNumber = cardNumberOf(issuer, card)
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
