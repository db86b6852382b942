import { TongxingError } from '../errors/tongxing-error.ts'
import type { AnyRecord, FieldValue } from './field.ts'
import { decodeField, encodeField, repairField } from './field-codec.ts'
import type { EvidenceField } from './layouts.ts'
import { type Tolerance, tolerate, valueInvalid } from './line-codec.ts'
import { type ClearingFileSettings, place } from './settings.ts'

const TAG_CHARACTERS = 4
const LENGTH_CHARACTERS = 3
const HEAD_CHARACTERS = TAG_CHARACTERS + LENGTH_CHARACTERS

/** Place in the layout's table of the field that each tag means. */
export function evidenceByTag(
  fields: readonly EvidenceField[],
  tags: ClearingFileSettings['evidenceTags'],
): ReadonlyMap<string, number> {
  return new Map(fields.map((field, index) => [tags[field.name], index]))
}

/**
 * Reads the tail of a line into `record`: tag 4 · length 3 decimal digits · value, to the end of
 * the line. `start` is where it begins, from 0. Throws `CLEARING_FILE_EVIDENCE_INVALID` when a
 * value is cut, doubled, missing or not in its form.
 */
export function decodeEvidence(
  record: Record<string, FieldValue>,
  text: string,
  { fields, start, line, byTag }: EvidencePlace,
  tolerance: Tolerance,
): void {
  let lastIndex = -1
  for (let at = start; at < text.length; ) {
    const { tag, value } = readTag(text, at, line)
    const spot = { line, column: at + 1 }
    at += HEAD_CHARACTERS + value.length
    const index = byTag.get(tag) ?? -1
    const field = fields[index]
    if (field === undefined) {
      if (tolerate(tolerance, { ...spot, rule: 'unknown-tag', field: tag })) continue
      throw evidenceInvalid(line, spot.column, tag)
    }
    const known =
      !(field.name in record) &&
      (index > lastIndex || tolerate(tolerance, { ...spot, rule: 'tag-order', field: field.name }))
    if (!known) throw evidenceInvalid(line, spot.column, field.name)
    lastIndex = index
    record[field.name] = decodeValue(field, value, spot, tolerance)
  }
  for (const field of fields) {
    if (field.name in record) continue
    if (!('optional' in field)) throw evidenceInvalid(line, text.length + 1, field.name)
    record[field.name] = ''
  }
}

interface EvidencePlace {
  readonly fields: readonly EvidenceField[]
  readonly start: number
  readonly line: number
  readonly byTag: ReadonlyMap<string, number>
}

function readTag(text: string, at: number, line: number): { tag: string; value: string } {
  const valueAt = at + HEAD_CHARACTERS
  const tag = text.slice(at, at + TAG_CHARACTERS)
  const length = text.slice(at + TAG_CHARACTERS, valueAt)
  const value = text.slice(valueAt, valueAt + Number(length))
  if (!/^\w{4}$/.test(tag) || !/^\d{3}$/.test(length) || value.length !== Number(length)) {
    throw evidenceInvalid(line, at + 1, 'tag')
  }
  return { tag, value }
}

/** Writes the tail, in the order of the table. Throws `CLEARING_FILE_VALUE_INVALID`. */
export function encodeEvidence(
  record: AnyRecord,
  fields: readonly EvidenceField[],
  { line, tags }: { line: number; tags: ClearingFileSettings['evidenceTags'] },
): string {
  let text = ''
  for (const field of fields) {
    const value = record[field.name]
    if (value === '' && 'optional' in field) continue
    const raw = value === undefined ? undefined : encodeField(field, value)?.trimEnd()
    if (raw === undefined || raw === '') throw valueInvalid(line, field.name)
    text += `${tags[field.name]}${String(raw.length).padStart(LENGTH_CHARACTERS, '0')}${raw}`
  }
  return text
}

function decodeValue(
  field: EvidenceField,
  value: string,
  spot: { readonly line: number; readonly column: number },
  tolerance: Tolerance,
): FieldValue {
  // Only codes vary in length; a space at their end would be a second form.
  const fits = field.kind === 'code' ? /^\S+$/.test(value) : value.length === field.bytes
  const raw = value.padEnd(field.bytes)
  const decoded = fits && raw.length === field.bytes ? decodeField(field, raw) : undefined
  if (decoded !== undefined && decoded !== '') return decoded
  const repair = fits ? repairField(field, raw) : undefined
  const warned =
    repair !== undefined && tolerate(tolerance, { ...spot, rule: repair.rule, field: field.name })
  if (repair === undefined || !warned) throw evidenceInvalid(spot.line, spot.column, field.name)
  return repair.value
}

function evidenceInvalid(line: number, column: number, field: string): TongxingError {
  return new TongxingError('CLEARING_FILE_EVIDENCE_INVALID', { detail: place(line, column, field) })
}
