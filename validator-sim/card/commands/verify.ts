import { equalBytes } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'

/* 00 20 00 00: the PIN of a card that has one. Wrong ones in a row are counted: 63Cx, then 6983. */
export const verify: CardCommand = {
  cla: 0x00,
  ins: 0x20,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  execute: ({ memory, header, session, settings }, { data }) => {
    if (data.length < 2 || data.length > 6) return answerStatus(0x6700)
    const state = memory.state()
    const hasPin = header.pinLength > 0
    if (hasPin && state.pinFailures >= settings.keyTriesMax) return answerStatus(0x6983)
    if (!hasPin) return answerStatus(0x6a88)
    session.isPinVerified = equalBytes(header.pin.subarray(0, header.pinLength), data)
    const pinFailures = session.isPinVerified ? 0 : state.pinFailures + 1
    if (pinFailures !== state.pinFailures) memory.commit({ ...state, pinFailures })
    if (session.isPinVerified) return answerOk()
    return answerStatus(0x63c0 | (settings.keyTriesMax - pinFailures))
  },
}
