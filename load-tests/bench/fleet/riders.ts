import { diversify, pan8Of } from '@tongxing/core/card/crypto/diversify.ts'
import { purchaseTac, tacKeyOf, transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { buildPurseLog } from '@tongxing/core/card/files/purse-log.ts'
import { price } from '@tongxing/core/tariff/price.ts'
import type { PriceInput, PriceResult } from '@tongxing/core/tariff/types.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import {
  clockTrust,
  direction,
  mac2Check,
  recordKind,
  rideStage,
} from '@tongxing/proto/messages.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import type { BusPlan, CardPlan } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { institutionOf } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import { type County, issuerOf } from './county.ts'

/** Where and when a rider boards. */
export interface Boarding {
  readonly bus: BusPlan
  readonly psamCounter: number
  readonly tappedAtMs: number
}

/** A card in a pocket, reduced to what changes when it rides. */
export interface Rider {
  readonly plan: CardPlan
  readonly tacKey: Uint8Array
  balanceFen: number
  purchaseCounter: number
  lastLog: Uint8Array
}

const FIRST_BALANCE_FEN = 10_000
/** Below it the rider tops up at a counter; no ride of ours costs more. */
const LOW_BALANCE_FEN = 400
/** Riders of lines by section pay from here to the end of the line, in one tap. */
const STOP_NO = 5
const UTC_OFFSET_MINUTES = 480

export function createRider(county: County, plan: CardPlan): Rider {
  const issuerId = issuerOf(plan)
  const factors = { pan8: pan8Of(plan.cardNumber), issuer8: Uint8Array.fromHex(issuerId) }
  const { tac } = county.keys.issuerMasters(institutionOf(plan.city).code)
  return {
    plan,
    tacKey: tacKeyOf(diversify(tac, factors)),
    balanceFen: FIRST_BALANCE_FEN,
    purchaseCounter: 0,
    lastLog: new Uint8Array(),
  }
}

/** What the county's tariff is asked about one boarding. */
export function priceInput(county: County, plan: CardPlan, at: Boarding): PriceInput {
  return {
    mode: 'bus',
    lineId: at.bus.line.lineId,
    listFareFen: null,
    tappedAtMs: at.tappedAtMs,
    utcOffsetMinutes: UTC_OFFSET_MINUTES,
    medium: 'card',
    city: county.institution.cityCode,
    cardCity: institutionOf(plan.city).cityCode,
    cardKind: plan.kind,
    entitlements: [],
    transferState: null,
    ride: { stage: 'single', stopNo: STOP_NO, up: true },
  }
}

/** One ride: changes the rider's card and gives the record that a validator writes of it. */
export function ride(county: County, rider: Rider, at: Boarding): Omit<TapRecord, 'recordNo'> {
  if (rider.balanceFen < LOW_BALANCE_FEN) rider.balanceFen += FIRST_BALANCE_FEN
  const result = price(county.tariff, priceInput(county, rider.plan, at))
  const terms = {
    amountFen: result.amountFen,
    type: transactionTypes.cappPurchase,
    terminalNumber: at.bus.psamId,
    terminalSequence: at.psamCounter,
    timestamp: localTimestamp(at.tappedAtMs),
  }
  const record = {
    ...placeFields(county, at),
    ...cardFields(rider, result),
    psamCounter: at.psamCounter,
    transactionType: terms.type,
    tac: Buffer.from(purchaseTac(rider.tacKey, terms)).readUInt32BE(),
  }
  rider.balanceFen -= result.amountFen
  rider.lastLog = buildPurseLog({ ...terms, sequence: rider.purchaseCounter, overdraftFen: 0 })
  rider.purchaseCounter += 1
  return record
}

function placeFields(county: County, { bus, tappedAtMs }: Boarding): TapRecord {
  const { cityCode, code } = county.institution
  return {
    kind: recordKind.RECORD_KIND_PURCHASE,
    psamId: bus.psamId,
    keyVersion: 1,
    keyIndex: 1,
    mac2Check: mac2Check.MAC2_CHECK_OK,
    tappedAtMs,
    utcOffsetMinutes: UTC_OFFSET_MINUTES,
    clockTrust: clockTrust.CLOCK_TRUST_SYNCED,
    operatorId: bus.line.operatorId,
    vehicleId: bus.vehicleId,
    lineId: bus.line.lineId,
    stopNo: STOP_NO,
    rideStage: rideStage.RIDE_STAGE_SINGLE,
    direction: direction.DIRECTION_UP,
    driverId: '700042',
    shiftId: `${bus.vehicleId}-1`,
    tripNo: 3,
    tariffVersion: county.tariff.document.version,
    hotlistVersion: 1,
    cityListVersion: 1,
    issuerListVersion: 1,
    outcomeCode: 'OK',
    elapsedUs: 248_000,
    acceptorCity: cityCode,
    acceptorInstitution: code,
    mode: 'bus',
    medium: 'card',
  }
}

function cardFields({ plan, ...rider }: Rider, result: PriceResult): TapRecord {
  return {
    cardNumber: plan.cardNumber,
    issuerId: issuerOf(plan),
    cardCity: institutionOf(plan.city).cityCode,
    purchaseCounter: rider.purchaseCounter,
    balanceBeforeFen: rider.balanceFen,
    amountFen: result.amountFen,
    balanceAfterFen: rider.balanceFen - result.amountFen,
    listPriceFen: result.listFareFen,
    cardState: { cardKind: plan.kind, riderClass: result.riderClass, entitlements: [] },
    priceSteps: result.steps.map((step) => ({ ...step })),
    lastLog: rider.lastLog,
  }
}
