import type { ErrorDetail } from '../errors/tongxing-error.ts'
import { invariant } from '../errors/tongxing-error.ts'
import { type Field, fieldBytes } from './field.ts'
import { type ClearingFileKind, type Evidence, type FileLayout, layouts } from './layouts.ts'
import { uploadFields } from './layouts/upload.ts'

/** What public material leaves open (clearing.md 9), so that a deployment can set it as data. */
export interface ClearingFileSettings {
  /** Two letters at the start of an upload's file name. */
  readonly uploadTypeCode: string
  /**
   * Another order, width or filling of the upload's fields; the names are those of `uploadFields`.
   */
  readonly uploadFields: readonly Field[]
  /** Tag of each value in the tails of UP and CL: four characters. */
  readonly evidenceTags: Readonly<Record<keyof Evidence, string>>
  /** Width of the reserved field of CL that the writer uses; the reader follows the header. */
  readonly clearingReservedBytes: 28 | 18
}

export const defaultClearingFileSettings: ClearingFileSettings = {
  uploadTypeCode: 'UP',
  uploadFields,
  evidenceTags: {
    psamId: 'DF01',
    psamCounter: 'DF02',
    tacType: 'DF03',
    tac: 'DF04',
    keyVersion: 'DF05',
    keyIndex: 'DF06',
    issuerId: 'DF07',
    balanceAfterFen: 'DF08',
    listPriceFen: 'DF09',
    serviceType: 'DF0A',
    cardKind: 'DF0B',
    proof: 'DF0C',
    acceptorCity: 'DF0D',
    lineId: 'DF0E',
    vehicleId: 'DF0F',
    rideCode: 'DF10',
  },
  clearingReservedBytes: 28,
}

/**
 * Deviations that a reader accepts with a warning. Those of `alwaysTolerated` are accepted from
 * everyone; the others only from a partner for whom they are switched on (clearing.md 2.6).
 */
export type Relaxation =
  /** The header's record length is off by up to 2: CRLF counted or not (clearing.md 2.1). */
  | 'stated-length'
  /** The reserved field of CL has the other width; the tail starts where the header says. */
  | 'reserved-width'
  /** A filler holds something else; it is not interpreted. */
  | 'reserved-content'
  /** Hex digits in lower case. */
  | 'hex-case'
  /** Tagged values in another order than the table's. */
  | 'tag-order'
  /** A tag that the settings do not name; its value is not kept. */
  | 'unknown-tag'
  /** Text cut inside a character or not GBK: U+FFFD stands for what cannot be read. */
  | 'broken-text'
  /** Numbers padded with spaces instead of zeros. */
  | 'space-padded-number'
  /** LF instead of CRLF on every line. */
  | 'lf-line-ends'
  /** No line end after the last record. */
  | 'final-line-end-missing'
  /** The one zero record of a BP without traffic is 181 bytes long (S1). */
  | 'no-traffic-181'

export const alwaysTolerated: readonly Relaxation[] = [
  'stated-length',
  'reserved-width',
  'reserved-content',
  'hex-case',
  'tag-order',
  'unknown-tag',
]

/** Where a reader met a deviation: line and column from 1; column 0 means the whole line. */
export interface ClearingFileWarning {
  readonly rule: Relaxation
  readonly line: number
  readonly column: number
  readonly field: string
}

/** Place of a fault, as error details carry it. */
export function place(line: number, column: number, field: string): ErrorDetail {
  return { line, column, field }
}

/** The table of a kind under these settings. */
export function layoutOf(kind: ClearingFileKind, settings: ClearingFileSettings): FileLayout {
  if (kind === 'UP' && settings.uploadFields !== uploadFields) {
    invariant(
      valueNames(settings.uploadFields) === valueNames(uploadFields),
      'the set upload fields carry the names of the upload record',
    )
    return { ...layouts.UP, fields: settings.uploadFields }
  }
  if (kind === 'CL') return withReserved(layouts.CL, settings.clearingReservedBytes)
  return layouts[kind]
}

/** CL with the reserved field before the tail at another width. */
export function withReserved(layout: FileLayout, bytes: number): FileLayout {
  const fields = layout.fields.map((field) =>
    field.name === 'reserved' ? { ...field, bytes } : field,
  )
  return { ...layout, fields: fields as Field[] }
}

/** The record length that a strict writer states in the header. */
export function statedLength(layout: FileLayout): number {
  return fieldBytes(layout.fields) + layout.statedExtraBytes
}

function valueNames(fields: readonly Field[]): string {
  const values = fields.filter((field) => field.kind !== 'filler' && field.kind !== 'sign')
  return values
    .map((field) => `${field.name}:${field.kind}`)
    .sort()
    .join()
}
