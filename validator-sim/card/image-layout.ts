import { isCardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import {
  asciiField,
  bytesField,
  fenField,
  layoutLength,
  numberField,
  type RecordOf,
  readRecord,
} from '@tongxing/core/card/layout.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/**
 * The card image: one block of bytes, as a chip's EEPROM holds it, big-endian. All that a card
 * knows is in it; the rest is gone when the card leaves the field. In order: what personalisation
 * wrote for good, the state, the keys, the files, the journal. A change of any of it is a new
 * format: raise `imageFormat`, and images of before are refused.
 */
export const headerLayout = {
  magic: asciiField(3, 'magic', '标识'),
  format: numberField(1, 'image format', '映像格式'),
  uidLength: numberField(1, 'UID length', 'UID 长度'),
  uid: bytesField(7, 'UID', 'UID'),
  algorithm: numberField(1, 'algorithm', '算法标识'),
  keyVersion: numberField(1, 'key version', '密钥版本'),
  keyIndex: numberField(1, 'key index', '密钥索引'),
  /** Full name of the application: the 8 bytes of T-Union, or an instance's own of up to 16. */
  aidLength: numberField(1, 'AID length', 'AID 长度'),
  aid: bytesField(16, 'AID', 'AID'),
  /** Of file 03, which line cards have; 0 where there is no such file. */
  lineRecordLength: numberField(1, 'line record length', '线路记录长度'),
  /** 0 where the card has no PIN. */
  pinLength: numberField(1, 'PIN length', '密码长度'),
  pin: bytesField(6, 'PIN', '密码'),
  /** Whether the two keys are there that not every card has. */
  hasExternalKey: numberField(1, 'has external key', '有外部认证密钥'),
  hasStaffKey: numberField(1, 'has staff key', '有员工认证密钥'),
}

/** What transactions change apart from files. Every commit writes it as a whole. */
export const stateLayout = {
  /** See `blockedStates`. First, since every command looks at it. */
  blocked: numberField(1, 'blocked', '锁定状态'),
  macFailures: numberField(1, 'wrong MACs', 'MAC 错误次数'),
  externalFailures: numberField(1, 'wrong authentications', '外部认证错误次数'),
  pinFailures: numberField(1, 'wrong PINs', '密码错误次数'),
  /** Records in file 03: 0 or 1. */
  lineCount: numberField(1, 'line records', '线路记录条数'),
  /** Stored balance: the overdraft limit included (card.md 2.2). */
  storedFen: fenField(4, 'stored balance', '余额'),
  overdraftFen: fenField(3, 'overdraft limit', '透支限额'),
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
  /** Of the last change that a host allowed: 02 load, 07 overdraft limit. */
  loadProofType: numberField(1, 'load proof type', '圈存认证类型'),
  loadProofSequence: numberField(2, 'load proof sequence', '圈存认证序号'),
  loadProofTac: bytesField(4, 'load proof TAC', '圈存认证 TAC'),
}

export type CardHeader = RecordOf<typeof headerLayout>
export type CardState = RecordOf<typeof stateLayout>

/** The most that four bytes of stored balance hold. */
export const storedFenMax = 0xffff_ffff

export const imageMagic = 'TXC'
export const imageFormat = 2

/** `card` is the end of the whole card (CARD BLOCK). */
export const blockedStates = { open: 0, temporary: 1, permanent: 2, card: 3 } as const

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
const externalKey = place(maintenanceKey, 16)
const staffKey = place(externalKey, 16)
const publicInfo = place(staffKey, 30)
const holder = place(publicInfo, 55)
const management = place(holder, 60)
const lineRecord = recordFile(management, 128, 1)
const purseLog = recordFile(lineRecord, 23, 10)
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
  /** Of EXTERNAL AUTHENTICATE. */
  externalKey,
  /** Of INTERNAL AUTHENTICATE. */
  staffKey,
  publicInfo,
  holder,
  management,
  lineRecord,
  purseLog,
  cityRecords,
  sectorRecords,
  trips,
  journalHead,
  journalBody,
}

export const imageLength = journalBody.at + journalBody.length

/**
 * Throws `CARD_IMAGE_CORRUPT` for bytes that cannot be a card's memory: another length or format,
 * or values that no card can come to.
 */
export function checkImage(image: Uint8Array): void {
  const isWhole = image.length === imageLength
  if (!isWhole) throw corrupt('its length')
  const header = readRecord(headerLayout, viewOf(image, places.header))
  if (header.magic !== imageMagic || header.format !== imageFormat) throw corrupt('its format')
  const { uidLength, aidLength, lineRecordLength, pinLength, algorithm } = header
  const isHeader =
    (uidLength === 4 || uidLength === 7) &&
    aidLength >= 8 &&
    aidLength <= header.aid.length &&
    lineRecordLength <= places.lineRecord.recordLength &&
    pinLength <= header.pin.length &&
    isCardAlgorithm(algorithm)
  if (!isHeader) throw corrupt('its head')
  const { blocked, lineCount, logHead, logCount, tripHead, tripCount } = readRecord(
    stateLayout,
    viewOf(image, places.state),
  )
  const isState =
    blocked <= blockedStates.card &&
    lineCount <= places.lineRecord.records &&
    logHead < places.purseLog.records &&
    logCount <= places.purseLog.records &&
    tripHead < places.trips.records &&
    tripCount <= places.trips.records
  if (!isState) throw corrupt('its state')
}

function corrupt(what: string): TongxingError {
  return new TongxingError('CARD_IMAGE_CORRUPT', { detail: { what } })
}

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
