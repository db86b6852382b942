import { psamAid } from '@tongxing/core/card/application.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { type SamCommand, samAnswer } from '../sam-command.ts'

/** File id of the purchase application in Beijing's SAMs. */
const psamFileId = Uint8Array.of(0x80, 0x11)

/* 00 A4 00 00 (file id or name) or 00 A4 04 00 (name). */
export const select: SamCommand = {
  cla: 0x00,
  ins: 0xa4,
  acceptsParameters: (p1, p2) => (p1 === 0x00 || p1 === 0x04) && p2 === 0x00,
  needsApplication: false,
  execute: ({ session }, { data }) => {
    if (!equalBytes(data, psamAid) && !equalBytes(data, psamFileId)) return samAnswer(0x6a82)
    session.selected = true
    session.expectedMac2 = undefined
    session.cryptKey = undefined
    return samAnswer(0x9000)
  },
}
