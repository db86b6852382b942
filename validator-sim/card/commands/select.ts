import { ppseName, tUnionAid } from '@tongxing/core/card/application.ts'
import { concatBytes, equalBytes } from '@tongxing/core/card/layout.ts'
import {
  answerChecked,
  answerStatus,
  blockedStatus,
  type CardCommand,
  type CardContext,
} from '../card-command.ts'
import { places } from '../image-layout.ts'

/*
 * 00 A4 04 00: by name, whole or by its first 5 bytes or more. 6A82 for every other name, since
 * readers probe many. A blocked application answers its FCI with the blocked status (card.md 1.1).
 */
export const select: CardCommand = {
  cla: 0x00,
  ins: 0xa4,
  acceptsParameters: (p1, p2) => p1 === 0x04 && p2 === 0x00,
  execute: (context, command) => {
    const name = command.data
    if (equalBytes(name, ppseName)) return leave(context, answerChecked(command, ppseFci))
    const isCityUnion = context.settings.cityUnion && equalBytes(name, cityUnionAid)
    if (isCityUnion) return leave(context, answerChecked(command, cityUnionFci))
    const isOurs = name.length >= 5 && equalBytes(name, tUnionAid.subarray(0, name.length))
    if (!isOurs) return answerStatus(0x6a82)
    const fci = purseFci(context.memory.view(places.publicInfo))
    const answer = answerChecked(command, fci)
    const blocked = blockedStatus(context)
    context.session.selected = answer.length > 2
    context.session.transaction = undefined
    if (blocked === undefined || !context.session.selected) return answer
    return concatBytes(blocked === 0x6283 ? fci : new Uint8Array(0), answerStatus(blocked))
  },
}

const cityUnionAid = Uint8Array.fromHex('a00000000386980701')
const cityUnionFci = concatBytes(Uint8Array.of(0x6f, 0x0b, 0x84, 0x09), cityUnionAid)

// 6F 2E, 84 0E "2PAY.SYS.DDF01", A5 1C, BF0C 19, 61 17: 4F 08 AID, 50 08 "MOT_T_EP", 87 01 01.
const ppseFci = concatBytes(
  Uint8Array.of(0x6f, 0x2e, 0x84, 0x0e),
  ppseName,
  Uint8Array.of(0xa5, 0x1c, 0xbf, 0x0c, 0x19, 0x61, 0x17, 0x4f, 0x08),
  tUnionAid,
  Uint8Array.of(0x50, 0x08),
  new TextEncoder().encode('MOT_T_EP'),
  Uint8Array.of(0x87, 0x01, 0x01),
)

function purseFci(publicInfo: Uint8Array): Uint8Array {
  return concatBytes(
    Uint8Array.of(0x6f, 0x31, 0x84, 0x08),
    tUnionAid,
    Uint8Array.of(0xa5, 0x25, 0x9f, 0x08, 0x01, 0x02, 0x9f, 0x0c, 0x1e),
    publicInfo,
  )
}

/** Another application is current now, and an open purchase is gone. */
function leave(context: CardContext, answer: Uint8Array): Uint8Array {
  context.session.selected = false
  context.session.transaction = undefined
  return answer
}
