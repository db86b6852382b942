import { type CertificateKeys, createCertificateKeys } from './certificate-keys.ts'
import { defaultSm2UserId } from './sm2.ts'

/** What card.md 5 and 8.10 leave open about ride codes, and what a city may decide. */
export interface RideCodeSettings {
  /**
   * Whether custom data (13, 14) stands before the issuer's signature (15), as the table of card.md
   * 5.1 has it, or after it, as one builder writes it (S17). The issuer signs what stands between
   * field 2 and its signature: with `false` the custom data is signed by the user alone.
   */
  readonly customBeforeSignature: boolean
  /** What the seconds of fields 11 and 16 count from: 0 is Unix; one builder counts from 2000. */
  readonly epochMs: number
  /** SM2 id of the user's signature; no public vector shows one, GM/T 0009 names this default. */
  readonly userSm2Id: string
  /** Bound on custom data, bytes; 28 were seen. Keeps a code below 461 bytes in every record. */
  readonly customBytesMax: number
  /**
   * How far a code may come from the future when its issuer allows no tolerance, seconds. Clocks
   * that the network sets are within a second or two of each other; 5 s leaves room for a validator
   * that has not met it today, and none for codes made in advance.
   */
  readonly futureSkewSeconds: number
  /** Account types that do not ride, 2 hex digits each (Zibo refuses `dd`, card.md 5.1). */
  readonly refusedAccountTypes: readonly string[]
  /** Issuer id (field 6) by the certificate's, where an issuer has two (card.md 5.3, step 2). */
  readonly issuerOfCertificate: ReadonlyMap<string, string>
  /**
   * Keys of certificates seen before: one bounded set for the whole process unless given, since
   * what is certified is the same for all.
   */
  readonly certificateKeys: CertificateKeys
}

/** 0.3 MB each; a bus sees a handful of issuers, and so does a back end. */
const CERTIFICATES_MAX = 32

export const defaultRideCodeSettings: RideCodeSettings = {
  customBeforeSignature: true,
  epochMs: 0,
  userSm2Id: defaultSm2UserId,
  customBytesMax: 128,
  futureSkewSeconds: 5,
  refusedAccountTypes: ['dd'],
  issuerOfCertificate: new Map(),
  certificateKeys: createCertificateKeys(CERTIFICATES_MAX),
}

/** 2000-01-01 at midnight in China, the other epoch seen (S17). */
export const epoch2000Ms = Date.UTC(2000, 0, 1) - 8 * 3_600_000
