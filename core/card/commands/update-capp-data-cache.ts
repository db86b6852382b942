import { buildApdu, expectOk } from '../apdu.ts'
import { sfi } from '../application.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { hexField, layoutLength } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'
import { recordLayout } from './read-record.ts'

/*
 * UPDATE CAPP DATA CACHE (PBOC; card.md 2.6)
 *
 *   > 80 DC record SFI<<3  Lc  record        1E: P1 00 appends
 *   <                                        9000
 *
 * Goes to a cache that only DEBIT writes to the files, together with balance, counter and log.
 * Another INITIALIZE, another SELECT or leaving the field drops it.
 */
export const updateCappDataCache: CommandDefinition = {
  name: 'UPDATE CAPP DATA CACHE',
  nameZh: '更新复合应用数据缓存',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    '6581': { en: 'memory write failed', zh: '存储器写入失败' },
    '6981': { en: 'not a record file', zh: '文件类型不符' },
    '6982': { en: 'security status not satisfied', zh: '安全状态不满足' },
    '6985': { en: 'outside a CAPP purchase', zh: '使用条件不满足' },
    '6986': { en: 'no current file', zh: '无当前文件' },
    '6A82': { en: 'file not found', zh: '文件不存在', code: 'CARD_RECORD_MISSING' },
    '6A83': { en: 'record not found', zh: '记录不存在', code: 'CARD_RECORD_MISSING' },
    '6A84': { en: 'no room in the cache', zh: '缓存空间不足' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0xdc,
  commandLayout: ({ p1, p2, data }) => {
    const layout = recordLayout(p2 >> 3, p1)
    const fits = layout !== undefined && layoutLength(layout) === data.length
    return fits ? layout : { record: hexField(data.length, 'record', '记录') }
  },
  responseLayout: () => ({}),
}

export interface UpdateCappDataCacheParams {
  readonly sfi: number
  /** Record number in 19 and 1A; 0 where the record is appended (1E). */
  readonly record: number
  readonly data: Uint8Array
}

export function buildUpdateCappDataCacheCommand(params: UpdateCappDataCacheParams): Uint8Array {
  const header = [0x80, 0xdc, params.record, params.sfi << 3] as const
  return buildApdu({ header, data: params.data })
}

/** The trip record of this purchase, appended to SFI 1E. */
export function buildAppendTripCommand(trip: Uint8Array): Uint8Array {
  return buildUpdateCappDataCacheCommand({ sfi: sfi.trips, record: 0, data: trip })
}

/** Throws `CARD_RECORD_MISSING`, `CARD_STATUS_UNEXPECTED`. */
export function parseUpdateCappDataCacheResponse(response: Uint8Array): void {
  expectOk(updateCappDataCache, response)
}
