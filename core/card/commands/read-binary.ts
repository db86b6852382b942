import { buildApdu, expectOk } from '../apdu.ts'
import { sfi } from '../application.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { holderLayout } from '../files/holder.ts'
import {
  managementHeadLayout,
  managementInfoLayout,
  managementTapLayout,
} from '../files/management-info.ts'
import { publicInfoLayout } from '../files/public-info.ts'
import { hexField, type Layout, layoutLength } from '../layout.ts'
import { answeringStatusWords } from '../status-words.ts'

/*
 * READ BINARY (ISO 7816-4; card.md 2.2)
 *
 *   > 00 B0 80+SFI offset  Le        Le 00 reads to the end
 *   > 00 B0 offsetHigh offsetLow  Le     of the file that was read or selected last
 *   < data                           9000
 */
export const readBinary: CommandDefinition = {
  name: 'READ BINARY',
  nameZh: '读二进制文件',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    '6981': { en: 'not a transparent file', zh: '文件类型不符' },
    '6982': { en: 'security status not satisfied', zh: '安全状态不满足' },
    '6986': { en: 'no current file', zh: '无当前文件' },
    '6A82': { en: 'file not found', zh: '文件不存在', code: 'CARD_RECORD_MISSING' },
    '6B00': { en: 'offset past the end', zh: '偏移量超出文件' },
  },
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0xb0,
  commandLayout: () => ({}),
  responseLayout: ({ p1, p2 }, data) => {
    const layouts = p2 === 0 ? (fileLayouts[p1 & 0x1f] ?? []) : []
    const fitting = layouts.find((layout) => layoutLength(layout) === data.length)
    return fitting ?? { data: hexField(data.length, 'data', '数据') }
  },
}

const fileLayouts: Readonly<Record<number, readonly Layout[]>> = {
  [sfi.publicInfo]: [publicInfoLayout],
  [sfi.holder]: [holderLayout],
  [sfi.management]: [managementInfoLayout, managementTapLayout, managementHeadLayout],
}

export interface ReadBinaryParams {
  readonly sfi: number
  readonly offset?: number
  /** Bytes to read, 1 to 255; absent reads to the end. */
  readonly length?: number
}

export function buildReadBinaryCommand(params: ReadBinaryParams): Uint8Array {
  const header = [0x00, 0xb0, 0x80 | params.sfi, params.offset ?? 0] as const
  return buildApdu({ header, le: params.length ?? 0 })
}

/** Throws `CARD_RECORD_MISSING`, `CARD_STATUS_UNEXPECTED`. */
export function parseReadBinaryResponse(response: Uint8Array): Uint8Array {
  return expectOk(readBinary, response).slice()
}
