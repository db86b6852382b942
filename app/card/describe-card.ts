import { type Field, type Layout, readRecord } from '@tongxing/core/card/layout.ts'
import {
  type CardState,
  headerLayout,
  places,
  stateLayout,
  viewOf,
} from '@tongxing/validator-sim/card/image-layout.ts'
import { type CardFile, type CardRecord, cardFiles } from './card-files.ts'
import { algorithms, cardClasses, staffFunctions } from './new-card.ts'

export type CardLanguage = 'en' | 'zh-CN'

/** One field of the card's memory, as text in one language. */
interface DescribedField {
  readonly name: string
  readonly hex: string
  readonly value: string
}

interface DescribedRecord {
  readonly number: number | undefined
  readonly hex: string
  /** Whether nothing was ever written into it. */
  readonly isEmpty: boolean
  readonly fields: readonly DescribedField[]
}

export interface DescribedFile {
  readonly sfi: string
  readonly name: string
  readonly records: readonly DescribedRecord[]
}

export interface CardDescription {
  readonly uid: string
  readonly algorithm: string
  readonly keyVersion: number
  readonly keyIndex: number
  readonly balanceFen: number
  readonly overdraftFen: number
  readonly offlineSequence: number
  readonly onlineSequence: number
  readonly blocked: string
  readonly macFailures: number
  readonly files: readonly DescribedFile[]
}

const blockedNames = {
  en: ['open', 'blocked for a time', 'blocked for good', 'whole card blocked'],
  'zh-CN': ['正常', '临时锁定', '永久锁定', '卡片锁定'],
} as const

/** What a card says of itself, everything but its keys. */
export function describeCard(image: Uint8Array, language: CardLanguage): CardDescription {
  const header = readRecord(headerLayout, viewOf(image, places.header))
  const state: CardState = readRecord(stateLayout, viewOf(image, places.state))
  const counts = {
    lineRecordLength: state.lineCount === 0 ? 0 : header.lineRecordLength,
    log: { head: state.logHead, count: state.logCount },
    trips: { head: state.tripHead, count: state.tripCount },
  }
  return {
    uid: header.uid.slice(0, header.uidLength).toHex(),
    algorithm: nameIn(algorithms, header.algorithm) ?? String(header.algorithm),
    keyVersion: header.keyVersion,
    keyIndex: header.keyIndex,
    balanceFen: state.storedFen - state.overdraftFen,
    overdraftFen: state.overdraftFen,
    offlineSequence: state.offlineSequence,
    onlineSequence: state.onlineSequence,
    blocked: blockedNames[language][state.blocked] ?? String(state.blocked),
    macFailures: state.macFailures,
    files: cardFiles(image, counts).map((file) => describeFile(file, language)),
  }
}

function describeFile(file: CardFile, language: CardLanguage): DescribedFile {
  return {
    sfi: file.sfi.toString(16).toUpperCase().padStart(2, '0'),
    name: language === 'en' ? file.en : file.zh,
    records: file.records.map((record) => describeRecord(record, language)),
  }
}

function describeRecord(record: CardRecord, language: CardLanguage): DescribedRecord {
  return {
    number: record.number,
    hex: record.bytes.toHex(),
    isEmpty: record.bytes.every((byte) => byte === 0),
    fields: describeFields(record.layout, record.bytes, language),
  }
}

function describeFields(
  layout: Layout,
  bytes: Uint8Array,
  language: CardLanguage,
): DescribedField[] {
  let at = 0
  return Object.entries(layout).map(([key, field]) => {
    const part = bytes.subarray(at, at + field.length)
    at += field.length
    const value = valueText(key, field, part)
    return { name: language === 'en' ? field.en : field.zh, hex: part.toHex(), value }
  })
}

const kindNames: Readonly<Record<string, number>> = { ...cardClasses, ...staffFunctions }

function valueText(key: string, field: Field<unknown>, bytes: Uint8Array): string {
  const value = field.read(bytes, 0)
  if (key === 'cardKind') return nameIn(kindNames, Number(value)) ?? String(value)
  if (field.kind === 'fen') return `${(Number(value) / 100).toFixed(2)} CNY`
  if (field.kind === 'timestamp') return String(value).replace(timestampDigits, '$1-$2-$3 $4:$5:$6')
  return value instanceof Uint8Array ? bytes.toHex() : String(value)
}

const timestampDigits = /^(....)(..)(..)(..)(..)(..)$/

function nameIn(table: Readonly<Record<string, number>>, value: number): string | undefined {
  return Object.keys(table).find((name) => table[name] === value)
}
