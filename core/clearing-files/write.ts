import { TongxingError } from '../errors/tongxing-error.ts'
import type { AnyRecord } from './field.ts'
import { encodeEvidence } from './evidence.ts'
import { type ClearingFileHeader, headerFields } from './header.ts'
import type { ClearingFileKind, ClearingRecords, FileLayout } from './layouts.ts'
import { encodeLine } from './line-codec.ts'
import {
  type ClearingFileSettings,
  defaultClearingFileSettings,
  layoutOf,
  statedLength,
} from './settings.ts'

const CRLF = '\r\n'
const LINES_BEFORE_RECORDS = 2
const RECORDS_MAX = 999_999

/**
 * Bytes of one clearing file: version line, header, one line a record, CRLF everywhere, no trailer
 * (clearing.md 2.1). Strict: every value must come back unchanged when it is read.
 *
 * Throws `CLEARING_FILE_VALUE_INVALID` (line, field), `CLEARING_FILE_RULE_BROKEN` (line, rule) and
 * `CLEARING_FILE_COUNT_WRONG` (more than 999,999 records, or a BP without its one or more).
 */
export function writeClearingFile<Kind extends ClearingFileKind>(
  kind: Kind,
  header: Pick<ClearingFileHeader, 'settleDay' | 'receiver'>,
  records: readonly ClearingRecords[Kind][],
  settings: ClearingFileSettings = defaultClearingFileSettings,
): Uint8Array {
  const layout = layoutOf(kind, settings)
  checkCount(layout, records.length)
  const fullHeader: ClearingFileHeader = {
    ...header,
    recordCount: records.length,
    recordLength: statedLength(layout),
  }
  const lines = [layout.version, encodeLine(headerFields, fullHeader, LINES_BEFORE_RECORDS)]
  for (const [index, record] of records.entries()) {
    lines.push(encodeRecord(layout, record, index + LINES_BEFORE_RECORDS + 1, settings))
  }
  lines.push('')
  return Uint8Array.from(Buffer.from(lines.join(CRLF), 'latin1'))
}

/** Every BP has at least one record, a zero one where nothing moved (clearing.md 2.1, S1). */
export function checkCount(layout: FileLayout, count: number): void {
  const least = layout.kind === 'BP' ? 1 : 0
  if (count < least || count > RECORDS_MAX) {
    throw new TongxingError('CLEARING_FILE_COUNT_WRONG', { detail: { stated: least, count } })
  }
}

/** Throws `CLEARING_FILE_RULE_BROKEN` when a record breaks a rule of its table. */
export function checkRules(layout: FileLayout, record: AnyRecord, line: number): void {
  const broken = layout.rules.find((rule) => !rule.holds(record))
  if (broken === undefined) return
  throw new TongxingError('CLEARING_FILE_RULE_BROKEN', { detail: { line, rule: broken.text } })
}

/** One record as its line, without CRLF. Throws as `writeClearingFile`. */
export function encodeRecord(
  layout: FileLayout,
  record: AnyRecord,
  line: number,
  settings: ClearingFileSettings,
): string {
  checkRules(layout, record, line)
  const tail = encodeEvidence(record, layout.evidence, { line, tags: settings.evidenceTags })
  return encodeLine(layout.fields, record, line) + tail
}
