import {
  buildInitSamForPurchaseCommand,
  parseInitSamForPurchaseResponse,
  type SamInitialized,
} from '@tongxing/core/card/commands/init-sam-for-purchase.ts'
import {
  buildInitializeForCappPurchaseCommand,
  type PurchaseInitialized,
  parseInitializeForCappPurchaseResponse,
} from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import {
  buildAppendTripCommand,
  parseUpdateCappDataCacheResponse,
} from '@tongxing/core/card/commands/update-capp-data-cache.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { buildTripRecord, sectors, tripTypes } from '@tongxing/core/card/files/trip-record.ts'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { askSam } from './ask-sam.ts'
import type { PricedRide } from './decide.ts'
import { placeOfLine } from './last-ride.ts'
import type { CardFacts } from './read-card.ts'
import { type Claim, claimRecord, skippedRecord, voidRecord } from './records.ts'
import { append, type Tap } from './tap.ts'

/** A debit that needs nothing any more but the card's consent. */
export interface Authorised {
  readonly claim: Claim
  readonly mac1: Uint8Array
  /** `YYYYMMDDhhmmss`, local: the time in both MACs and on the card. */
  readonly timestamp: string
}

/** INITIALIZE FOR CAPP PURCHASE; nothing on the card changes. Throws `CARD_…` codes. */
export async function initialize(tap: Tap, amountFen: number): Promise<PurchaseInitialized> {
  const { psamId, keyIndex } = tap.bus.sam
  const params = { keyIndex, amountFen, terminalNumber: psamId }
  const command = buildInitializeForCappPurchaseCommand(params)
  return parseInitializeForCappPurchaseResponse(await tap.card.transmit(command))
}

/**
 * 8070, then the trip record into the card's cache. From 8070 on a SAM number is used up: if the
 * card goes before DEBIT was sent, a VOID record accounts for it. Throws `CARD_…` and
 * `SAM_UNUSABLE`.
 */
export async function authorise(
  tap: Tap,
  offer: { card: CardFacts; ride: PricedRide; initialized: PurchaseInitialized },
): Promise<Authorised> {
  const timestamp = localTimestamp(tap.stamp.nowMs, tap.bus.zone)
  const { terminalSequence: psamCounter, mac1 } = await takeMac1(tap, offer, timestamp)
  const claim: Claim = { ...offer, psamCounter }
  accountForSkipped(tap, psamCounter)
  try {
    const command = buildAppendTripCommand(tripRecord(tap, offer, timestamp))
    parseUpdateCappDataCacheResponse(await tap.card.transmit(command))
  } catch (error) {
    if (error instanceof TongxingError) {
      append(tap, voidRecord(claimRecord(tap, claim)), { psamCounter })
    }
    throw error
  }
  return { claim, mac1, timestamp }
}

function takeMac1(
  tap: Tap,
  {
    card,
    ride,
    initialized,
  }: { card: CardFacts; ride: PricedRide; initialized: PurchaseInitialized },
  timestamp: string,
): Promise<SamInitialized> {
  const { rand, offlineSequence, keyVersion, algorithm } = initialized
  const command = buildInitSamForPurchaseCommand({
    rand,
    offlineSequence,
    amountFen: ride.result.amountFen,
    type: transactionTypes.cappPurchase,
    timestamp,
    keyVersion,
    algorithm,
    pan8: card.publicInfo.cardNumber.slice(-16),
    issuerId: card.publicInfo.issuerId,
  })
  return askSam(tap.sam, command, parseInitSamForPurchaseResponse)
}

/**
 * The SAM's number must be the next one. Numbers in between were used up without a record; a number
 * from before means that the SAM is not the one it was.
 */
function accountForSkipped(tap: Tap, psamCounter: number): void {
  const expected = tap.bus.journal.samNext
  if (expected === undefined || psamCounter === expected) return
  if (psamCounter < expected) {
    const what = `counter ${psamCounter} after ${expected - 1}`
    throw new TongxingError('SAM_UNUSABLE', { detail: { what } })
  }
  const lastSkipped = psamCounter - 1
  append(tap, skippedRecord(tap, expected, lastSkipped), { psamCounter: lastSkipped })
}

function tripRecord(
  { bus }: Tap,
  { card, ride }: { card: CardFacts; ride: PricedRide },
  timestamp: string,
): Uint8Array {
  const { config, shift, sam } = bus
  invariant(shift !== undefined, 'a fare is taken only in a shift')
  const { amountFen } = ride.result
  return buildTripRecord({
    type: tripTypes.singleRide,
    terminalNumber: `0000${sam.psamId}`,
    sector: sectors[config.mode],
    place: placeOfLine(shift.lineId),
    amountFen,
    balanceAfterFen: Math.max(0, card.balanceFen - amountFen),
    timestamp,
    city: config.acceptorCity,
    institution: issuerIdOf({ code: config.acceptorInstitution }),
    openAmountMaxFen: 0,
    openMinutesMax: 0,
  })
}
