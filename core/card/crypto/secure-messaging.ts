import { concatBytes } from '../layout.ts'
import { pad80, retailMac } from './des.ts'

/**
 * The MAC of an 84 xx command: retail MAC under the card's 16-byte maintenance key, the IV being
 * the card's four-byte challenge and four zero bytes. `command` is CLA to Lc and data, without the
 * MAC (card.md 2.3). Which challenge goes in is open (card.md 8, point 9): ours is the card's.
 */
export function secureMessagingMac(
  key: Uint8Array,
  challenge: Uint8Array,
  command: Uint8Array,
): Uint8Array {
  return retailMac(key, challengeIv(challenge), pad80(command))
}

export function challengeIv(challenge: Uint8Array): Uint8Array {
  return concatBytes(challenge.subarray(0, 4), new Uint8Array(8 - Math.min(4, challenge.length)))
}
