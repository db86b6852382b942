import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { openFile } from '../card-files.ts'
import { afterSecureMac, isRefused } from '../secured.ts'

/* 84 E2 00 SFI<<3: the record of a file 03 that was issued empty; 6A84 once it is there. */
export const appendRecord: CardCommand = {
  cla: [0x00, 0x04, 0x84],
  ins: 0xe2,
  acceptsParameters: (p1, p2) => p1 === 0x00 && (p2 & 0x07) === 0x00,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  execute: (context, command) => {
    const file = openFile(context, command.p2 >> 3)
    if (typeof file === 'number') return answerStatus(file)
    if (file.kind !== 'records') return answerStatus(0x6981)
    if (isRefused(context, { cla: command.cla, file })) return answerStatus(0x6982)
    return afterSecureMac(context, command, (data) => {
      const state = context.memory.state()
      if (state.lineCount === file.place.records) return answerStatus(0x6a84)
      if (data.length !== context.header.lineRecordLength) return answerStatus(0x6700)
      const lineCount = state.lineCount + 1
      const write = { at: file.place.at, bytes: data }
      context.memory.commit({ ...state, lineCount, macFailures: 0 }, [write])
      return answerOk()
    })
  },
}
