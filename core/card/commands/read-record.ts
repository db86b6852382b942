import { buildApdu, expectOk } from '../apdu.ts'
import { sfi } from '../application.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { busRecordLayout, busRecordNumber } from '../files/bus-record.ts'
import { lineRecordLayout } from '../files/line-record.ts'
import { purseLogLayout } from '../files/purse-log.ts'
import { railRecordLayout } from '../files/rail-record.ts'
import { tripRecordLayout } from '../files/trip-record.ts'
import { hexField, type Layout, layoutLength } from '../layout.ts'
import { answeringStatusWords } from '../status-words.ts'

/*
 * READ RECORD (ISO 7816-4; card.md 2.2)
 *
 *   > 00 B2 record SFI<<3|4  Le      record 1 is the newest in cyclic files; Le 00 reads it whole
 *   < record                         9000      SFI 0: the file that was read or selected last
 */
export const readRecordCommand: CommandDefinition = {
  name: 'READ RECORD',
  nameZh: '读记录',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    '6981': { en: 'not a record file', zh: '文件类型不符' },
    '6982': { en: 'security status not satisfied', zh: '安全状态不满足' },
    '6986': { en: 'no current file', zh: '无当前文件' },
    '6A81': { en: 'reading by identifier not supported', zh: '功能不支持' },
    '6A82': { en: 'file not found', zh: '文件不存在', code: 'CARD_RECORD_MISSING' },
    '6A83': { en: 'record not found', zh: '记录不存在', code: 'CARD_RECORD_MISSING' },
  },
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0xb2,
  commandLayout: () => ({}),
  responseLayout: ({ p1, p2 }, data) => {
    const layout = recordLayout(p2 >> 3, p1)
    const fits = layout !== undefined && layoutLength(layout) === data.length
    return fits ? layout : { data: hexField(data.length, 'record', '记录') }
  },
}

const railRecordNumber = 1

/** The fields of a record of the purse application, where they are known. */
export function recordLayout(fileSfi: number, record: number): Layout | undefined {
  if (fileSfi === sfi.purseLog) return purseLogLayout
  if (fileSfi === sfi.trips) return tripRecordLayout
  if (fileSfi === sfi.lineRecord) return lineRecordLayout
  // City-local records have the shape of the bus record (card.md 1.2).
  if (fileSfi === sfi.cityRecords) return busRecordLayout
  if (fileSfi !== sfi.sectorRecords) return undefined
  if (record === busRecordNumber) return busRecordLayout
  return record === railRecordNumber ? railRecordLayout : undefined
}

export interface ReadRecordParams {
  readonly sfi: number
  /** From 1. */
  readonly record: number
  /** Exact length of the record; absent reads it whole. */
  readonly length?: number
}

export function buildReadRecordCommand(params: ReadRecordParams): Uint8Array {
  const header = [0x00, 0xb2, params.record, (params.sfi << 3) | 4] as const
  return buildApdu({ header, le: params.length ?? 0 })
}

/** Throws `CARD_RECORD_MISSING`, `CARD_STATUS_UNEXPECTED`. */
export function parseReadRecordResponse(response: Uint8Array): Uint8Array {
  return expectOk(readRecordCommand, response).slice()
}
