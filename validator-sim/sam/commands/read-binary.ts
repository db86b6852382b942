import { samInfoLayout } from '@tongxing/core/card/commands/sam-read-info.ts'
import { writeRecord } from '@tongxing/core/card/layout.ts'
import { type SamCommand, type SamContext, samAnswer } from '../sam-command.ts'

/* 00 B0 96: terminal number, 6 bytes. 00 B0 97: application information, 25 bytes. */
export const readBinary: SamCommand = {
  cla: 0x00,
  ins: 0xb0,
  acceptsParameters: (p1) => (p1 & 0xe0) === 0x80,
  needsApplication: false,
  execute: (context, { p1, p2, le = 0 }) => {
    const file = fileOf(context, p1 & 0x1f)
    if (!file) return samAnswer(0x6a82)
    const left = file.subarray(p2)
    if (left.length === 0) return samAnswer(0x6b00)
    return le > left.length
      ? samAnswer(0x6c00 | left.length)
      : samAnswer(0x9000, left.subarray(0, le || left.length))
  },
}

function fileOf({ card }: SamContext, sfi: number): Uint8Array | undefined {
  if (sfi === 0x16) return Uint8Array.fromHex(card.terminalNumber)
  return sfi === 0x17 ? writeRecord(samInfoLayout, card.info) : undefined
}
