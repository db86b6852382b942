import type { CommandApdu } from '@tongxing/core/card/apdu.ts'
import { cityUnionAid, ppseName, sfi } from '@tongxing/core/card/application.ts'
import { concatBytes, equalBytes, readUint } from '@tongxing/core/card/layout.ts'
import { statusWordOf } from '@tongxing/core/card/status-words.ts'
import {
  answerChecked,
  answerOk,
  answerStatus,
  blockedStatus,
  type CardCommand,
  type CardContext,
  clearSecurity,
} from '../card-command.ts'
import { openFile } from '../card-files.ts'
import { blockedStates, places } from '../image-layout.ts'

/*
 * 00 A4 04 00: by name, whole or by its first 5 bytes or more; P2 0C wants no FCI. There is no next
 * occurrence (P2 02) of any name: 6A82, as for every name that is not here, since readers probe
 * many. A blocked application answers its FCI with the blocked status (card.md 1.1).
 */
export const selectByName: CardCommand = {
  cla: 0x00,
  ins: 0xa4,
  acceptsParameters: (p1, p2) => p1 === 0x04 && isOccurrence(p2),
  inTransaction: 'ends',
  execute: (context, command) => {
    if (isCardBlocked(context)) return answerStatus(0x6a81)
    if (command.p2 === nextOccurrence) return answerStatus(0x6a82)
    const { header, settings } = context
    const name = command.data
    if (equalBytes(name, ppseName)) return enter(context, command, { fci: ppseFci(aidOf(context)) })
    const isCityUnion = settings.cityUnion && equalBytes(name, cityUnionAid)
    if (isCityUnion) return enter(context, command, { fci: nameTemplate(cityUnionAid) })
    const isOurs = name.length >= 5 && name.length <= header.aidLength
    if (!isOurs || !equalBytes(name, header.aid.subarray(0, name.length)))
      return answerStatus(0x6a82)
    return selectPurse(context, command)
  },
}

/*
 * 00 A4 00 00: by file id. 3F00, or none, is the card itself; in the purse a file's id is its SFI.
 */
export const selectByFileId: CardCommand = {
  cla: 0x00,
  ins: 0xa4,
  acceptsParameters: (p1, p2) => (p1 === 0x00 || p1 === 0x02) && isOccurrence(p2),
  inTransaction: 'ends',
  execute: (context, command) => {
    if (isCardBlocked(context)) return answerStatus(0x6a81)
    const { data, p2 } = command
    if (data.length !== 0 && data.length !== 2) return answerStatus(0x6700)
    if (p2 === nextOccurrence) return answerStatus(0x6a82)
    const fileId = data.length === 0 ? masterFile : readUint(data)
    if (fileId === masterFile) return enter(context, command, { fci: fileTemplate(fileId) })
    const isFile = context.session.selected && fileId >= sfi.lineRecord && fileId <= sfi.trips
    if (!isFile || typeof openFile(context, fileId) === 'number') return answerStatus(0x6a82)
    return withFci(command, fileTemplate(fileId))
  },
}

const nextOccurrence = 0x02
const withoutFci = 0x0c
const masterFile = 0x3f00

function isOccurrence(p2: number): boolean {
  return p2 === 0x00 || p2 === nextOccurrence || p2 === withoutFci
}

function isCardBlocked({ memory }: CardContext): boolean {
  return memory.state().blocked === blockedStates.card
}

function aidOf({ header }: CardContext): Uint8Array {
  return header.aid.subarray(0, header.aidLength)
}

function selectPurse(context: CardContext, command: CommandApdu): Uint8Array {
  const fci = purseFci(aidOf(context), context.memory.view(places.publicInfo))
  const answer = enter(context, command, { fci, isPurse: true })
  const blocked = blockedStatus(context)
  if (blocked === undefined || statusWordOf(answer) !== 0x9000) return answer
  // A warning comes with the FCI, an error without it (ISO 7816-4).
  const isWarning = blocked >> 8 === 0x62
  return concatBytes(answer.subarray(0, isWarning ? -2 : 0), answerStatus(blocked))
}

/** Makes an application the current one; a wrong Le does not, since the reader asks again. */
function enter(
  { session }: CardContext,
  command: CommandApdu,
  { fci, isPurse = false }: { readonly fci: Uint8Array; readonly isPurse?: boolean },
): Uint8Array {
  const answer = withFci(command, fci)
  if (statusWordOf(answer) !== 0x9000) return answer
  session.selected = isPurse
  session.currentFile = 0
  clearSecurity(session)
  return answer
}

function withFci(command: CommandApdu, fci: Uint8Array): Uint8Array {
  return command.p2 === withoutFci ? answerOk() : answerChecked(command, fci)
}

/** One BER-TLV with a length below 128. */
function tlv(tag: readonly number[], ...value: readonly Uint8Array[]): Uint8Array {
  const bytes = concatBytes(...value)
  return concatBytes(Uint8Array.of(...tag, bytes.length), bytes)
}

function nameTemplate(name: Uint8Array): Uint8Array {
  return tlv([0x6f], tlv([0x84], name))
}

function fileTemplate(fileId: number): Uint8Array {
  return tlv([0x6f], tlv([0x83], Uint8Array.of(fileId >> 8, fileId & 0xff)))
}

/** The directory of one entry: name, label, priority. */
function ppseFci(aid: Uint8Array): Uint8Array {
  const label = new TextEncoder().encode('MOT_T_EP')
  const entry = tlv([0x61], tlv([0x4f], aid), tlv([0x50], label), tlv([0x87], Uint8Array.of(1)))
  return tlv([0x6f], tlv([0x84], ppseName), tlv([0xa5], tlv([0xbf, 0x0c], entry)))
}

/** 84 name, A5: 9F08 version 02, 9F0C the whole of file 15 (card.md 1.1). */
function purseFci(aid: Uint8Array, publicInfo: Uint8Array): Uint8Array {
  const version = tlv([0x9f, 0x08], Uint8Array.of(0x02))
  return tlv([0x6f], tlv([0x84], aid), tlv([0xa5], version, tlv([0x9f, 0x0c], publicInfo)))
}
