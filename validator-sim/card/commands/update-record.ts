import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { openFile } from '../card-files.ts'
import { afterSecureMac, isRefused } from '../secured.ts'

/*
 * 84 DC record SFI<<3|4: file 03 with the issuer's MAC. The other record files are the card's (18)
 * or change inside a CAPP purchase (19, 1A, 1E): 6982 whatever the MAC.
 */
export const updateRecord: CardCommand = {
  cla: [0x00, 0x04, 0x84],
  ins: 0xdc,
  acceptsParameters: (_p1, p2) => (p2 & 0x07) === 0x04,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  execute: (context, command) => {
    const { cla, p1, p2 } = command
    const file = openFile(context, p2 >> 3)
    if (typeof file === 'number') return answerStatus(file)
    if (file.kind !== 'records') return answerStatus(0x6981)
    if (isRefused(context, { cla, file })) return answerStatus(0x6982)
    return afterSecureMac(context, command, (data) => {
      const state = context.memory.state()
      if (p1 < 1 || p1 > state.lineCount) return answerStatus(0x6a83)
      if (data.length !== context.header.lineRecordLength) return answerStatus(0x6700)
      context.memory.commit({ ...state, macFailures: 0 }, [{ at: file.place.at, bytes: data }])
      return answerOk()
    })
  },
}
