import { readRecord } from '../card/layout.ts'
import { readCertificate } from './certificate.ts'
import { HEAD_BYTES, rideCodeLayout, rideCodePlaces, SIGNATURE_MARK } from './layout.ts'
import { malformed } from './malformed.ts'
import { defaultRideCodeSettings, type RideCodeSettings } from './settings.ts'
import type { RideCode } from './types.ts'

/** A code with the bytes that its two signatures are over, as they were scanned. */
export interface ReadRideCode {
  readonly code: RideCode
  readonly issuerSigned: Uint8Array
  readonly userSigned: Uint8Array
}

/** The fields of a code. Throws `RIDE_CODE_MALFORMED`; says nothing about signatures or dates. */
export function parseRideCode(
  bytes: Uint8Array,
  settings: Partial<RideCodeSettings> = {},
): RideCode {
  return readRideCode(bytes, { ...defaultRideCodeSettings, ...settings }).code
}

/** As `parseRideCode`, with what verification needs. */
export function readRideCode(bytes: Uint8Array, settings: RideCodeSettings): ReadRideCode {
  const customBytes = customBytesOf(bytes, settings)
  const places = rideCodePlaces(customBytes, settings)
  if (bytes.length !== places.length) {
    throw malformed(`${places.length} bytes are needed, there are ${bytes.length}`)
  }
  const record = readRecord(rideCodeLayout(customBytes, settings), bytes)
  if (record.version < 0x80) throw malformed('the version is below 80')
  if (record.length !== bytes.length - HEAD_BYTES) {
    throw malformed(`the length says ${record.length}, ${bytes.length - HEAD_BYTES} bytes follow`)
  }
  for (const mark of [record.issuerSignatureMark, record.userSignatureMark]) {
    if (mark !== SIGNATURE_MARK) throw malformed('a signature does not begin with 15')
  }
  // A control character in an identity has no place in a database or on a page.
  if (!/^[ -~]*$/.test(record.payAccountId)) throw malformed('the payment account is not ASCII')
  if (!/^\d{20}$/.test(record.cardAccountId)) throw malformed('the card account is not BCD')
  const code = {
    version: record.version,
    certificate: readCertificate(record.certificate),
    payAccountId: record.payAccountId,
    cardAccountId: record.cardAccountId,
    issuerId: record.issuerId,
    platformId: record.platformId,
    accountType: record.accountType,
    maximumAmountFen: record.maximumAmountFen,
    userPublicKey: record.userPublicKey,
    authorisedUntilMs: settings.epochMs + record.authorisedUntil * 1_000,
    validitySeconds: record.validitySeconds,
    customData: record.customData,
    issuerSignature: record.issuerSignature,
    generatedAtMs: settings.epochMs + record.generatedAt * 1_000,
    userSignature: record.userSignature,
  }
  return {
    code,
    issuerSigned: bytes.subarray(HEAD_BYTES, places.issuerSignatureAt),
    userSigned: bytes.subarray(0, places.userSignatureAt),
  }
}

/** How many bytes of custom data the code says it has. */
function customBytesOf(bytes: Uint8Array, settings: RideCodeSettings): number {
  const customBytes = bytes[rideCodePlaces(0, settings).customLengthAt]
  if (customBytes === undefined) throw malformed(`${bytes.length} bytes are too few`)
  if (customBytes > settings.customBytesMax) {
    throw malformed(`${customBytes} bytes of custom data are over ${settings.customBytesMax}`)
  }
  return customBytes
}
