import { rideCodeChecks } from '@tongxing/core/ride-code/checks.ts'
import { createEvidence } from '@tongxing/core/ride-code/evidence.ts'
import { readRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import type { RideCodeTrust, RideCodeVerifier } from '@tongxing/core/ride-code/types.ts'
import { checkWords } from './check-words.ts'
import type { RideCodeLanguage } from './describe-code.ts'

/** One check with its verdict; the checks after a failed one are not made. */
export interface ExaminedCheck {
  /** The refusal that the check may end in. */
  readonly check: string
  readonly verdict: 'passed' | 'failed' | 'not made'
  readonly restsOn: string
}

export interface ExaminationOptions {
  readonly trust: RideCodeTrust
  readonly settings: RideCodeSettings
  readonly at: Parameters<RideCodeVerifier['verify']>[1]
  readonly language: RideCodeLanguage
}

/** The checks that the validator makes, one by one. Throws `RIDE_CODE_MALFORMED`. */
export function examineCode(bytes: Uint8Array, options: ExaminationOptions): ExaminedCheck[] {
  const { trust, settings, at, language } = options
  const evidence = createEvidence(trust, settings)(readRideCode(bytes, settings), at)
  const failedAt = rideCodeChecks.findIndex(({ passes }) => !passes(evidence))
  return rideCodeChecks.map(({ refusal }, index) => ({
    check: refusal,
    verdict:
      index === failedAt ? 'failed' : failedAt < 0 || index < failedAt ? 'passed' : 'not made',
    restsOn: checkWords[refusal][language](evidence),
  }))
}
