import { answerChecked, answerStatus, type CardCommand } from '../card-command.ts'
import { openFile, readFileRecord } from '../card-files.ts'

/*
 * 00 B2 record SFI<<3|4 Le; SFI 0 is the current file. 6A83 past the last record: there every
 * reader stops. Reading by identifier (P2 ...0 to ...3) and many at once (...5, ...6) is 6A81.
 */
export const readRecord: CardCommand = {
  cla: 0x00,
  ins: 0xb2,
  acceptsParameters: (_p1, p2) => (p2 & 0x07) !== 0x07,
  dataLength: 0,
  unselectedStatus: 0x6a82,
  execute: (context, command) => {
    const { p1, p2 } = command
    const file = openFile(context, p2 >> 3)
    if (typeof file === 'number') return answerStatus(file)
    if (file.kind !== 'records') return answerStatus(0x6981)
    if ((p2 & 0x07) !== 0x04) return answerStatus(0x6a81)
    const record = readFileRecord(context.memory, context.session.currentFile, p1)
    return record ? answerChecked(command, record) : answerStatus(0x6a83)
  },
}
