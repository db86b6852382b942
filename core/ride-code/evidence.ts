import { type CaRecord, readCaRecord } from './ca-record.ts'
import { isAfterMonth } from './expiry-month.ts'
import type { ReadRideCode } from './read-ride-code.ts'
import type { RideCodeSettings } from './settings.ts'
import type { RideCodeTrust, RideCodeVerifier } from './types.ts'

/** Everything that a code is judged by. */
export interface Evidence extends ReadRideCode {
  readonly trust: RideCodeTrust
  readonly settings: RideCodeSettings
  readonly nowMs: number
  /** Absent while the fare is not known. */
  readonly amountFen?: number | undefined
  /** In force, with the index that the certificate names. */
  readonly ca: CaRecord | undefined
}

type At = Parameters<RideCodeVerifier['verify']>[1]

/** Gathers what a code is judged by. Throws `RIDE_CODE_MALFORMED` on a CA record that is none. */
export function createEvidence(trust: RideCodeTrust, settings: RideCodeSettings) {
  const cas = new Map(trust.caRecords.map(readCaRecord).map((ca) => [ca.index, ca]))
  return (read: ReadRideCode, { nowMs, amountFen }: At): Evidence => {
    const ca = inForce(cas.get(read.code.certificate.caKeyIndex), nowMs)
    return { ...read, trust, settings, nowMs, amountFen, ca }
  }
}

/** An authority that has expired certifies nobody any more. */
function inForce(ca: CaRecord | undefined, nowMs: number): CaRecord | undefined {
  return ca === undefined || isAfterMonth(nowMs, ca.expiryMonth) ? undefined : ca
}
