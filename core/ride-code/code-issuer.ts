import { hash } from 'node:crypto'
import { buildCaRecord } from './ca-record.ts'
import { buildCertificate } from './certificate.ts'
import { buildRideCode, type RideCodeTerms } from './build-ride-code.ts'
import type { RideCodeSettings } from './settings.ts'
import { compressedSm2Key, sm2PrivateKeyFrom, sm2PublicKeyOf } from './sm2.ts'

/** One who issues codes: the authority above it, its certificate, and its signature under codes. */
export interface CodeIssuer {
  /** 144 bytes. */
  readonly caRecord: Uint8Array
  /** 117 bytes. */
  readonly certificate: Uint8Array
  /** A code of an account of this issuer, signed by the issuer and by the account's own key. */
  issue(terms: CodeTerms, settings?: Partial<RideCodeSettings>): Uint8Array
}

export type CodeTerms = Omit<RideCodeTerms, 'certificate' | 'issuerId' | 'version'>

export interface CodeIssuerOptions {
  /** All keys come from it: the same seed issues the same bytes. */
  readonly seed: string
  /** 8 hex digits. */
  readonly issuerId: string
  readonly caKeyIndex: number
  /** `YYYY-MM`, of the authority and of the certificate. */
  readonly expiryMonth: string
}

/** The version that public codes show (card.md 5.1). */
const VERSION = 0x81

/**
 * An authority and an issuer under it for simulations, tests and `ride-code new`: it holds every
 * private key, also its users', which a real issuer's phones keep. Throws `CARD_BYTES_INVALID`.
 */
export function createCodeIssuer(options: CodeIssuerOptions): CodeIssuer {
  const { seed, issuerId, caKeyIndex, expiryMonth } = options
  const keyOf = (name: string) => sm2PrivateKeyFrom(hash('sha256', `${seed}/${name}`, 'buffer'))
  const ca = keyOf(`ca/${caKeyIndex}`)
  const issuer = keyOf(`issuer/${issuerId}`)
  const certificate = buildCertificate(
    {
      ...{ serviceId: '01010000', serial: '000001', caKeyIndex, issuerId, expiryMonth },
      publicKey: compressedSm2Key(sm2PublicKeyOf(issuer)),
    },
    ca,
  )
  return {
    caRecord: buildCaRecord({ index: caKeyIndex, expiryMonth }, ca),
    certificate,
    issue(terms, settings) {
      const user = keyOf(`user/${terms.cardAccountId}`)
      const signed = { ...terms, version: VERSION, issuerId, certificate }
      return buildRideCode(signed, { issuer, user }, settings)
    },
  }
}
