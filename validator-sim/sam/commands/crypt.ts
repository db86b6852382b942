import { retailMac } from '@tongxing/core/card/crypto/des.ts'
import { type SamCommand, samAnswer } from '../sam-command.ts'

/* 80 FA 05: the MAC of padded blocks behind an initial value of 8 bytes. The key serves once. */
export const crypt: SamCommand = {
  cla: 0x80,
  ins: 0xfa,
  acceptsParameters: (p1, p2) => p1 === 0x05 && p2 === 0x00,
  needsApplication: true,
  execute: ({ session }, { data }) => {
    if (data.length < 16 || data.length % 8 !== 0) return samAnswer(0x6700)
    const key = session.cryptKey
    session.cryptKey = undefined
    if (!key) return samAnswer(0x6901)
    return samAnswer(0x9000, retailMac(key, data.subarray(0, 8), data.subarray(8)))
  },
}
