import { staffKeyId } from '@tongxing/core/card/commands/internal-authenticate.ts'
import { cardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { places } from '../image-layout.ts'

/*
 * 00 88 P1 kid: 00 encrypts, 01 decrypts whole blocks, 02 makes the MAC (retail, zero initial
 * value, four bytes) under the staff key. No other key of the card answers: who could have it
 * encrypt under the purchase key would have the money.
 */
export const internalAuthenticate: CardCommand = {
  cla: 0x00,
  ins: 0x88,
  acceptsParameters: (p1) => p1 <= 0x02,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  execute: ({ memory, header }, { p1, p2, data, le = 0 }) => {
    const { blockLength, encrypt, decrypt, secureMac } = cardAlgorithm(header.algorithm)
    const isWhole = p1 === 0x02 || data.length % blockLength === 0
    if (data.length === 0 || !isWhole) return answerStatus(0x6700)
    const resultLength = p1 === 0x02 ? 4 : data.length
    if (le !== 0 && le !== resultLength) return answerStatus(0x6c00 | resultLength)
    if (p2 !== staffKeyId || header.hasStaffKey === 0) return answerStatus(0x6a88)
    const key = memory.view(places.staffKey)
    if (p1 === 0x00) return answerOk(encrypt(key, data))
    if (p1 === 0x01) return answerOk(decrypt(key, data))
    return answerOk(secureMac(key, new Uint8Array(blockLength), data))
  },
}
