import { clockTrust, mac2Check, type TapRecord } from '@tongxing/proto/messages.ts'
import { type AcceptedPeriod, isAcceptedAt } from '../parameters/accepted-period.ts'
import type { RideCodeVerdict } from '../ride-code/types.ts'
import { claimKindOf, type TacState } from './evidence.ts'
import type { PriceCheck } from './price-check.ts'
import { firstOf, type TapCode } from './rules.ts'

/** What a back end knows of the device that a record came from. */
export interface Terminal {
  readonly psamId: string
  readonly operatorId: string
}

export interface AcceptedIssuer extends AcceptedPeriod {
  /** First four bytes of the issuer id, 8 digits. */
  readonly institution: string
}

export interface AcceptedCity extends AcceptedPeriod {
  /** 4 digits. */
  readonly city: string
}

export interface ScreenSettings {
  /** R9: how far a tap may lie in the future of its receipt. */
  readonly aheadMaxMs: number
  /** R9: how old a tap may be at its receipt. */
  readonly ageMaxMs: number
  /** R14: most that a ride can cost, fen. */
  readonly amountMaxFen: number
  /** R14: most that a purse can hold, fen. */
  readonly balanceMaxFen: number
}

/**
 * 10 minutes as clearing.md R9 has it; 99.00 and 5,000.00 yuan as validators in use (card.md 3.1).
 */
export const defaultScreenSettings: ScreenSettings = {
  aheadMaxMs: 600_000,
  ageMaxMs: 30 * 86_400_000,
  amountMaxFen: 9_900,
  balanceMaxFen: 500_000,
}

export interface ScreenContext {
  /** The sending device's registration; null = none; absent for the detail of another city. */
  readonly terminal?: Terminal | null
  readonly receivedAtMs: number
  readonly tacState: TacState
  /**
   * The list valid at any time; absent for our own cards elsewhere, where it is not ours to say.
   */
  readonly issuers?: readonly AcceptedIssuer[]
  /** The same of cities, for ride codes. */
  readonly cities?: readonly AcceptedCity[]
  readonly priceCheck: PriceCheck
  /** What the checks of a ride code say at the time of the tap; null = the list is not held. */
  readonly codeVerdict?: RideCodeVerdict | null
  readonly settings: ScreenSettings
}

/** What can be said of a record that claims something without looking at any other. */
export function screenRecord(record: TapRecord, context: ScreenContext): TapCode | null {
  const isCode = claimKindOf(record.kind) === 'code'
  return firstOf([
    checkTerminal(record, context),
    record.test === true ? 'TAP_TEST' : null,
    ...(isCode ? checksOfCode(record, context) : checksOfCard(record, context)),
    isPossible(record, context.settings) ? null : 'TAP_AMOUNT_IMPOSSIBLE',
    checkTime(record, context),
    isClockTrusted(record) ? null : 'TAP_CLOCK_UNTRUSTED',
    priceCode(context.priceCheck),
  ])
}

function checksOfCard(record: TapRecord, context: ScreenContext): (TapCode | null)[] {
  const institution = (record.issuerId ?? '').slice(0, 8)
  return [
    isWellFormed(record) ? null : 'TAP_FORMAT_INVALID',
    isAccepted(institution, record, context) ? null : 'TAP_ISSUER_NOT_ACCEPTED',
    addsUp(record) ? null : 'TAP_BALANCE_WRONG',
    checkTac(record, context.tacState),
    record.mac2Check === mac2Check.MAC2_CHECK_WRONG ? 'TAP_MAC2_WRONG' : null,
  ]
}

/**
 * A code's ride has no purse, no SAM counter and no TAC: what proves it is the code, which the
 * record carries whole, and whose account must be the one that the record names.
 */
function checksOfCode(record: TapRecord, context: ScreenContext): (TapCode | null)[] {
  const { codeVerdict: verdict = null } = context
  if (verdict === null) return ['RIDE_CODE_LIST_UNKNOWN']
  if (verdict.refusal !== undefined) return [verdict.refusal]
  const { code, issuer } = verdict
  return [
    code.cardAccountId === record.cardNumber ? null : 'TAP_FORMAT_INVALID',
    isAccepted(issuer.institution, record, context) ? null : 'TAP_ISSUER_NOT_ACCEPTED',
    isNear(issuer.city, record, context) ? null : 'RIDE_CODE_CITY_NOT_ACCEPTED',
  ]
}

/** R1. */
export function checkTerminal(
  record: TapRecord,
  { terminal }: Pick<ScreenContext, 'terminal'>,
): TapCode | null {
  if (terminal === undefined) return null
  if (terminal === null) return 'TAP_TERMINAL_UNKNOWN'
  const isPaired = terminal.psamId === record.psamId && terminal.operatorId === record.operatorId
  return isPaired ? null : 'TAP_TERMINAL_MISMATCH'
}

/** R1: what can be no card's and no purse's. Counters of the card have two bytes (card.md 2.2). */
export function isWellFormed(record: TapRecord): boolean {
  return (
    /^0\d{19}$/.test(record.cardNumber ?? '') &&
    /^\d{8}[0-9a-f]{8}$/.test(record.issuerId ?? '') &&
    /^[0-9a-f]{12}$/.test(record.psamId ?? '') &&
    (record.purse ?? 0) <= 1 &&
    (record.purchaseCounter ?? 0) <= 0xffff
  )
}

/** R8. */
function addsUp({ balanceBeforeFen, amountFen, balanceAfterFen }: TapRecord): boolean {
  return (balanceBeforeFen ?? 0) - (amountFen ?? 0) === (balanceAfterFen ?? 0)
}

/**
 * R7: a debit is proved by its TAC; nobody else's word replaces it. A MAC2 that the SAM found wrong
 * is no reason against it (the rider was let through), but one to look at card and SAM.
 */
function checkTac(record: TapRecord, tacState: TacState): TapCode | null {
  if (claimKindOf(record.kind) !== 'debit') return null
  if (tacState === 'absent') return 'TAP_TAC_MISSING'
  return tacState === 'wrong' ? 'TAP_TAC_WRONG' : null
}

/** R14, as far as one record can tell. */
function isPossible(record: TapRecord, settings: ScreenSettings): boolean {
  return (
    (record.amountFen ?? 0) <= settings.amountMaxFen &&
    (record.balanceBeforeFen ?? 0) <= settings.balanceMaxFen
  )
}

/** R9. */
function checkTime(record: TapRecord, context: ScreenContext): TapCode | null {
  const ageMs = context.receivedAtMs - (record.tappedAtMs ?? 0)
  if (ageMs < -context.settings.aheadMaxMs) return 'TAP_TIME_AHEAD'
  return ageMs > context.settings.ageMaxMs ? 'TAP_TOO_LATE' : null
}

/** R9: the clock itself says that it cannot be believed. */
function isClockTrusted({ clockTrust: trust }: TapRecord): boolean {
  return trust !== clockTrust.CLOCK_TRUST_UNSET && trust !== clockTrust.CLOCK_TRUST_JUMPED
}

/** R15: by the list that was valid at the time of the tap, not by today's. */
function isAccepted(
  institution: string,
  { tappedAtMs }: TapRecord,
  { issuers }: ScreenContext,
): boolean {
  if (issuers === undefined) return true
  return issuers.some(
    (one) => one.institution === institution && isAcceptedAt(one, tappedAtMs ?? 0),
  )
}

/** The region of a code (card.md 5.3, step 6): a city on the list of that time. */
function isNear(city: string, { tappedAtMs }: TapRecord, { cities }: ScreenContext): boolean {
  if (cities === undefined) return true
  return cities.some((one) => one.city === city && isAcceptedAt(one, tappedAtMs ?? 0))
}

function priceCode(check: PriceCheck): TapCode | null {
  if (check === 'differs') return 'TAP_PRICE_DIFFERS'
  return check === 'unknown' ? 'TAP_TARIFF_UNKNOWN' : null
}
