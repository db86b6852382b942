import {
  desCbc,
  desEncrypt,
  retailMac,
  singleDes,
  twoKeyDes,
} from '@tongxing/core/card/crypto/des.ts'
import { tacKeyOf } from '@tongxing/core/card/crypto/purchase.ts'
import { type CryptSession, type SamCommand, samAnswer } from '../sam-command.ts'

/** The bits of P1. */
const MAC = 0x01
const MORE = 0x02
const INITIAL_VALUE = 0x04

const BLOCK = 8

/*
 * 80 FA P1: encrypts, or makes a MAC over blocks that the caller padded, in one command (05) or in
 * several (07, 03, .., 01). An encryption leaves the key ready, since one text reads its P1 00 as
 * "more to come"; the end of a MAC does not. 3DES only: no public text has the SM4 variant.
 */
export const crypt: SamCommand = {
  cla: 0x80,
  ins: 0xfa,
  acceptsParameters: (p1, p2) => p1 <= 0x07 && p2 === 0x00 && (p1 & (INITIAL_VALUE | MAC)) !== 0x04,
  needsApplication: true,
  execute: ({ session }, { p1, data }) => {
    const open = session.crypt
    session.crypt = undefined
    if (!open) return samAnswer(0x6901)
    if (((p1 & MAC) !== 0) === (open.purpose === 'encrypt')) return samAnswer(0x6985)
    const hasInitialValue = (p1 & INITIAL_VALUE) !== 0
    const blocks = data.subarray(hasInitialValue ? BLOCK : 0)
    if (blocks.length === 0 || blocks.length % BLOCK !== 0) return samAnswer(0x6700)
    if ((p1 & MAC) === 0) {
      session.crypt = open
      return samAnswer(0x9000, desEncrypt(twoKeyDes(open.key), blocks))
    }
    const initial = hasInitialValue ? data.subarray(0, BLOCK) : open.chained
    if (!initial) return samAnswer(0x6901)
    if ((p1 & MORE) === 0) return samAnswer(0x9000, lastOf(open, initial, blocks))
    session.crypt = { ...open, chained: desCbc(chainKey(open), initial, blocks).slice(-BLOCK) }
    return samAnswer(0x9000)
  },
}

/** Retail MACs chain under the left half of the key, TACs under the key of TACs. */
function chainKey({ key, purpose }: CryptSession): Uint8Array {
  return purpose === 'tac' ? tacKeyOf(key) : singleDes(key.subarray(0, BLOCK))
}

function lastOf(open: CryptSession, initial: Uint8Array, blocks: Uint8Array): Uint8Array {
  if (open.purpose === 'mac') return retailMac(open.key, initial, blocks)
  return desCbc(chainKey(open), initial, blocks).slice(-BLOCK, -BLOCK + 4)
}
