import { sfi } from '@tongxing/core/card/application.ts'
import { answerChecked, answerStatus, type CardCommand } from '../card-command.ts'
import { readFileRecord, recordFileOf } from '../record-files.ts'

const transparent: readonly number[] = [sfi.publicInfo, sfi.holder, sfi.management]

/* 00 B2 record SFI<<3|4 Le. 6A83 past the last record: there every reader stops. */
export const readRecord: CardCommand = {
  cla: 0x00,
  ins: 0xb2,
  acceptsParameters: (_p1, p2) => (p2 & 0x07) === 0x04,
  dataLength: 0,
  unselectedStatus: 0x6a82,
  execute: ({ memory }, command) => {
    const fileSfi = command.p2 >> 3
    if (transparent.includes(fileSfi)) return answerStatus(0x6981)
    if (!recordFileOf(fileSfi)) return answerStatus(0x6a82)
    const record = readFileRecord(memory, fileSfi, command.p1)
    return record ? answerChecked(command, record) : answerStatus(0x6a83)
  },
}
