import { isAcceptedAt } from '@tongxing/core/parameters/accepted-period.ts'
import { isCardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import type { TacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import { type RateRow, type RatedRecord, rateFor } from '@tongxing/core/clearing-files/fees.ts'
import type { UploadRecord } from '@tongxing/core/clearing-files/layouts.ts'
import type { RideCode } from '@tongxing/core/ride-code/types.ts'
import { issuerIdOfCode } from '@tongxing/core/taps/identity.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { AcceptedIssuer } from '@tongxing/core/taps/screen.ts'
import { parseLocalTimestamp } from '@tongxing/core/time/service-day.ts'
import type { JudgeLimits } from '../options.ts'
import { type Verdict, verdicts } from './verdicts.ts'

export interface JudgeContext {
  readonly issuers: readonly AcceptedIssuer[]
  readonly rates: readonly RateRow[]
  /** By issuer id; of the issuers that have delegated their key. */
  readonly verifiers: ReadonlyMap<string, TacVerifier>
  readonly limits: JudgeLimits
  readonly receivedAtMs: number
  /** The ride code that the record carries; absent for a card's, and where it is no code. */
  readonly code?: RideCode | undefined
}

export interface Judgement {
  readonly verdict: Verdict
  /** The TAC was checked here, and is right. */
  readonly proved: boolean
}

/**
 * What can be said of an uploaded record without looking at any other: the first of the rules of
 * clearing.md 3.2 that it breaks, or that it is accepted. Of a ride code it is the form, the
 * account and the amount: who signed it is for its issuer to say, who gets it whole.
 */
export function judgeRecord(record: UploadRecord, context: JudgeContext): Judgement {
  const tappedAtMs = timeOf(record)
  const isSound =
    tappedAtMs !== undefined &&
    /^\d{8}[0-9a-f]{8}$/.test(record.issuerId) &&
    record.issuerId.startsWith(record.issuerInstitution) &&
    (isOfCode(record) ? isSoundCode(record, context) : isSoundPurchase(record))
  if (!isSound) return refused(verdicts.malformed)
  const tac = isOfCode(record) ? 'unchecked' : tacStateOf(record, context)
  const broken =
    (record.issuerInstitution === record.acquirerInstitution && verdicts.notForeign) ||
    (!isAccepted(record, tappedAtMs, context) && verdicts.issuerNotAccepted) ||
    (record.proof === '02' && verdicts.grey) ||
    (!addsUp(record) && verdicts.balanceWrong) ||
    timeVerdict(tappedAtMs, context) ||
    (record.amountFen > amountMaxFen(context) && verdicts.amountImpossible) ||
    (tac === 'absent' && verdicts.tacMissing) ||
    (tac === 'wrong' && verdicts.tacWrong) ||
    (!hasRate(record, context) && verdicts.rateMissing)
  return broken ? refused(broken) : { verdict: verdicts.accepted, proved: tac === 'ok' }
}

/** What decides the fees of an uploaded record. */
export function ratedRecordOf(record: UploadRecord): RatedRecord {
  return {
    businessType: record.transactionType,
    serviceType: record.serviceType,
    acquirer: record.acquirerInstitution,
    issuer: record.issuerInstitution,
    day: record.operatingDay,
    amountFen: record.amountFen,
  }
}

/** Whether it was paid by a ride code and not by a card. */
function isOfCode({ rideCode }: Pick<UploadRecord, 'rideCode'>): boolean {
  return rideCode !== ''
}

function isSoundPurchase(record: UploadRecord): boolean {
  const { algorithm, purse, purchaseCounter } = record
  return isCardAlgorithm(Number.parseInt(algorithm, 16)) && purse <= 1 && purchaseCounter <= 0xffff
}

function isSoundCode(record: UploadRecord, { code }: JudgeContext): boolean {
  return (
    code !== undefined &&
    code.cardAccountId === record.cardNumber &&
    issuerIdOfCode(record.issuerInstitution, code) === record.issuerId
  )
}

/** R8; a code has no purse. */
function addsUp(record: UploadRecord): boolean {
  const { balanceBeforeFen, amountFen, balanceAfterFen } = record
  return isOfCode(record) || balanceBeforeFen - amountFen === balanceAfterFen
}

/** R14, and what a code allows for. */
function amountMaxFen({ limits, code }: JudgeContext): number {
  return Math.min(limits.amountMaxFen, code?.maximumAmountFen ?? limits.amountMaxFen)
}

function refused(verdict: Verdict): Judgement {
  return { verdict, proved: false }
}

function timeOf({ tappedAt }: UploadRecord): number | undefined {
  try {
    return parseLocalTimestamp(tappedAt)
  } catch (error) {
    if (isTongxingError(error, 'TIME_INVALID')) return undefined
    throw error
  }
}

/** R15: by the list that was valid when the card was tapped, not by today's. */
function isAccepted(record: UploadRecord, tappedAtMs: number, { issuers }: JudgeContext): boolean {
  return issuers.some(
    (one) => one.institution === record.issuerInstitution && isAcceptedAt(one, tappedAtMs),
  )
}

function timeVerdict(tappedAtMs: number, { limits, receivedAtMs }: JudgeContext): Verdict | false {
  if (tappedAtMs > receivedAtMs + limits.aheadMaxMs) return verdicts.timeAhead
  return receivedAtMs - tappedAtMs > limits.ageMaxMs && verdicts.tooLate
}

function tacStateOf(
  record: UploadRecord,
  { verifiers }: JudgeContext,
): 'ok' | 'wrong' | 'unchecked' | 'absent' {
  if (record.tac === '') return 'absent'
  const verifier = verifiers.get(record.issuerId)
  if (verifier === undefined) return 'unchecked'
  const { cardNumber, issuerId, amountFen, psamId: terminalNumber } = record
  const card = { cardNumber, issuerId, algorithm: Number.parseInt(record.algorithm, 16) }
  const terms = {
    amountFen,
    type: Number.parseInt(record.tacType, 16),
    terminalNumber,
    terminalSequence: record.psamCounter,
    timestamp: record.tappedAt,
  }
  const isRight = verifier.verifyPurchase(card, terms, Uint8Array.fromHex(record.tac))
  return isRight ? 'ok' : 'wrong'
}

function hasRate(record: UploadRecord, { rates }: JudgeContext): boolean {
  try {
    rateFor(rates, ratedRecordOf(record))
    return true
  } catch (error) {
    if (isTongxingError(error, 'CLEARING_RATE_MISSING')) return false
    throw error
  }
}
