import { type RecordOf, readRecord, writeRecord } from '../card/layout.ts'
import { expiryDigits, readExpiryMonth } from './expiry-month.ts'
import { CERTIFICATE_BYTES, certificateConstants, certificateLayout } from './layout.ts'
import { assertConstants, malformed } from './malformed.ts'
import { defaultSm2UserId, readSm2PublicKey, type Sm2PublicKey, signSm2, verifySm2 } from './sm2.ts'
import type { IssuerCertificate } from './types.ts'

/** The CA signs from the format to the end of the key: bytes 6..52 (card.md 5.1). */
const SIGNED = { from: 6, to: 53 } as const

/** Throws `RIDE_CODE_MALFORMED`. Says nothing about the signature. */
export function readCertificate(bytes: Uint8Array): IssuerCertificate {
  if (bytes.length !== CERTIFICATE_BYTES) throw malformed('the certificate is not 117 bytes long')
  const record = readRecord(certificateLayout, bytes)
  assertConstants(record, certificateConstants, 'certificate')
  const expiryMonth = readExpiryMonth(record.expiry)
  if (expiryMonth === undefined) throw malformed('certificate: the expiry is not MMYY')
  const { serviceId, caKeyIndex, issuerId, serial, publicKey } = record
  return { serviceId, caKeyIndex, issuerId, expiryMonth, serial, publicKey, bytes: bytes.slice() }
}

/** Whether the CA's key signed the certificate. */
export function isCertifiedBy({ bytes }: IssuerCertificate, caKey: Sm2PublicKey): boolean {
  const message = bytes.subarray(SIGNED.from, SIGNED.to)
  return verifySm2(caKey, { message, userId: defaultSm2UserId }, bytes.subarray(SIGNED.to))
}

/** `undefined` where the certified bytes are no point of the curve. */
export function keyOfCertificate({ publicKey }: IssuerCertificate): Sm2PublicKey | undefined {
  return readSm2PublicKey(publicKey)
}

export type CertificateTerms = Omit<IssuerCertificate, 'bytes'>

/** A certificate signed by the CA's private key (32 bytes). Throws `CARD_BYTES_INVALID`. */
export function buildCertificate(terms: CertificateTerms, caPrivateKey: Uint8Array): Uint8Array {
  const { expiryMonth, ...rest } = terms
  const record: RecordOf<typeof certificateLayout> = {
    ...rest,
    ...certificateConstants,
    expiry: expiryDigits(expiryMonth),
    parameter: '00',
    signature: new Uint8Array(64),
  }
  const bytes = writeRecord(certificateLayout, record)
  const message = bytes.subarray(SIGNED.from, SIGNED.to)
  bytes.set(signSm2(caPrivateKey, { message, userId: defaultSm2UserId }), SIGNED.to)
  return bytes
}
