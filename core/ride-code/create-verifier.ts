import { isTongxingError, invariant } from '../errors/tongxing-error.ts'
import { acceptedIssuer, rideCodeChecks } from './checks.ts'
import { createEvidence, type Evidence } from './evidence.ts'
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

function judge(evidence: Evidence): RideCodeVerdict {
  const { code } = evidence
  const failed = rideCodeChecks.find(({ passes }) => !passes(evidence))
  if (failed !== undefined) return { code, refusal: failed.refusal }
  const issuer = acceptedIssuer(evidence)
  invariant(issuer !== undefined, 'a code that passed has an accepted issuer')
  return { code, issuer }
}

function readOrRefuse(code: Uint8Array, settings: RideCodeSettings): ReadRideCode | undefined {
  try {
    return readRideCode(code, settings)
  } catch (error) {
    if (isTongxingError(error, 'RIDE_CODE_MALFORMED')) return undefined
    throw error
  }
}
