import { isTongxingError, invariant } from '../errors/tongxing-error.ts'
import { type CaRecord, readCaRecord } from './ca-record.ts'
import { createCertificateKeys } from './certificate-keys.ts'
import { acceptedIssuer, type Evidence, rideCodeChecks } from './checks.ts'
import { isAfterMonth } from './expiry-month.ts'
import { type ReadRideCode, readRideCode } from './read-ride-code.ts'
import { defaultRideCodeSettings, type RideCodeSettings } from './settings.ts'
import type { RideCodeTrust, RideCodeVerdict, RideCodeVerifier } from './types.ts'

/**
 * Verifies codes offline (card.md 5.3). With a certificate seen before, a code takes the
 * verification of two signatures. Throws `RIDE_CODE_MALFORMED` on a CA record that is none.
 */
export function createRideCodeVerifier(
  trust: RideCodeTrust,
  partial: Partial<RideCodeSettings> = {},
): RideCodeVerifier {
  const settings = { ...defaultRideCodeSettings, ...partial }
  const evidenceOf = createEvidence(trust, settings)
  return {
    verify(code, at) {
      const read = readOrRefuse(code, settings)
      if (read === undefined) return { refusal: 'RIDE_CODE_MALFORMED' }
      return judge(evidenceOf(read, at))
    },
  }
}

type At = Parameters<RideCodeVerifier['verify']>[1]

/** Gathers what a read code is judged by; keeps the keys of certificates between codes. */
export function createEvidence(trust: RideCodeTrust, settings: RideCodeSettings) {
  const cas = new Map(trust.caRecords.map(readCaRecord).map((ca) => [ca.index, ca]))
  const keys = createCertificateKeys(settings.cachedCertificatesMax)
  return (read: ReadRideCode, { nowMs, amountFen }: At): Evidence => {
    const ca = inForce(cas.get(read.code.certificate.caKeyIndex), nowMs)
    return { ...read, trust, settings, nowMs, amountFen, ca, keys }
  }
}

function judge(evidence: Evidence): RideCodeVerdict {
  const { code } = evidence
  const failed = rideCodeChecks.find(({ passes }) => !passes(evidence))
  if (failed !== undefined) return { code, refusal: failed.refusal }
  const issuer = acceptedIssuer(evidence)
  invariant(issuer !== undefined, 'a code that passed has an accepted issuer')
  return { code, issuer }
}

/** An authority that has expired certifies nobody any more. */
function inForce(ca: CaRecord | undefined, nowMs: number): CaRecord | undefined {
  return ca === undefined || isAfterMonth(nowMs, ca.expiryMonth) ? undefined : ca
}

function readOrRefuse(code: Uint8Array, settings: RideCodeSettings): ReadRideCode | undefined {
  try {
    return readRideCode(code, settings)
  } catch (error) {
    if (isTongxingError(error, 'RIDE_CODE_MALFORMED')) return undefined
    throw error
  }
}
