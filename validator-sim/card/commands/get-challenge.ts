import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'

/* 00 84 00 00 04 or 08; no Le gives 8. Only the next command may use it. */
export const getChallenge: CardCommand = {
  cla: 0x00,
  ins: 0x84,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  dataLength: 0,
  execute: ({ session, random }, { le = 0 }) => {
    const length = le === 0 ? 8 : le
    if (length !== 4 && length !== 8) return answerStatus(0x6700)
    session.challenge = random(length)
    return answerOk(session.challenge)
  },
}
