import { psamAid } from '@tongxing/core/card/application.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { type SamCommand, samAnswer } from '../sam-command.ts'

/** File id of the purchase application in Beijing's SAMs, and of the master file. */
const psamFileId = Uint8Array.of(0x80, 0x11)
const masterFileId = Uint8Array.of(0x3f, 0x00)

/* 00 A4 00 00 (file id or name) or 00 A4 04 00 (name). Another selection ends an open purchase. */
export const select: SamCommand = {
  cla: 0x00,
  ins: 0xa4,
  acceptsParameters: (p1, p2) => (p1 === 0x00 || p1 === 0x04) && p2 === 0x00,
  needsApplication: false,
  execute: ({ session }, { p1, data }) => {
    const isById = p1 === 0x00 && data.length === 2
    const isApplication = isById ? equalBytes(data, psamFileId) : equalBytes(data, psamAid)
    const isMaster = p1 === 0x00 && (data.length === 0 || equalBytes(data, masterFileId))
    if (!isApplication && !isMaster) return samAnswer(0x6a82)
    session.selected = isApplication
    session.expectedMac2 = undefined
    return samAnswer(0x9000)
  },
}
