import { TongxingError } from '../errors/tongxing-error.ts'
import type { AnyRecord, Field, FieldValue, FillerField, SignField } from './field.ts'
import { decodeField, encodeField, repairField } from './field-codec.ts'
import { isPrintable } from './gbk.ts'
import { type ClearingFileWarning, place, type Relaxation } from './settings.ts'

/** Collects warnings and refuses deviations that are not tolerated. */
export interface Tolerance {
  readonly accepts: (rule: Relaxation) => boolean
  readonly warnings: ClearingFileWarning[]
}

/** Notes a tolerated deviation; `false` when it is not tolerated from this partner. */
export function tolerate(tolerance: Tolerance, warning: ClearingFileWarning): boolean {
  const accepted = tolerance.accepts(warning.rule)
  if (accepted) tolerance.warnings.push(warning)
  return accepted
}

/** Reads the fields of one line (a binary string, at least as long as the fields) into a record. */
export function decodeLine(
  fields: readonly Field[],
  text: string,
  line: number,
  tolerance: Tolerance,
): Record<string, FieldValue> {
  const record: Record<string, FieldValue> = {}
  let at = 0
  for (const field of fields) {
    const raw = text.slice(at, at + field.bytes)
    if (field.kind === 'filler') checkFiller(field, raw, { line, column: at + 1 }, tolerance)
    else if (field.kind === 'sign') applySign(field, raw, record, { line, column: at + 1 })
    else {
      record[field.name] =
        decodeField(field, raw) ?? repaired(field, raw, { line, column: at + 1 }, tolerance)
    }
    at += field.bytes
  }
  return record
}

/** Writes a record as a binary string. Throws `CLEARING_FILE_VALUE_INVALID`. */
export function encodeLine(fields: readonly Field[], record: AnyRecord, line: number): string {
  const signed = new Set(fields.map((field) => (field.kind === 'sign' ? field.of : '')))
  let text = ''
  for (const field of fields) {
    if (field.kind === 'filler') text += fillOf(field)
    else if (field.kind === 'sign') text += Number(record[field.of]) < 0 ? '1' : '0'
    else {
      const value = record[field.name]
      const sized = signed.has(field.name) ? Math.abs(Number(value)) : value
      const raw = sized === undefined ? undefined : encodeField(field, sized)
      if (raw === undefined) throw valueInvalid(line, field.name)
      text += raw
    }
  }
  return text
}

/** What a filler holds. */
function fillOf(field: FillerField): string {
  return field.fill.length === field.bytes ? field.fill : field.fill.repeat(field.bytes)
}

/** A value that its field cannot carry unchanged. */
export function valueInvalid(line: number, field: string): TongxingError {
  return new TongxingError('CLEARING_FILE_VALUE_INVALID', { detail: { line, field } })
}

/** A field that is not in its form. */
function fieldInvalid(at: Spot, field: string): TongxingError {
  const detail = place(at.line, at.column, field)
  return new TongxingError('CLEARING_FILE_FIELD_INVALID', { detail })
}

interface Spot {
  readonly line: number
  readonly column: number
}

function repaired(
  field: Exclude<Field, SignField | FillerField>,
  raw: string,
  at: Spot,
  tolerance: Tolerance,
): FieldValue {
  const repair = repairField(field, raw)
  const warning = { ...at, rule: repair?.rule ?? 'broken-text', field: field.name }
  if (repair === undefined || !tolerate(tolerance, warning)) throw fieldInvalid(at, field.name)
  return repair.value
}

function checkFiller(field: FillerField, raw: string, at: Spot, tolerance: Tolerance): void {
  if (raw === fillOf(field)) return
  // A control byte is a line end gone astray, not content.
  const warning: ClearingFileWarning = { ...at, rule: 'reserved-content', field: field.name }
  if (!isPrintable(raw) || !tolerate(tolerance, warning)) throw fieldInvalid(at, field.name)
}

function applySign(
  field: SignField,
  raw: string,
  record: Record<string, FieldValue>,
  at: Spot,
): void {
  const size = Number(record[field.of])
  // Minus zero would be a second form of zero.
  if (raw !== '0' && !(raw === '1' && size > 0)) throw fieldInvalid(at, field.name)
  if (raw === '1') record[field.of] = -size
}
