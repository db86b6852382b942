import {
  applicationLockKey,
  readKeyFactors,
} from '@tongxing/core/card/commands/sam-init-for-crypt.ts'
import { diversify } from '@tongxing/core/card/crypto/diversify.ts'
import { type SamCommand, samAnswer } from '../sam-command.ts'

/* 80 1A usage index: the card's application-lock key, made ready for the 80 FA that follows. */
export const initForCrypt: SamCommand = {
  cla: 0x80,
  ins: 0x1a,
  acceptsParameters: () => true,
  needsApplication: true,
  execute: ({ card, session }, { p1, p2, data }) => {
    session.cryptKey = undefined
    const isLockKey = p1 === applicationLockKey.usage && p2 === applicationLockKey.index
    if (!isLockKey) return samAnswer(0x6a88)
    if (data.length !== 16) return samAnswer(0x6700)
    const { pan8, issuerId } = readKeyFactors(data)
    session.cryptKey = diversify(card.keys.applicationLock, {
      pan8: Uint8Array.fromHex(pan8),
      issuer8: Uint8Array.fromHex(issuerId),
      order: card.order,
    })
    return samAnswer(0x9000)
  },
}
