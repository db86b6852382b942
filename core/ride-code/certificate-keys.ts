import { hash } from 'node:crypto'
import { concatBytes } from '../card/layout.ts'
import { BoundedMap } from '../collections/bounded-map.ts'
import { isCertifiedBy, keyOfCertificate } from './certificate.ts'
import { prepareSm2PublicKey, type Sm2PublicKey, uncompressedSm2Key } from './sm2.ts'
import type { IssuerCertificate } from './types.ts'

export interface CertificateKeys {
  /** The prepared key of a certificate; `undefined` where the CA did not sign it. */
  keyOf(certificate: IssuerCertificate, caKey: Sm2PublicKey): Sm2PublicKey | undefined
}

/**
 * Keys of the certificates that were seen last, by the hash of all their bytes and of the
 * authority's key, so that one cache serves every verifier of a process: a known certificate saves
 * one of three verifications and makes the second three times as fast. Wrong ones are not kept, so
 * that nobody can push the good ones out.
 */
export function createCertificateKeys(certificatesMax: number): CertificateKeys {
  const keys = new BoundedMap<string, Sm2PublicKey>(certificatesMax)

  function certify(certificate: IssuerCertificate, caKey: Sm2PublicKey): Sm2PublicKey | undefined {
    const key = isCertifiedBy(certificate, caKey) ? keyOfCertificate(certificate) : undefined
    if (key !== undefined) prepareSm2PublicKey(key)
    return key
  }

  return {
    keyOf(certificate, caKey) {
      const id = hash('sha256', concatBytes(certificate.bytes, uncompressedSm2Key(caKey)))
      const known = keys.get(id)
      if (known !== undefined) return known
      const key = certify(certificate, caKey)
      if (key !== undefined) keys.set(id, key)
      return key
    },
  }
}
