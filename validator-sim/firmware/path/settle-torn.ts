import { sfi } from '@tongxing/core/card/application.ts'
import {
  buildGetTransactionProveCommand,
  parseGetTransactionProveResponse,
} from '@tongxing/core/card/commands/get-transaction-prove.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import {
  parsePurseLog,
  type PurseLog,
  purseLogLength,
} from '@tongxing/core/card/files/purse-log.ts'
import { readUint } from '@tongxing/core/card/layout.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { recordKind, rideStage, type TapRecord } from '@tongxing/proto/messages.ts'
import type { NewRecord } from '../journal/journal.ts'
import type { OutcomeCode } from '../outcomes.ts'
import { initialize } from './authorise.ts'
import type { Bus } from './bus.ts'
import type { CardFacts } from './read-card.ts'
import { recordIfAny } from './record-if-any.ts'
import { refusedRecord, voidRecord } from './records.ts'
import { noteRide } from './remember.ts'
import { append, type Tap } from './tap.ts'

/** Records of SFI 18 (card.md 1.2). */
const LOG_RECORDS_MAX = 10

/** A torn debit of this very card that the rider has paid: the ride that this tap completes. */
export interface PaidRide {
  readonly outcome: OutcomeCode
  readonly amountFen: number
  readonly balanceAfterFen: number
}

/** Whether it is still open what became of a debit of this card. */
export function hasOpenClaim({ journal, recentGreys }: Bus, cardNumber: string): boolean {
  return journal.candidate?.cardNumber === cardNumber || recentGreys.get(cardNumber) !== undefined
}

/**
 * Before anything else is decided for a card: what became of its torn debit (card.md 3.5). Returns
 * the ride when this tap is the repetition of one that the card shows to be paid; undefined = start
 * afresh. Whatever is found is durable on return. Throws `CARD_LOST`, and then nothing is settled.
 */
export async function settleTorn(tap: Tap, card: CardFacts): Promise<PaidRide | undefined> {
  const { journal, recentGreys } = tap.bus
  const { cardNumber } = card.publicInfo
  const open = journal.candidate
  if (open !== undefined && open.cardNumber === cardNumber) return settleCandidate(tap, card, open)
  const grey = recentGreys.get(cardNumber)
  if (grey === undefined) return undefined
  const isPaid =
    (await showsDebit(tap, card, grey)) && (await purchaseCounter(tap)) !== grey.purchaseCounter
  recentGreys.delete(cardNumber)
  if (!isPaid) return undefined
  noteRide(tap.bus, grey)
  if (!isRepeated(tap, grey)) return undefined
  const outcome = beforeOutcome(grey)
  append(tap, refusedRecord(tap, outcome, card))
  return paidRide(outcome, card, grey)
}

/** A claim whose card has not come back goes on as it is; later records of the card decide it. */
export function promoteCandidate(bus: Bus): TapRecord | undefined {
  const open = bus.journal.candidate
  if (open === undefined) return undefined
  const marks = { settlesCandidate: true, ...ownCounter(bus, open) }
  const record = bus.journal.append(open, marks)
  bus.recentGreys.set(open.cardNumber ?? '', open)
  return record
}

async function settleCandidate(
  tap: Tap,
  card: CardFacts,
  open: TapRecord,
): Promise<PaidRide | undefined> {
  const marks = { settlesCandidate: true, ...ownCounter(tap.bus, open) }
  const shows = await showsDebit(tap, card, open)
  // The proof before INITIALIZE, which a card may take as leave to forget it.
  const tac = shows ? await askProof(tap, open) : undefined
  const isUntouched = (await purchaseCounter(tap)) === open.purchaseCounter
  if (isUntouched || !shows) {
    append(tap, isUntouched ? voidRecord(open) : open, marks)
    return undefined
  }
  append(tap, tac === undefined ? open : provedRecord(tap, open, tac), marks)
  noteRide(tap.bus, open)
  if (!isRepeated(tap, open)) return undefined
  const outcome = tac === undefined ? beforeOutcome(open) : provedOutcome(open)
  return paidRide(outcome, card, open)
}

function provedRecord(tap: Tap, open: TapRecord, tac: number): NewRecord {
  return {
    ...open,
    kind: recordKind.RECORD_KIND_PROVED,
    tac,
    outcomeCode: provedOutcome(open),
    elapsedUs: tap.meter.elapsedUs,
  }
}

function provedOutcome(claim: TapRecord): OutcomeCode {
  return isBoarding(claim) ? 'BOARDED_PROVED' : 'PAID_PROVED'
}

function beforeOutcome(claim: TapRecord): OutcomeCode {
  return isBoarding(claim) ? 'BOARDED_BEFORE' : 'PAID_BEFORE'
}

function isBoarding({ rideStage: stage }: TapRecord): boolean {
  return stage === rideStage.RIDE_STAGE_BOARD
}

/**
 * The card's purchase counter: an INITIALIZE that is not followed by a debit tells it and changes
 * nothing. Still the torn debit's own: that debit did not happen. Undefined where the card refuses.
 */
async function purchaseCounter(tap: Tap): Promise<number | undefined> {
  try {
    return (await initialize(tap, 0)).offlineSequence
  } catch (error) {
    if (isTongxingError(error, 'CARD_STATUS_UNEXPECTED')) return undefined
    throw error
  }
}

/** The TAC of the torn debit: asked under counter + 1 as validators do, then as FMCOS has it. */
async function askProof({ card }: Tap, open: TapRecord): Promise<number | undefined> {
  const counter = open.purchaseCounter ?? 0
  for (const sequence of [counter + 1, counter]) {
    const params = { type: transactionTypes.cappPurchase, sequence: sequence & 0xffff }
    const response = await card.transmit(buildGetTransactionProveCommand(params))
    try {
      return readUint(parseGetTransactionProveResponse(response).tac)
    } catch (error) {
      if (!isTongxingError(error, 'CARD_PROOF_MISSING')) throw error
    }
  }
  return undefined
}

/**
 * Whether the last purchase in the card's own log is the claim's: terminal, time and amount. The
 * balance cannot tell (the same fare may have been paid elsewhere, a boarding takes nothing, money
 * may have come since), nor can a proof (under the old counter a card may answer with the one of
 * the purchase before). Of two debits in one second the card's counter tells the later one.
 */
async function showsDebit(tap: Tap, card: CardFacts, claim: TapRecord): Promise<boolean> {
  const log = await lastPurchase(tap, card.lastLog)
  return (
    log?.type === transactionTypes.cappPurchase &&
    log.terminalNumber === claim.psamId &&
    log.amountFen === claim.amountFen &&
    log.timestamp === localTimestamp(claim.tappedAtMs ?? 0, tap.bus.zone)
  )
}

/** The newest record of SFI 18 that is no load; loads may have followed it. */
async function lastPurchase(
  { card }: Tap,
  newest: Uint8Array | undefined,
): Promise<PurseLog | undefined> {
  let bytes = newest
  for (let record = 2; bytes !== undefined; record++) {
    const log = parsePurseLog(bytes)
    if (log.type !== transactionTypes.load || record > LOG_RECORDS_MAX) return log
    bytes = await recordIfAny(card, { sfi: sfi.purseLog, record, length: purseLogLength })
  }
  return undefined
}

/**
 * Whether a tap repeats a torn one, and is not the next. A debt is never what the rider came for,
 * and a boarding is not repeated at another stop, where the rider alights, or on another line.
 */
function isRepeated({ bus, stamp }: Tap, claim: TapRecord): boolean {
  const ageMs = stamp.nowMs - (claim.tappedAtMs ?? 0)
  if (ageMs < 0 || ageMs > bus.settings.recoveryWindowMs) return false
  if (claim.rideStage === rideStage.RIDE_STAGE_SUPPLEMENT) return false
  const isHere = claim.lineId === bus.shift?.lineId && claim.stopNo === bus.stopNo
  return isHere || !isBoarding(claim)
}

/** The claim's SAM number is marked as accounted for, unless another SAM has come meanwhile. */
function ownCounter(bus: Bus, open: TapRecord): { psamCounter?: number } {
  return open.psamId === bus.sam.psamId ? { psamCounter: open.psamCounter ?? 0 } : {}
}

function paidRide(outcome: OutcomeCode, card: CardFacts, claim: TapRecord): PaidRide {
  return { outcome, amountFen: claim.amountFen ?? 0, balanceAfterFen: card.balanceFen ?? 0 }
}
