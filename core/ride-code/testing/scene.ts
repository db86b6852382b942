import { createRideCodeVerifier } from '../create-verifier.ts'
import { type CodeTerms, createCodeIssuer } from '../code-issuer.ts'
import type { RideCodeSettings } from '../settings.ts'
import type { AcceptedCodeIssuer, RideCodeTrust } from '../types.ts'

/** 08:00 in China. */
export const nowMs = Date.UTC(2026, 5, 1)

export const issuerOptions = {
  seed: 'ride code tests',
  issuerId: '03664530',
  caKeyIndex: 2,
  expiryMonth: '2030-12',
} as const

export const codeIssuer = createCodeIssuer(issuerOptions)

export const terms: CodeTerms = {
  payAccountId: 'PAY0001',
  cardAccountId: '31040000000000000017',
  platformId: '00000001',
  accountType: '01',
  maximumAmountFen: 2_000,
  authorisedUntilMs: nowMs + 86_400_000,
  validitySeconds: 60,
  customData: Uint8Array.from({ length: 28 }, (_, at) => at),
  generatedAtMs: nowMs - 10_000,
}

export const acceptedIssuer: AcceptedCodeIssuer = {
  city: '4530',
  institution: '03664530',
  fromMs: nowMs - 86_400_000,
  untilMs: 0,
  clockToleranceSeconds: 0,
}

export const trust: RideCodeTrust = {
  caRecords: [codeIssuer.caRecord],
  issuers: new Map([[issuerOptions.issuerId, acceptedIssuer]]),
  deniedAccounts: new Uint8Array(),
}

/** The refusal of a code at 08:00 for 2 yuan, `undefined` where it rides. */
export function refusalOf(
  bytes: Uint8Array,
  options: {
    readonly trust?: Partial<RideCodeTrust>
    readonly settings?: Partial<RideCodeSettings>
    readonly nowMs?: number
    readonly amountFen?: number
  } = {},
): string | undefined {
  const verifier = createRideCodeVerifier({ ...trust, ...options.trust }, options.settings)
  const at = { nowMs: options.nowMs ?? nowMs, amountFen: options.amountFen ?? 200 }
  return verifier.verify(bytes, at).refusal
}
