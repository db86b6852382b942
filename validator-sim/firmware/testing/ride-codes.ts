import { type CodeTerms, createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import type { RideCodeIssuer, RideCodeList } from '@tongxing/proto/messages.ts'
import { createRig, type Rig, type RigOptions, startMs, tariff } from './rig.ts'

// Codes of a platform of the county, and a bus that takes them.

const issuerId = '03763764'

const issuer = createCodeIssuer({
  seed: 'validator tests',
  issuerId,
  caKeyIndex: 2,
  expiryMonth: '2030-12',
})

export const rideCodeList: RideCodeList & { readonly issuers: readonly RideCodeIssuer[] } = {
  caRecords: [issuer.caRecord],
  issuers: [{ issuerId, city: '3764', institution: '03763764', fromMs: 0, untilMs: 0 }],
}

/** Account `number`'s code, made when the rig starts and valid for a quarter of an hour. */
export function newCode(number: number, changes: Partial<CodeTerms> = {}): Uint8Array {
  return issuer.issue({
    payAccountId: `PAY${number}`,
    cardAccountId: accountOf(number),
    platformId: '00000001',
    accountType: '01',
    maximumAmountFen: 2_000,
    authorisedUntilMs: startMs + 86_400_000,
    validitySeconds: 900,
    customData: new Uint8Array(28),
    generatedAtMs: startMs,
    ...changes,
  })
}

export function accountOf(number: number): string {
  return `3104${String(number).padStart(16, '0')}`
}

export const codeTariff = { ...tariff, media: ['card', 'qr'] } as const

export function createCodeRig(options: RigOptions = {}): Promise<Rig> {
  return createRig({ tariff: codeTariff, rideCode: rideCodeList, ...options })
}
