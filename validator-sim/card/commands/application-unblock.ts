import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { blockedStates } from '../image-layout.ts'
import { afterSecureMac } from '../secured.ts'

/*
 * 84 18 00 00 04 MAC: ends a block for a time. 6985 where there is none; a block for good stays.
 */
export const applicationUnblock: CardCommand = {
  cla: 0x84,
  ins: 0x18,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  unselectedStatus: 0x6985,
  inTransaction: 'ends',
  execute: (context, command) =>
    afterSecureMac(context, command, (data) => {
      const state = context.memory.state()
      if (data.length !== 0) return answerStatus(0x6700)
      if (state.blocked === blockedStates.open) return answerStatus(0x6985)
      context.memory.commit({ ...state, blocked: blockedStates.open, macFailures: 0 })
      return answerOk()
    }),
}
