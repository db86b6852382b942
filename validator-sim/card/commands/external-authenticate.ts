import { externalKeyId } from '@tongxing/core/card/commands/external-authenticate.ts'
import { cardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { places } from '../image-layout.ts'

/*
 * 00 82 00 kid: the challenge of the command before, padded with zeros to a block, encrypted under
 * the external key. Wrong ones in a row are counted: 63Cx, then 6983.
 */
export const externalAuthenticate: CardCommand = {
  cla: 0x00,
  ins: 0x82,
  acceptsParameters: (p1) => p1 === 0x00,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  execute: (context, { p2, data }) => {
    const { memory, header, session, challenge, settings } = context
    const { blockLength, encrypt } = cardAlgorithm(header.algorithm)
    if (data.length !== blockLength) return answerStatus(0x6700)
    if (!challenge) return answerStatus(0x6985)
    const state = memory.state()
    const isHere = p2 === externalKeyId && header.hasExternalKey === 1
    if (isHere && state.externalFailures >= settings.keyTriesMax) return answerStatus(0x6983)
    if (!isHere) return answerStatus(0x6a88)

    const block = new Uint8Array(blockLength)
    block.set(challenge)
    session.isAuthenticated = equalBytes(encrypt(memory.view(places.externalKey), block), data)
    const externalFailures = session.isAuthenticated ? 0 : state.externalFailures + 1
    if (externalFailures !== state.externalFailures) memory.commit({ ...state, externalFailures })
    if (session.isAuthenticated) return answerOk()
    return answerStatus(0x63c0 | (settings.keyTriesMax - externalFailures))
  },
}
