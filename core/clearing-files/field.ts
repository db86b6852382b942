/**
 * One field of a fixed-width line, as data: reader, writer, validator and documentation use the
 * same row. `bytes` counts bytes of GBK. Numbers are right-aligned with zeros, texts left-aligned
 * with spaces.
 *
 * | kind        | value in the record                                                     |
 * | ----------- | ----------------------------------------------------------------------- |
 * | text        | string, GBK, no trailing space                                          |
 * | code        | string of ASCII letters, digits, `.`, `_`, `-`; empty when `optional`   |
 * | digits      | string of exactly `bytes` decimal digits; empty when `optional`         |
 * | hex         | string of exactly `bytes` lower-case hex digits; empty when `optional`  |
 * | integer     | safe integer ≥ 0                                                        |
 * | fen         | safe integer; may be negative only when `signed`                        |
 * | e7          | bigint in 10⁻⁷ fen, on the line in fen as sign, digits, point, 7 digits |
 * | day         | `YYYY-MM-DD`, on the line YYYYMMDD                                      |
 * | timestamp   | `YYYYMMDDhhmmss`, local wall clock                                      |
 * | flag        | boolean, on the line 0 or 1                                             |
 * | sign        | not in the record: 1 when the field named by `of` is below zero         |
 * | filler      | not in the record: `fill` repeated                                      |
 */
export type Field = ValueField | SignField | FillerField

export interface ValueField {
  readonly name: string
  readonly kind:
    | 'text'
    | 'code'
    | 'digits'
    | 'hex'
    | 'integer'
    | 'fen'
    | 'e7'
    | 'day'
    | 'timestamp'
    | 'flag'
  readonly bytes: number
  /** What it is and where the rule comes from; goes into docs/clearing-files.md. */
  readonly note: string
  /** May be all spaces on the line: the empty string. For text, code, digits and hex. */
  readonly optional?: true
  /** May be negative, with `-` in the first byte. For fen. */
  readonly signed?: true
}

export interface SignField {
  readonly name: string
  readonly kind: 'sign'
  readonly bytes: 1
  readonly of: string
  readonly note: string
}

export interface FillerField {
  readonly name: string
  readonly kind: 'filler'
  readonly bytes: number
  /** One character, or a text of exactly `bytes` characters. */
  readonly fill: string
  readonly note: string
}

type ValueOf<Kind> = Kind extends 'integer' | 'fen'
  ? number
  : Kind extends 'e7'
    ? bigint
    : Kind extends 'flag'
      ? boolean
      : string

/** The record type of a table of fields. */
export type RecordOf<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F['kind'] extends 'sign' | 'filler'
    ? never
    : F['name']]: ValueOf<F['kind']>
}

/** A value on a line, before the table has given it its type. */
export type FieldValue = string | number | bigint | boolean

/** A record before its table has given it its type. */
export type AnyRecord = Readonly<Record<string, FieldValue>>

/** Bytes that a list of fields takes on the line. */
export function fieldBytes(fields: readonly Field[]): number {
  return fields.reduce((sum, field) => sum + field.bytes, 0)
}
