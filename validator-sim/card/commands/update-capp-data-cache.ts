import { sfi } from '@tongxing/core/card/application.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { layoutLength } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CachedRecord, type CardCommand } from '../card-command.ts'
import { places, stateLayout } from '../image-layout.ts'
import { journalEntryOverhead } from '../memory.ts'
import { recordFileOf } from '../record-files.ts'

/*
 * 80 DC record SFI<<3 (or |4): into the cache, nothing written. A record that is sent twice
 * replaces the first. What fits one commit beside state and log fits the cache; more is 6A84.
 */
export const updateCappDataCache: CardCommand = {
  cla: 0x80,
  ins: 0xdc,
  acceptsParameters: (_p1, p2) => (p2 & 0x07) === 0x00 || (p2 & 0x07) === 0x04,
  unselectedStatus: 0x6985,
  execute: ({ session }, { p1, p2, data }) => {
    const open = session.transaction
    if (open?.type !== transactionTypes.cappPurchase) return answerStatus(0x6985)
    const fileSfi = p2 >> 3
    const file = recordFileOf(fileSfi)
    if (!file)
      return answerStatus(fileSfi >= sfi.publicInfo && fileSfi <= sfi.management ? 0x6981 : 0x6a82)
    if (fileSfi === sfi.purseLog) return answerStatus(0x6982)
    const isAppend = fileSfi === sfi.trips
    if (isAppend ? p1 !== 0 : p1 < 1 || p1 > file.records) return answerStatus(0x6a83)
    if (data.length !== file.recordLength) return answerStatus(0x6700)
    const record = { sfi: fileSfi, record: p1, data }
    const others = open.cache.filter((other) => isAppend || !isSamePlace(other, record))
    const cache = [...others, record]
    if (cacheLength(cache) > cacheLengthMax) return answerStatus(0x6a84)
    open.cache.splice(0, open.cache.length, ...cache)
    return answerOk()
  },
}

const alwaysWritten =
  layoutLength(stateLayout) + places.purseLog.recordLength + 2 * journalEntryOverhead
const cacheLengthMax = places.journalBody.length - alwaysWritten

function isSamePlace(one: CachedRecord, other: CachedRecord): boolean {
  return one.sfi === other.sfi && one.record === other.record
}

function cacheLength(cache: readonly CachedRecord[]): number {
  return cache.reduce((sum, { data }) => sum + data.length + journalEntryOverhead, 0)
}
