import { sfi } from '@tongxing/core/card/application.ts'
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
  buildUpdateCappDataCacheCommand,
  parseUpdateCappDataCacheResponse,
} from '@tongxing/core/card/commands/update-capp-data-cache.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { buildBusRecord, busRecordNumber } from '@tongxing/core/card/files/bus-record.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { askSam } from './ask-sam.ts'
import type { PricedRide } from './price-ride.ts'
import type { CardFacts } from './read-card.ts'
import { type Claim, claimRecord, skippedRecord, voidRecord } from './records.ts'
import { append, type Tap } from './tap.ts'
import { busRecordAfter, tripRecordAfter } from './write-card.ts'

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
 * 8070, then the records of the ride into the card's cache. From 8070 on a SAM number is used up:
 * if the card goes before DEBIT was sent, a VOID record accounts for it. Throws `CARD_…` and
 * `SAM_UNUSABLE`.
 */
export async function authorise(
  tap: Tap,
  offer: { card: CardFacts; ride: PricedRide; initialized: PurchaseInitialized },
): Promise<Authorised> {
  const timestamp = localTimestamp(tap.stamp.nowMs, tap.bus.zone)
  const startedUs = tap.meter.elapsedUs
  const { terminalSequence: psamCounter, mac1 } = await takeMac1(tap, offer, timestamp)
  const claim: Claim = { ...offer, psamCounter }
  accountForSkipped(tap, psamCounter)
  // The SAM computes while the card takes its records: only DEBIT needs both.
  const join = tap.meter.alongside(startedUs)
  try {
    for (const command of updates(tap, claim)) {
      parseUpdateCappDataCacheResponse(await tap.card.transmit(command))
    }
  } catch (error) {
    if (error instanceof TongxingError) {
      append(tap, voidRecord(claimRecord(tap, claim)), { psamCounter })
    }
    throw error
  } finally {
    join()
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

/** The sector record where the ride is tapped on and off, and the trip record. */
function updates(tap: Tap, { card, ride, psamCounter }: Claim): Uint8Array[] {
  const busRecord = busRecordAfter(tap, { card, ride, psamCounter })
  const appendTrip = buildAppendTripCommand(tripRecordAfter(tap, card, ride))
  if (busRecord === undefined) return [appendTrip]
  const data = buildBusRecord(busRecord)
  const sector = { sfi: sfi.sectorRecords, record: busRecordNumber, data }
  return [buildUpdateCappDataCacheCommand(sector), appendTrip]
}
