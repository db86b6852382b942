import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { openFile } from '../card-files.ts'

/*
 * 00 B0 80+SFI offset Le, or offset in P1 and P2 of the current file. Le 00 or absent reads to the
 * end; too long a Le is answered 6Cxx.
 */
export const readBinary: CardCommand = {
  cla: 0x00,
  ins: 0xb0,
  acceptsParameters: (p1) => !hasSfi(p1) || (p1 & 0x60) === 0,
  dataLength: 0,
  unselectedStatus: 0x6a82,
  execute: (context, { p1, p2, le = 0 }) => {
    const file = openFile(context, hasSfi(p1) ? p1 & 0x1f : 0)
    if (typeof file === 'number') return answerStatus(file)
    if (file.kind !== 'transparent') return answerStatus(0x6981)
    const offset = hasSfi(p1) ? p2 : p1 * 256 + p2
    if (offset >= file.place.length) return answerStatus(0x6b00)
    const left = context.memory.view(file.place).subarray(offset)
    return le > left.length
      ? answerStatus(0x6c00 | left.length)
      : answerOk(left.subarray(0, le || left.length))
  },
}

/** Whether P1 names a file of READ and UPDATE BINARY; else it is the high half of the offset. */
export function hasSfi(p1: number): boolean {
  return (p1 & 0x80) !== 0
}
