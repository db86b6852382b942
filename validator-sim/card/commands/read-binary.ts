import { sfi } from '@tongxing/core/card/application.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { type Place, places } from '../image-layout.ts'
import { recordFileOf } from '../record-files.ts'

/* 00 B0 80+SFI offset Le. Le 00 or absent reads to the end; too long a Le is answered 6Cxx. */
export const readBinary: CardCommand = {
  cla: 0x00,
  ins: 0xb0,
  acceptsParameters: (p1) => (p1 & 0xe0) === 0x80,
  dataLength: 0,
  unselectedStatus: 0x6a82,
  execute: ({ memory }, { p1, p2, le = 0 }) => {
    const fileSfi = p1 & 0x1f
    if (recordFileOf(fileSfi)) return answerStatus(0x6981)
    const file = transparentFiles[fileSfi]
    if (!file) return answerStatus(0x6a82)
    if (p2 >= file.length) return answerStatus(0x6b00)
    const left = memory.view(file).subarray(p2)
    return le > left.length
      ? answerStatus(0x6c00 | left.length)
      : answerOk(left.subarray(0, le || left.length))
  },
}

const transparentFiles: Readonly<Record<number, Place>> = {
  [sfi.publicInfo]: places.publicInfo,
  [sfi.holder]: places.holder,
  [sfi.management]: places.management,
}
