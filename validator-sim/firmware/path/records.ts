import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { type CardState, mac2Check, recordKind, rideStage } from '@tongxing/proto/messages.ts'
import type { NewRecord } from '../journal/journal.ts'
import type { OutcomeCode } from '../outcomes.ts'
import { openMinutes } from './write-card.ts'
import type { PricedRide } from './price-ride.ts'
import type { CardFacts } from './read-card.ts'
import type { Presentation, Tap } from './tap.ts'
import type { Shift } from '../validator.ts'

/** SFI 17 byte 10 of cards that are never live money. */
const testCardKind = 4

const stages = {
  single: rideStage.RIDE_STAGE_SINGLE,
  board: rideStage.RIDE_STAGE_BOARD,
  alight: rideStage.RIDE_STAGE_ALIGHT,
  supplement: rideStage.RIDE_STAGE_SUPPLEMENT,
} as const

/** Where, when, by whom and by which lists: what every record carries. */
export function placeFields({ bus, stamp }: Presentation): NewRecord {
  const { config, shift, zone } = bus
  const lists = bus.parameters.at(stamp.nowMs)
  return {
    psamId: bus.sam.psamId,
    tappedAtMs: stamp.nowMs,
    utcOffsetMinutes: zone.utcOffsetMinutes,
    clockTrust: stamp.trust,
    operatorId: config.operatorId,
    vehicleId: config.vehicleId,
    ...(shift && shiftFields(shift)),
    stopNo: bus.stopNo,
    tariffVersion: lists.tariffVersion,
    hotlistVersion: lists.hotlistVersion,
    cityListVersion: lists.cityListVersion,
    issuerListVersion: lists.issuerListVersion,
    lineListVersion: lists.lineListVersion,
    rideCodeListVersion: lists.rideCodeListVersion,
    mode: config.mode,
    medium: 'card',
    acceptorCity: config.acceptorCity,
    acceptorInstitution: config.acceptorInstitution,
    test: config.test ?? false,
  }
}

export function shiftFields(shift: Shift): NewRecord {
  const { lineId, direction, driverId, shiftId, tripNo } = shift
  return { lineId, direction, driverId, shiftId, tripNo }
}

/** What was read from the card, and the price that was made from it. */
function cardFields(card: CardFacts, ride: PricedRide | undefined): NewRecord {
  const { publicInfo, management, lastLog, balanceFen = 0 } = card
  return {
    cardNumber: publicInfo.cardNumber,
    issuerId: publicInfo.issuerId,
    balanceBeforeFen: balanceFen,
    balanceAfterFen: balanceFen,
    cardCity: management.cityCode,
    ...(lastLog && { lastLog }),
    cardState: cardState(card, ride),
    ...(ride && rideFields(ride)),
  }
}

function rideFields({ stage, result, open, personNo }: PricedRide): NewRecord {
  return {
    rideStage: stages[stage],
    listPriceFen: result.listFareFen,
    markAmountFen: result.markAmountFen,
    priceSteps: result.steps.map((step) => ({ ...step })),
    ...(open && { boarding: open }),
    ...(personNo !== undefined && { personNo }),
  }
}

/** A refusal, with whatever of the card was read before it. */
export function refusedRecord(
  tap: Tap,
  outcome: OutcomeCode,
  card?: CardFacts,
  ride?: PricedRide,
): NewRecord {
  return {
    ...placeFields(tap),
    ...(card && cardFields(card, ride)),
    ...testFlag(tap, card),
    kind: recordKind.RECORD_KIND_REFUSED,
    outcomeCode: outcome,
    elapsedUs: tap.meter.elapsedUs,
  }
}

/** What a SAM counter was taken for. */
export interface Claim {
  readonly card: CardFacts
  readonly ride: PricedRide
  /** From the card's answer to INITIALIZE. */
  readonly initialized: {
    readonly offlineSequence: number
    readonly keyVersion: number
    readonly algorithm: number
  }
  readonly psamCounter: number
}

/** The debit as a claim: grey until the card's answer, or its proof, says more. */
export function claimRecord(tap: Tap, claim: Claim): NewRecord {
  const { card, ride, initialized, psamCounter } = claim
  const { amountFen } = ride.result
  return {
    ...placeFields(tap),
    ...cardFields(card, ride),
    ...testFlag(tap, card),
    kind: recordKind.RECORD_KIND_GREY,
    grey: true,
    purchaseCounter: initialized.offlineSequence,
    amountFen,
    balanceAfterFen: (card.balanceFen ?? 0) - amountFen,
    openMinutesMax: openMinutes(tap, ride),
    psamCounter,
    transactionType: transactionTypes.cappPurchase,
    algorithm: initialized.algorithm,
    keyVersion: initialized.keyVersion,
    keyIndex: tap.bus.sam.keyIndex,
    mac2Check: mac2Check.MAC2_CHECK_NOT_DONE,
    outcomeCode: 'TAP_AGAIN' satisfies OutcomeCode,
  }
}

/** A claim that certainly moved no money: its SAM counter is accounted for, and nothing else. */
export function voidRecord(claim: NewRecord): NewRecord {
  return {
    ...claim,
    kind: recordKind.RECORD_KIND_VOID,
    grey: false,
    amountFen: 0,
    balanceAfterFen: claim.balanceBeforeFen ?? 0,
  }
}

/** SAM numbers that no record accounts for: power was lost between 8070 and the candidate. */
export function skippedRecord(tap: Tap, fromCounter: number, toCounter: number): NewRecord {
  return {
    ...placeFields(tap),
    kind: recordKind.RECORD_KIND_SAM_SKIPPED,
    psamCounterFrom: fromCounter,
    psamCounter: toCounter,
  }
}

function testFlag({ bus }: Tap, card: CardFacts | undefined): Pick<NewRecord, 'test'> {
  const isTestCard = card?.management.cardKind === testCardKind
  return { test: isTestCard || (bus.config.test ?? false) }
}

function cardState(card: CardFacts, ride: PricedRide | undefined): CardState {
  const transfer = ride?.transferState
  return {
    cardKind: card.management.cardKind,
    riderClass: ride?.result.riderClass ?? '',
    entitlements: [],
    concessionUntil: card.concessionUntil ?? '',
    ...(transfer && {
      transfer: {
        tappedAtMs: transfer.lastTappedAtMs,
        lineId: transfer.lastLineId,
        mode: transfer.lastMode,
        amountFen: transfer.lastAmountFen,
        city: transfer.lastCity,
      },
    }),
  }
}
