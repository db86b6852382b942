/**
 * The ride code (card.md 5, JT/T 1179 "A-type" as implemented in the field): a QR code that proves
 * offline, by three SM2 signatures, who will pay for a ride.
 */
import type { AcceptedPeriod } from '../parameters/accepted-period.ts'

/** The fields of a code in the order of card.md 5.1; hex and digits are lower case, unseparated. */
export interface RideCode {
  /** 0x80 to 0xff; seen 0x81. */
  readonly version: number
  readonly certificate: IssuerCertificate
  /** 16 ASCII characters, right-trimmed. */
  readonly payAccountId: string
  /** 20 decimal digits. */
  readonly cardAccountId: string
  /** 8 hex digits. */
  readonly issuerId: string
  readonly platformId: string
  /** 2 hex digits. */
  readonly accountType: string
  readonly maximumAmountFen: number
  /** Compressed SM2 point, 33 bytes. */
  readonly userPublicKey: Uint8Array
  /** Epoch milliseconds, whole seconds. */
  readonly authorisedUntilMs: number
  readonly validitySeconds: number
  readonly customData: Uint8Array
  /** r and s, 64 bytes. */
  readonly issuerSignature: Uint8Array
  /** Epoch milliseconds, whole seconds. */
  readonly generatedAtMs: number
  readonly userSignature: Uint8Array
}

/** An issuer's certificate as it stands in a code, 117 bytes. */
export interface IssuerCertificate {
  /** 8 hex digits each. */
  readonly serviceId: string
  readonly caKeyIndex: number
  readonly issuerId: string
  /** `YYYY-MM`: valid to the end of this month. */
  readonly expiryMonth: string
  /** 6 hex digits. */
  readonly serial: string
  /** Compressed SM2 point, 33 bytes. */
  readonly publicKey: Uint8Array
  /** All 117 bytes. */
  readonly bytes: Uint8Array
}

/** Why a code does not pay for a ride, in the order in which the checks are made (card.md 5.3). */
export type RideCodeRefusal =
  | 'RIDE_CODE_MALFORMED'
  | 'RIDE_CODE_CA_UNKNOWN'
  | 'RIDE_CODE_CERTIFICATE_WRONG'
  | 'RIDE_CODE_CERTIFICATE_EXPIRED'
  | 'RIDE_CODE_ISSUER_MISMATCH'
  | 'RIDE_CODE_ISSUER_NOT_ACCEPTED'
  | 'RIDE_CODE_ISSUER_SIGNATURE_WRONG'
  | 'RIDE_CODE_AUTHORISATION_EXPIRED'
  | 'RIDE_CODE_EXPIRED'
  | 'RIDE_CODE_FROM_FUTURE'
  | 'RIDE_CODE_USER_SIGNATURE_WRONG'
  | 'RIDE_CODE_ACCOUNT_TYPE_REFUSED'
  | 'RIDE_CODE_DENIED'
  | 'RIDE_CODE_AMOUNT_OVER_MAXIMUM'

/** What a validator or a back end holds codes against; from a `RideCodeList` document. */
export interface RideCodeTrust {
  /** Verified records of the certification authority, 144 bytes each. */
  readonly caRecords: readonly Uint8Array[]
  /** By issuer id (8 hex digits). */
  readonly issuers: ReadonlyMap<string, AcceptedCodeIssuer>
  /** Packed, ascending card account ids, 10 BCD bytes each (core/parameters/card-list). */
  readonly deniedAccounts: Uint8Array
}

export interface AcceptedCodeIssuer extends AcceptedPeriod {
  /** 4 and 8 decimal digits. */
  readonly city: string
  readonly institution: string
  readonly clockToleranceSeconds: number
}

/** A verdict names the code whenever it could be read, so that a refusal can say whose it was. */
export type RideCodeVerdict =
  | { readonly code: RideCode; readonly issuer: AcceptedCodeIssuer; readonly refusal?: undefined }
  | { readonly code?: RideCode; readonly refusal: RideCodeRefusal }

/** Verifies codes; keeps prepared keys of certificates that it has seen, within a bound. */
export interface RideCodeVerifier {
  /** All checks of card.md 5.3 but repetition, which is the caller's. Never throws. */
  verify(
    code: Uint8Array,
    at: {
      readonly nowMs: number
      /** Fare of the ride; absent while it is not known yet. */
      readonly amountFen?: number
    },
  ): RideCodeVerdict
}
