import { TongxingError } from '../errors/tongxing-error.ts'
import { decodeEvidence, evidenceByTag } from './evidence.ts'
import { type AnyRecord, fieldBytes } from './field.ts'
import { type ParsedFileName, parseClearingFileName } from './file-name.ts'
import { type ClearingFileHeader, headerFields } from './header.ts'
import type { ClearingFileKind, ClearingRecords, FileLayout } from './layouts.ts'
import { decodeLine, type Tolerance, tolerate } from './line-codec.ts'
import {
  alwaysTolerated,
  type ClearingFileSettings,
  type ClearingFileWarning,
  defaultClearingFileSettings,
  layoutOf,
  type Relaxation,
  statedLength,
  withReserved,
} from './settings.ts'
import { checkCount, checkRules } from './write.ts'

export interface ReadClearingFileOptions {
  readonly settings?: ClearingFileSettings
  /** Deviations switched on for this partner, beside `alwaysTolerated`. */
  readonly relaxations?: readonly Relaxation[]
  /** Default 256 MiB. */
  readonly bytesMax?: number
  /** Default 250,000. */
  readonly recordsMax?: number
}

interface ClearingFileOf<Kind extends ClearingFileKind> {
  readonly kind: Kind
  readonly name: ParsedFileName
  readonly header: ClearingFileHeader
  readonly records: readonly ClearingRecords[Kind][]
  readonly warnings: readonly ClearingFileWarning[]
}

/** A file as read; `kind` tells the type of its records. */
export type ClearingFile = { [Kind in ClearingFileKind]: ClearingFileOf<Kind> }[ClearingFileKind]

const BYTES_MAX = 256 * 1024 * 1024
const RECORDS_MAX = 250_000
const FIRST_RECORD_LINE = 3
const STATED_LENGTH_SLACK = 2
const NO_TRAFFIC_BYTES = 181

/**
 * Reads one clearing file; its kind is in its name. A file is taken whole or not at all: the first
 * fault refuses it. Deviations that this partner may have are listed in `warnings`; a file without
 * warnings is written back to the same bytes.
 *
 * Throws the codes `CLEARING_FILE_…`, with `line`, `column` (bytes, from 1) and `field` where they
 * apply. Bytes and records are bounded before anything is allocated for them.
 */
export function readClearingFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadClearingFileOptions = {},
): ClearingFile {
  const settings = options.settings ?? defaultClearingFileSettings
  const name = parseClearingFileName(fileName, settings)
  const tolerance = toleranceOf(options)
  const recordsMax = options.recordsMax ?? RECORDS_MAX
  const bytesMax = options.bytesMax ?? BYTES_MAX
  if (bytes.length > bytesMax) throw tooLarge(bytes.length, bytesMax)
  const [version, headerLine, ...lines] = splitLines(bytes, recordsMax, tolerance)
  const stated = layoutOf(name.kind, settings)
  if (version !== stated.version) throw new TongxingError('CLEARING_FILE_VERSION_UNKNOWN')
  const header = readHeader(headerLine ?? '', name, tolerance)
  if (header.recordCount > recordsMax) throw tooLarge(header.recordCount, recordsMax)
  if (header.recordCount !== lines.length) throw countWrong(header.recordCount, lines.length)
  checkCount(stated, lines.length)
  const layout = layoutAsStated(stated, header.recordLength, tolerance)
  const byTag = evidenceByTag(layout.evidence, settings.evidenceTags)
  const reader = { layout, byTag, tolerance }
  const records = lines.map((text, index) => readRecord(reader, text, index + FIRST_RECORD_LINE))
  // The table of this kind has just given every record its type.
  const file: unknown = { kind: name.kind, name, header, records, warnings: tolerance.warnings }
  return file as ClearingFile
}

function toleranceOf({ relaxations = [] }: ReadClearingFileOptions): Tolerance {
  const accepted = new Set<Relaxation>([...alwaysTolerated, ...relaxations])
  return { accepts: (rule) => accepted.has(rule), warnings: [] }
}

function splitLines(bytes: Uint8Array, recordsMax: number, tolerance: Tolerance): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const wholeLine = { line: 1, column: 0, field: '' }
  const onlyLf =
    !text.includes('\r') &&
    text.includes('\n') &&
    tolerate(tolerance, { ...wholeLine, rule: 'lf-line-ends' })
  const lines = text.split(onlyLf ? '\n' : '\r\n', recordsMax + FIRST_RECORD_LINE + 1)
  if (lines.length > recordsMax + FIRST_RECORD_LINE) throw tooLarge(lines.length, recordsMax)
  const rest = lines.pop()
  if (rest === '') return lines
  const line = lines.length + 1
  const last = { rule: 'final-line-end-missing', line, column: 0, field: '' } as const
  if (rest === undefined || !tolerate(tolerance, last)) {
    throw new TongxingError('CLEARING_FILE_LINE_END_MISSING', { detail: { line } })
  }
  return [...lines, rest]
}

function readHeader(text: string, name: ParsedFileName, tolerance: Tolerance): ClearingFileHeader {
  const length = fieldBytes(headerFields)
  if (text.length !== length) throw lengthWrong(2, length, text.length)
  const header = decodeLine(headerFields, text, 2, tolerance) as ClearingFileHeader
  if (header.receiver.slice(-name.receiverDigits.length) !== name.receiverDigits) {
    const detail = { receiver: header.receiver, inName: name.receiverDigits }
    throw new TongxingError('CLEARING_FILE_RECEIVER_WRONG', { detail })
  }
  return header
}

/** The table at the width that the header states; off by up to two bytes is a warning. */
function layoutAsStated(layout: FileLayout, stated: number, tolerance: Tolerance): FileLayout {
  const widths =
    layout.kind === 'CL'
      ? [layout, ...[28, 18].map((bytes) => withReserved(layout, bytes))]
      : [layout]
  const near = widths.find((width) => Math.abs(statedLength(width) - stated) <= STATED_LENGTH_SLACK)
  const at = { line: 2, column: 26, field: 'recordLength' }
  const widthFits =
    near !== undefined &&
    (statedLength(near) === statedLength(layout) ||
      tolerate(tolerance, { ...at, rule: 'reserved-width' }))
  const lengthFits =
    widthFits &&
    (statedLength(near) === stated || tolerate(tolerance, { ...at, rule: 'stated-length' }))
  if (!lengthFits) {
    const detail = { stated, expected: statedLength(layout) }
    throw new TongxingError('CLEARING_FILE_STATED_LENGTH_WRONG', { detail })
  }
  return near
}

interface RecordReader {
  readonly layout: FileLayout
  readonly byTag: ReadonlyMap<string, number>
  readonly tolerance: Tolerance
}

function readRecord(reader: RecordReader, text: string, line: number): AnyRecord {
  const { layout, byTag, tolerance } = reader
  const length = fieldBytes(layout.fields)
  const longZero =
    layout.kind === 'BP' &&
    text.length === NO_TRAFFIC_BYTES &&
    /^0{94}/.test(text) &&
    tolerate(tolerance, { rule: 'no-traffic-181', line, column: 0, field: '' })
  const hasTail = layout.evidence.length > 0
  const fits = hasTail ? text.length >= length : text.length === length || longZero
  if (!fits) throw lengthWrong(line, length, text.length)
  const record = decodeLine(layout.fields, text, line, tolerance)
  const tail = { fields: layout.evidence, start: length, line, byTag }
  if (hasTail) decodeEvidence(record, text, tail, tolerance)
  checkRules(layout, record, line)
  return record
}

function tooLarge(size: number, limit: number): TongxingError {
  return new TongxingError('CLEARING_FILE_TOO_LARGE', { detail: { size, limit } })
}

function lengthWrong(line: number, expected: number, length: number): TongxingError {
  return new TongxingError('CLEARING_FILE_LENGTH_WRONG', { detail: { line, expected, length } })
}

function countWrong(stated: number, count: number): TongxingError {
  return new TongxingError('CLEARING_FILE_COUNT_WRONG', { detail: { stated, count } })
}
