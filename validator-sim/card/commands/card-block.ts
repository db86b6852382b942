import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { blockedStates } from '../image-layout.ts'
import { afterSecureMac } from '../secured.ts'

/*
 * 84 16 00 00 04 MAC: nothing on the card can be selected any more (6A81), and what was is not.
 */
export const cardBlock: CardCommand = {
  cla: 0x84,
  ins: 0x16,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  unselectedStatus: 0x6985,
  inTransaction: 'ends',
  execute: (context, command) =>
    afterSecureMac(context, command, (data) => {
      if (data.length !== 0) return answerStatus(0x6700)
      const { memory, session } = context
      memory.commit({ ...memory.state(), blocked: blockedStates.card, macFailures: 0 })
      session.selected = false
      return answerOk()
    }),
}
