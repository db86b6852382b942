import { sfi } from '@tongxing/core/card/application.ts'
import { type PurseLog, purseLogLayout } from '@tongxing/core/card/files/purse-log.ts'
import { hexField, readRecord, writeRecord } from '@tongxing/core/card/layout.ts'
import type { CachedRecord, CardContext } from './card-command.ts'
import {
  type CardState,
  headerLayout,
  type Place,
  places,
  type RecordFile,
  ringSlot,
  slotPlace,
} from './image-layout.ts'
import type { CardMemory, MemoryWrite } from './memory.ts'

/**
 * Who changes a file (card.md 1.9): its issuer under secure messaging, a terminal inside a CAPP
 * purchase, or the card alone.
 */
interface Access {
  readonly changedBy: 'issuer' | 'capp' | 'card'
}

export type CardFile = Access &
  (
    | { readonly kind: 'transparent'; readonly place: Place }
    | { readonly kind: 'records'; readonly place: RecordFile }
  )

/** Every file that the application may have, by SFI. */
const files: Readonly<Record<number, CardFile>> = {
  [sfi.lineRecord]: { kind: 'records', place: places.lineRecord, changedBy: 'issuer' },
  [sfi.publicInfo]: { kind: 'transparent', place: places.publicInfo, changedBy: 'issuer' },
  [sfi.holder]: { kind: 'transparent', place: places.holder, changedBy: 'issuer' },
  [sfi.management]: { kind: 'transparent', place: places.management, changedBy: 'issuer' },
  [sfi.purseLog]: { kind: 'records', place: places.purseLog, changedBy: 'card' },
  [sfi.cityRecords]: { kind: 'records', place: places.cityRecords, changedBy: 'capp' },
  [sfi.sectorRecords]: { kind: 'records', place: places.sectorRecords, changedBy: 'capp' },
  [sfi.trips]: { kind: 'records', place: places.trips, changedBy: 'capp' },
}

/** The card's file with an SFI. */
function fileOf({ header }: CardContext, fileSfi: number): CardFile | undefined {
  const isAbsent = fileSfi === sfi.lineRecord && header.lineRecordLength === 0
  return isAbsent ? undefined : files[fileSfi]
}

/**
 * The file that a command names, which becomes the current one (ISO 7816-4); SFI 0 names the
 * current one. Else the status word: 6986 for no current file, 6A82 for no such file.
 */
export function openFile(context: CardContext, fileSfi: number): CardFile | number {
  const { session } = context
  if (fileSfi === 0 && session.currentFile === 0) return 0x6986
  const wanted = fileSfi || session.currentFile
  const file = fileOf(context, wanted)
  if (!file) return 0x6a82
  session.currentFile = wanted
  return file
}

/** A record by its number; in the two rings 1 is the newest. Undefined where there is none. */
export function readFileRecord(memory: CardMemory, fileSfi: number, record: number) {
  const file = files[fileSfi]
  if (file?.kind !== 'records' || record < 1) return undefined
  const state = memory.state()
  const { place } = file
  if (place === places.purseLog) {
    const isKept = record <= state.logCount
    return isKept ? recordView(memory, place, ringSlot(place, state.logHead, record)) : undefined
  }
  if (place === places.trips) {
    const isKept = record <= state.tripCount
    return isKept ? recordView(memory, place, ringSlot(place, state.tripHead, record)) : undefined
  }
  const count = place === places.lineRecord ? state.lineCount : place.records
  if (record > count) return undefined
  const view = recordView(memory, place, record - 1)
  return place === places.lineRecord ? view.subarray(0, lineRecordLength(memory)) : view
}

function recordView(memory: CardMemory, file: RecordFile, slot: number): Uint8Array {
  return memory.view(slotPlace(file, slot))
}

function lineRecordLength(memory: CardMemory): number {
  return readRecord(headerLayout, memory.view(places.header)).lineRecordLength
}

/** A state and the file changes that belong to it: what one commit writes. */
interface Change {
  readonly state: CardState
  readonly writes: readonly MemoryWrite[]
}

/**
 * The log as the card writes it: a chip keeps terminal and time as they were sent, BCD or not.
 */
const logLayout = {
  ...purseLogLayout,
  terminalNumber: hexField(6, 'terminal', '终端编号'),
  timestamp: hexField(7, 'time', '交易时间'),
}

/** Adds the purse log's record of what a transaction did. */
export function withLog(state: CardState, log: PurseLog): Change {
  const logHead = (state.logHead + 1) % places.purseLog.records
  const logCount = Math.min(state.logCount + 1, places.purseLog.records)
  const write = { at: slotPlace(places.purseLog, logHead).at, bytes: writeRecord(logLayout, log) }
  return { state: { ...state, logHead, logCount }, writes: [write] }
}

/** Adds what UPDATE CAPP DATA CACHE has put by. */
export function withCached(change: Change, record: CachedRecord): Change {
  const { state, writes } = change
  if (record.sfi === sfi.trips) {
    const tripHead = (state.tripHead + 1) % places.trips.records
    const tripCount = Math.min(state.tripCount + 1, places.trips.records)
    const write = { at: slotPlace(places.trips, tripHead).at, bytes: record.data }
    return { state: { ...state, tripHead, tripCount }, writes: [...writes, write] }
  }
  const file = record.sfi === sfi.cityRecords ? places.cityRecords : places.sectorRecords
  const write = { at: slotPlace(file, record.record - 1).at, bytes: record.data }
  return { state, writes: [...writes, write] }
}
