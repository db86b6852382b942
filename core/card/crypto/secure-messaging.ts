import { type ApduParts, buildApdu, type CommandApdu } from '../apdu.ts'
import { concatBytes, hexField, type Layout } from '../layout.ts'
import { cardAlgorithm } from './algorithms.ts'

export interface SecureMessagingKey {
  /** The card's maintenance key, 16 bytes. */
  readonly key: Uint8Array
  /** The card's answer to the GET CHALLENGE just before. */
  readonly challenge: Uint8Array
  readonly algorithm?: number
}

/** Bytes of the MAC that ends the data of an 84 xx command. */
export const secureMacLength = 4

/**
 * The MAC of an 84 xx command: retail MAC under the card's 16-byte maintenance key, the IV being
 * the first four bytes of the card's challenge and zeros. `command` is CLA to Lc and data, without
 * the MAC (card.md 2.3). Which challenge goes in is open (card.md 8, point 9): ours is the card's.
 */
export function secureMessagingMac(
  { key, challenge, algorithm = 0 }: SecureMessagingKey,
  command: Uint8Array,
): Uint8Array {
  const { blockLength, secureMac } = cardAlgorithm(algorithm)
  return secureMac(key, challengeIv(challenge, blockLength), command)
}

/** A command with its MAC: what a terminal of the issuer sends. Lc counts the MAC. */
export function buildSecuredApdu(
  { header, data = new Uint8Array(0) }: ApduParts,
  key: SecureMessagingKey,
): Uint8Array {
  const lc = data.length + secureMacLength
  const covered = concatBytes(Uint8Array.from([...header, lc]), data)
  return buildApdu({ header, data: concatBytes(data, secureMessagingMac(key, covered)) })
}

/** How the data of a secured command is explained: what it carries, and the MAC at its end. */
export function securedDataLayout({ data }: CommandApdu): Layout {
  const mac = hexField(Math.min(secureMacLength, data.length), 'MAC', 'MAC')
  const carried = data.length - mac.length
  return carried === 0 ? { mac } : { data: hexField(carried, 'data', '数据'), mac }
}

export function challengeIv(challenge: Uint8Array, blockLength = 8): Uint8Array {
  const iv = new Uint8Array(blockLength)
  iv.set(challenge.subarray(0, 4))
  return iv
}
