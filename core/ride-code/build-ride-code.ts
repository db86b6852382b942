import { writeRecord } from '../card/layout.ts'
import { HEAD_BYTES, rideCodeLayout, rideCodePlaces, SIGNATURE_MARK } from './layout.ts'
import { defaultRideCodeSettings, type RideCodeSettings } from './settings.ts'
import {
  compressedSm2Key,
  defaultSm2UserId,
  SM2_SIGNATURE_BYTES,
  signSm2,
  sm2PublicKeyOf,
} from './sm2.ts'
import type { RideCode } from './types.ts'

/** What a code says before it is signed. */
export type RideCodeTerms = Omit<
  RideCode,
  'certificate' | 'userPublicKey' | 'issuerSignature' | 'userSignature'
> & {
  /** 117 bytes. */
  readonly certificate: Uint8Array
}

/** Private keys, 32 bytes each. */
export interface RideCodeKeys {
  readonly issuer: Uint8Array
  readonly user: Uint8Array
}

/**
 * A code with both signatures; the same terms and keys always give the same bytes. Throws
 * `CARD_BYTES_INVALID` when a value does not fit its field, `RIDE_CODE_KEY_INVALID`.
 */
export function buildRideCode(
  terms: RideCodeTerms,
  keys: RideCodeKeys,
  partial: Partial<RideCodeSettings> = {},
): Uint8Array {
  const settings = { ...defaultRideCodeSettings, ...partial }
  const { authorisedUntilMs, generatedAtMs, ...same } = terms
  const places = rideCodePlaces(terms.customData.length, settings)
  const unsigned = new Uint8Array(SM2_SIGNATURE_BYTES)
  const bytes = writeRecord(rideCodeLayout(terms.customData.length, settings), {
    ...same,
    length: places.length - HEAD_BYTES,
    userPublicKey: compressedSm2Key(sm2PublicKeyOf(keys.user)),
    authorisedUntil: (authorisedUntilMs - settings.epochMs) / 1_000,
    customLength: terms.customData.length,
    issuerSignatureMark: SIGNATURE_MARK,
    issuerSignature: unsigned,
    generatedAt: (generatedAtMs - settings.epochMs) / 1_000,
    userSignatureMark: SIGNATURE_MARK,
    userSignature: unsigned,
  })
  const byIssuer = bytes.subarray(HEAD_BYTES, places.issuerSignatureAt)
  bytes.set(
    signSm2(keys.issuer, { message: byIssuer, userId: defaultSm2UserId }),
    places.issuerSignatureAt + 1,
  )
  const byUser = bytes.subarray(0, places.userSignatureAt)
  bytes.set(
    signSm2(keys.user, { message: byUser, userId: settings.userSm2Id }),
    places.userSignatureAt + 1,
  )
  return bytes
}
