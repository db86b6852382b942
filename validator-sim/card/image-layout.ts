import {
  bytesField,
  concatBytes,
  fenField,
  layoutLength,
  numberField,
  type RecordOf,
} from '@tongxing/core/card/layout.ts'

/**
 * The card image: one block of bytes, as a chip's EEPROM holds it, big-endian. All that a card
 * knows is in it; the rest is gone when the card leaves the field. In order: what personalisation
 * wrote for good, the state, the keys, the files, the journal.
 */
export const headerLayout = {
  magic: bytesField(4, 'magic', '标识'),
  uidLength: numberField(1, 'UID length', 'UID 长度'),
  uid: bytesField(7, 'UID', 'UID'),
  algorithm: numberField(1, 'algorithm', '算法标识'),
  keyVersion: numberField(1, 'key version', '密钥版本'),
  keyIndex: numberField(1, 'key index', '密钥索引'),
  spare: numberField(1, 'spare', '预留'),
}

/** What transactions change apart from files. Every commit writes it as a whole. */
export const stateLayout = {
  /** 0 open, 1 blocked for a time, 2 blocked for good. */
  blocked: numberField(1, 'blocked', '锁定状态'),
  macFailures: numberField(1, 'wrong MACs', 'MAC 错误次数'),
  /** Stored balance: the overdraft limit included (card.md 2.2). */
  storedFen: fenField(4, 'stored balance', '余额'),
  overdraftFen: fenField(4, 'overdraft limit', '透支限额'),
  offlineSequence: numberField(2, 'offline sequence', '脱机交易序号'),
  onlineSequence: numberField(2, 'online sequence', '联机交易序号'),
  /** Slot of the newest record in each ring, and how many there are. */
  logHead: numberField(1, 'log head', '日志位置'),
  logCount: numberField(1, 'log count', '日志条数'),
  tripHead: numberField(1, 'trip head', '行程位置'),
  tripCount: numberField(1, 'trip count', '行程条数'),
  /** Type 0 where there is no proof yet; the sequence is INITIALIZE's. */
  purchaseProofType: numberField(1, 'purchase proof type', '消费认证类型'),
  purchaseProofSequence: numberField(2, 'purchase proof sequence', '消费认证序号'),
  purchaseProofMac2: bytesField(4, 'purchase proof MAC2', '消费认证 MAC2'),
  purchaseProofTac: bytesField(4, 'purchase proof TAC', '消费认证 TAC'),
  loadProofType: numberField(1, 'load proof type', '圈存认证类型'),
  loadProofSequence: numberField(2, 'load proof sequence', '圈存认证序号'),
  loadProofTac: bytesField(4, 'load proof TAC', '圈存认证 TAC'),
}

export type CardState = RecordOf<typeof stateLayout>

export const imageMagic = Uint8Array.of(0x54, 0x58, 0x43, 0x31)

export const blockedStates = { open: 0, temporary: 1, permanent: 2 } as const

/** A stretch of the image. */
export interface Place {
  readonly at: number
  readonly length: number
}

export interface RecordFile extends Place {
  readonly recordLength: number
  readonly records: number
}

function place(previous: Place, length: number): Place {
  return { at: previous.at + previous.length, length }
}

function recordFile(previous: Place, recordLength: number, records: number): RecordFile {
  return { ...place(previous, recordLength * records), recordLength, records }
}

const header = place({ at: 0, length: 0 }, layoutLength(headerLayout))
const state = place(header, layoutLength(stateLayout))
const purchaseKey = place(state, 16)
const loadKey = place(purchaseKey, 16)
const tacKey = place(loadKey, 16)
const maintenanceKey = place(tacKey, 16)
const publicInfo = place(maintenanceKey, 30)
const holder = place(publicInfo, 55)
const management = place(holder, 60)
const purseLog = recordFile(management, 23, 10)
const cityRecords = recordFile(purseLog, 128, 2)
const sectorRecords = recordFile(cityRecords, 128, 2)
const trips = recordFile(sectorRecords, 48, 30)
const journalHead = place(trips, 6)
const journalBody = place(journalHead, 512)

/** Where everything is. */
export const places = {
  header,
  state,
  purchaseKey,
  loadKey,
  /** The internal key (DTK); TACs are made with its halves XORed. */
  tacKey,
  maintenanceKey,
  publicInfo,
  holder,
  management,
  purseLog,
  cityRecords,
  sectorRecords,
  trips,
  journalHead,
  journalBody,
}

export const imageLength = journalBody.at + journalBody.length

/** A view of a place, not a copy. */
export function viewOf(image: Uint8Array, { at, length }: Place): Uint8Array {
  return image.subarray(at, at + length)
}

/** Slot of record `number` (1 is the newest) in a ring whose newest record is in slot `head`. */
export function ringSlot(file: RecordFile, head: number, number: number): number {
  return (head - (number - 1) + file.records) % file.records
}

export function slotPlace(file: RecordFile, slot: number): Place {
  return { at: file.at + slot * file.recordLength, length: file.recordLength }
}

export function emptyImage(): Uint8Array {
  return concatBytes(imageMagic, new Uint8Array(imageLength - imageMagic.length))
}
