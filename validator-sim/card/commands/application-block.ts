import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { blockedStates } from '../image-layout.ts'
import { afterSecureMac } from '../secured.ts'

/* 84 1E 00 P2 04 MAC: P2 00 for a time, 01 for good. */
export const applicationBlock: CardCommand = {
  cla: 0x84,
  ins: 0x1e,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 <= 0x01,
  unselectedStatus: 0x6985,
  inTransaction: 'ends',
  execute: (context, command) =>
    afterSecureMac(context, command, (data) => {
      if (data.length !== 0) return answerStatus(0x6700)
      const blocked = command.p2 === 1 ? blockedStates.permanent : blockedStates.temporary
      context.memory.commit({ ...context.memory.state(), blocked, macFailures: 0 })
      return answerOk()
    }),
}
