import { sfi } from '@tongxing/core/card/application.ts'
import { buildPurseLog, type PurseLog } from '@tongxing/core/card/files/purse-log.ts'
import type { CachedRecord } from './card-command.ts'
import { type CardState, type RecordFile, places, ringSlot, slotPlace } from './image-layout.ts'
import type { CardMemory, MemoryWrite } from './memory.ts'

/** A state and the file changes that belong to it: what one commit writes. */
export interface Change {
  readonly state: CardState
  readonly writes: readonly MemoryWrite[]
}

/** The record file with an SFI, undefined where there is none. */
export function recordFileOf(fileSfi: number): RecordFile | undefined {
  if (fileSfi === sfi.purseLog) return places.purseLog
  if (fileSfi === sfi.cityRecords) return places.cityRecords
  if (fileSfi === sfi.sectorRecords) return places.sectorRecords
  return fileSfi === sfi.trips ? places.trips : undefined
}

/** A record by its number; in the two rings 1 is the newest. Undefined where there is none. */
export function readFileRecord(memory: CardMemory, fileSfi: number, record: number) {
  const file = recordFileOf(fileSfi)
  const state = memory.state()
  if (!file || record < 1) return undefined
  if (file === places.purseLog)
    return ringRecord(memory, file, record, [state.logHead, state.logCount])
  if (file === places.trips)
    return ringRecord(memory, file, record, [state.tripHead, state.tripCount])
  return record > file.records ? undefined : memory.view(slotPlace(file, record - 1))
}

function ringRecord(
  memory: CardMemory,
  file: RecordFile,
  record: number,
  [head, count]: readonly [number, number],
): Uint8Array | undefined {
  return record > count ? undefined : memory.view(slotPlace(file, ringSlot(file, head, record)))
}

/** Adds the purse log's record of a load or debit. */
export function withLog(change: Change, log: PurseLog): Change {
  const { state, writes } = change
  const logHead = (state.logHead + 1) % places.purseLog.records
  const logCount = Math.min(state.logCount + 1, places.purseLog.records)
  const write = { at: slotPlace(places.purseLog, logHead).at, bytes: buildPurseLog(log) }
  return { state: { ...state, logHead, logCount }, writes: [...writes, write] }
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
