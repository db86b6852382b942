import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { openFile } from '../card-files.ts'
import { afterSecureMac, isRefused } from '../secured.ts'
import { hasSfi } from './read-binary.ts'

/* 84 D6 80+SFI offset, or offset of the current file: files 15, 16, 17 with the issuer's MAC. */
export const updateBinary: CardCommand = {
  cla: [0x00, 0x04, 0x84],
  ins: 0xd6,
  acceptsParameters: (p1) => !hasSfi(p1) || (p1 & 0x60) === 0,
  unselectedStatus: 0x6985,
  isRefusedWhileBlocked: true,
  execute: (context, command) => {
    const { cla, p1, p2 } = command
    const file = openFile(context, hasSfi(p1) ? p1 & 0x1f : 0)
    if (typeof file === 'number') return answerStatus(file)
    if (file.kind !== 'transparent') return answerStatus(0x6981)
    if (isRefused(context, { cla, file })) return answerStatus(0x6982)
    const { at, length } = file.place
    const offset = hasSfi(p1) ? p2 : p1 * 256 + p2
    return afterSecureMac(context, command, (data) => {
      if (data.length === 0) return answerStatus(0x6700)
      if (offset >= length) return answerStatus(0x6b00)
      if (offset + data.length > length) return answerStatus(0x6a84)
      const state = { ...context.memory.state(), macFailures: 0 }
      context.memory.commit(state, [{ at: at + offset, bytes: data }])
      return answerOk()
    })
  },
}
