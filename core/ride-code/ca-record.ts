import { readRecord, writeRecord } from '../card/layout.ts'
import { expiryDigits, readExpiryMonth } from './expiry-month.ts'
import { CA_RECORD_BYTES, caRecordConstants, caRecordLayout } from './layout.ts'
import { assertConstants, malformed } from './malformed.ts'
import {
  defaultSm2UserId,
  readSm2PublicKey,
  type Sm2PublicKey,
  signSm2,
  sm2PublicKeyOf,
  uncompressedSm2Key,
  verifySm2,
} from './sm2.ts'

/** The record signs itself from its head to the end of its key: bytes 0..79 (card.md 5.1). */
const SIGNED_BYTES = 80

/** RID of the ministry's scheme (card.md 1). */
const MINISTRY_RID = 'a000000632'

/** Card.md 5.1; seen in the one public record. */
const SERVICE_ID = '01010000'

/** A certification authority that issuers' certificates name by its index. */
export interface CaRecord {
  readonly index: number
  /** `YYYY-MM`: valid to the end of this month. */
  readonly expiryMonth: string
  readonly publicKey: Sm2PublicKey
}

/** Throws `RIDE_CODE_MALFORMED`. Says nothing about the signature. */
export function readCaRecord(bytes: Uint8Array): CaRecord {
  if (bytes.length !== CA_RECORD_BYTES) throw malformed('the CA record is not 144 bytes long')
  const record = readRecord(caRecordLayout, bytes)
  assertConstants(record, { ...caRecordConstants, rid: MINISTRY_RID }, 'CA record')
  const expiryMonth = readExpiryMonth(record.expiry)
  if (expiryMonth === undefined) throw malformed('CA record: the expiry is not MMYY')
  const publicKey = readSm2PublicKey(record.publicKey)
  if (publicKey === undefined) throw malformed('CA record: the key is no point of the curve')
  return { index: record.index, expiryMonth, publicKey }
}

/**
 * Whether a record of 144 bytes is signed by the key that it brings: it is then whole and as its
 * maker wrote it. That the maker is the authority is for whoever takes it in to know. Throws
 * `RIDE_CODE_MALFORMED`.
 */
export function verifyCaRecord(bytes: Uint8Array): boolean {
  const { publicKey } = readCaRecord(bytes)
  const message = bytes.subarray(0, SIGNED_BYTES)
  return verifySm2(publicKey, { message, userId: defaultSm2UserId }, bytes.subarray(SIGNED_BYTES))
}

/** A record signed by its own private key (32 bytes). Throws `CARD_BYTES_INVALID`. */
export function buildCaRecord(
  { index, expiryMonth }: Pick<CaRecord, 'index' | 'expiryMonth'>,
  privateKey: Uint8Array,
): Uint8Array {
  const bytes = writeRecord(caRecordLayout, {
    ...caRecordConstants,
    serviceId: SERVICE_ID,
    rid: MINISTRY_RID,
    index,
    expiry: expiryDigits(expiryMonth),
    parameter: '11',
    publicKey: uncompressedSm2Key(sm2PublicKeyOf(privateKey)),
    signature: new Uint8Array(64),
  })
  const message = bytes.subarray(0, SIGNED_BYTES)
  bytes.set(signSm2(privateKey, { message, userId: defaultSm2UserId }), SIGNED_BYTES)
  return bytes
}
