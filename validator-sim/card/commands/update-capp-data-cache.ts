import { sfi } from '@tongxing/core/card/application.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { layoutLength } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CachedRecord, type CardCommand } from '../card-command.ts'
import { openFile } from '../card-files.ts'
import { places, stateLayout } from '../image-layout.ts'
import { journalEntryOverhead } from '../memory.ts'

/*
 * 80 DC record SFI<<3 (or |4): into the cache, nothing written. P2's two forms mean the same, since
 * identifiers and numbers of records coincide in the field (card.md 2.6). What fits one commit
 * beside state and log fits the cache, up to so many records; more is 6A84.
 */
export const updateCappDataCache: CardCommand = {
  cla: 0x80,
  ins: 0xdc,
  acceptsParameters: (_p1, p2) => (p2 & 0x07) === 0x00 || (p2 & 0x07) === 0x04,
  unselectedStatus: 0x6985,
  inTransaction: 'part',
  execute: (context, { p1, p2, data }) => {
    const { session, settings } = context
    const open = session.transaction
    if (open?.type !== transactionTypes.cappPurchase) return answerStatus(0x6985)
    const file = openFile(context, p2 >> 3)
    if (typeof file === 'number') return answerStatus(file)
    if (file.kind !== 'records') return answerStatus(0x6981)
    if (file.changedBy !== 'capp') return answerStatus(0x6982)
    const fileSfi = session.currentFile
    const isAppend = fileSfi === sfi.trips
    if (isAppend ? p1 !== 0 : p1 < 1 || p1 > file.place.records) return answerStatus(0x6a83)
    if (data.length !== file.place.recordLength) return answerStatus(0x6700)
    const record = { sfi: fileSfi, record: p1, data }
    const others = open.cache.filter((other) => isAppend || !isSamePlace(other, record))
    const isDuplicate = others.length < open.cache.length
    if (isDuplicate && settings.cappDuplicate === 'refuse') return answerStatus(0x6985)
    const cache = [...others, record]
    const isFull = cache.length > settings.cappRecordsMax || cacheLength(cache) > cacheLengthMax
    if (isFull) return answerStatus(0x6a84)
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
