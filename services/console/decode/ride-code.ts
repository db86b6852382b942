import { toHex } from '@tongxing/core/bytes/hex.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { rideCodeChecks } from '@tongxing/core/ride-code/checks.ts'
import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import type { RideCode } from '@tongxing/core/ride-code/types.ts'
import type { Fact } from '../contract/tap.ts'

type Read = (code: RideCode) => string | number
type Settings = Partial<RideCodeSettings>

const ASTERISK = 0x2a

/** The fields of a ride code that a person may ask for, in the order of card.md 5.1. */
export const rideCodeFields = {
  codeVersion: ['hex', ({ version }) => version.toString(16)],
  caKey: ['hex', ({ certificate }) => certificate.caKeyIndex.toString(16).padStart(2, '0')],
  certificateIssuer: ['hex', ({ certificate }) => certificate.issuerId],
  certificateSerial: ['hex', ({ certificate }) => certificate.serial],
  certificateUntil: ['text', ({ certificate }) => certificate.expiryMonth],
  payAccount: ['text', ({ payAccountId }) => maskPayAccount(payAccountId)],
  cardAccount: ['text', ({ cardAccountId }) => maskCard(cardAccountId)],
  codeIssuer: ['hex', ({ issuerId }) => issuerId],
  platform: ['hex', ({ platformId }) => platformId],
  accountType: ['hex', ({ accountType }) => accountType],
  maximumAmount: ['fen', ({ maximumAmountFen }) => maximumAmountFen],
  authorisedUntil: ['time', ({ authorisedUntilMs }) => authorisedUntilMs],
  validity: ['number', ({ validitySeconds }) => validitySeconds],
  customData: ['hex', ({ customData }) => toHex(customData)],
  generatedAt: ['time', ({ generatedAtMs }) => generatedAtMs],
} as const satisfies Readonly<Record<string, readonly [Fact['kind'], Read]>>

/** Every check of a ride code, by what it is refused for, in the order in which they are made. */
export const codeChecks: readonly string[] = [
  'RIDE_CODE_MALFORMED',
  ...rideCodeChecks.map(({ refusal }) => refusal),
]

/** A code's fields, its accounts masked; none of what is no code. */
export function readRideCodeFacts(bytes: Uint8Array, settings: Settings): Fact[] {
  const code = parsed(bytes, settings)
  if (code === undefined) return []
  return Object.entries<readonly [Fact['kind'], Read]>(rideCodeFields)
    .map(([name, [kind, read]]) => ({ name, kind, value: String(read(code)) }))
    .filter(({ value }) => value !== '')
}

/**
 * Which checks were made and what they said: all up to the one that failed. None is known to have
 * been made where the list that a code is checked with was missing.
 */
export function readCodeChecks(isChecked: boolean, refusal: string | null): Fact[] {
  const failed = codeChecks.indexOf(refusal ?? '')
  return codeChecks.map((name, index) => {
    const isMade = isChecked && (failed < 0 || index <= failed)
    return { name, kind: 'word', value: isMade ? (index === failed ? 'wrong' : 'ok') : 'not-done' }
  })
}

/**
 * A copy of a code with the middle of its accounts overwritten; with all of it overwritten where
 * nobody can say where its accounts are.
 */
export function maskRideCode(bytes: Uint8Array, settings: Settings): Uint8Array {
  const masked = Buffer.from(bytes)
  const code = parsed(bytes, settings)
  if (code === undefined) return masked.fill(ASTERISK)
  const accounts = [
    Buffer.from(code.cardAccountId, 'hex'),
    Buffer.from(code.payAccountId, 'latin1'),
  ]
  for (const account of accounts) {
    const at = masked.indexOf(account)
    masked.fill(
      ASTERISK,
      at + Math.floor(account.length * 0.4),
      at + Math.ceil(account.length * 0.8),
    )
  }
  return masked
}

function parsed(bytes: Uint8Array, settings: Settings): RideCode | undefined {
  try {
    return parseRideCode(bytes, settings)
  } catch (error) {
    if (isTongxingError(error, 'RIDE_CODE_MALFORMED')) return undefined
    throw error
  }
}

/** Enough to tell two accounts apart with their holders. */
function maskPayAccount(payAccountId: string): string {
  return payAccountId.replace(/(?<=.{2}).(?=.{2})/g, '*')
}
