import { TongxingError } from '../errors/tongxing-error.ts'
import { isCalendarDay } from '../time/service-day.ts'
import { type ClearingFileKind, layouts } from './layouts.ts'
import type { ClearingFileSettings } from './settings.ts'
import { defaultClearingFileSettings } from './settings.ts'

/**
 * Parts of a file name, which is 33 characters (clearing.md 2.1, S1): type 2, YYMMDD, HHMMSS, `1`
 * and the last seven digits of the receiver, sequence 10, direction `A` from or `H` to the centre.
 */
export interface ClearingFileName {
  readonly kind: ClearingFileKind
  /** Day in the name, `YYYY-MM-DD` of this century. */
  readonly day: string
  /** HHMMSS; `000000` in the files that were seen, and where it is left out here. */
  readonly time?: string
  /** Institution code of the receiver, 8 digits; the name keeps the last seven. */
  readonly receiver: string
  /** Per sender and type, from 1, without gaps. */
  readonly sequence: number
}

/** A name as read: the receiver is the seven digits that a name carries. */
export interface ParsedFileName {
  readonly kind: ClearingFileKind
  readonly day: string
  readonly time: string
  readonly receiverDigits: string
  readonly sequence: number
  readonly direction: 'A' | 'H'
}

const nameForm = /^([A-Z]{2})(\d\d)(\d\d)(\d\d)(\d{6})1(\d{7})(\d{10})([AH])$/

/** Throws `CLEARING_FILE_NAME_INVALID` when a part does not fit the grammar. */
export function formatClearingFileName(
  name: ClearingFileName,
  settings: ClearingFileSettings = defaultClearingFileSettings,
): string {
  const type = name.kind === 'UP' ? settings.uploadTypeCode : name.kind
  const day = name.day.slice(2).replaceAll('-', '')
  const sequence = String(name.sequence).padStart(10, '0')
  const receiver = name.receiver.slice(-7)
  const direction = layouts[name.kind].direction
  const text = `${type}${day}${name.time ?? '000000'}1${receiver}${sequence}${direction}`
  const parsed = parseClearingFileName(text, settings)
  if (parsed.day !== name.day || !/^\d{8}$/.test(name.receiver)) throw invalidName(text)
  return text
}

/**
 * Throws `CLEARING_FILE_NAME_INVALID` for anything but a name of a kind that is known here, going
 * in the direction of its kind.
 */
export function parseClearingFileName(
  text: string,
  settings: ClearingFileSettings = defaultClearingFileSettings,
): ParsedFileName {
  const [
    ,
    type = '',
    year,
    month,
    dayOfMonth,
    time = '',
    receiverDigits = '',
    sequence,
    direction,
  ] = nameForm.exec(text) ?? []
  const kind = kindOf(type, settings)
  const day = `20${year}-${month}-${dayOfMonth}`
  if (kind === undefined || !isCalendarDay(day) || direction !== layouts[kind].direction) {
    throw invalidName(text)
  }
  if (!/^([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(time)) throw invalidName(text)
  return { kind, day, time, receiverDigits, sequence: Number(sequence), direction }
}

function kindOf(type: string, settings: ClearingFileSettings): ClearingFileKind | undefined {
  if (type === settings.uploadTypeCode) return 'UP'
  const kind = Object.values(layouts).find((layout) => layout.kind === type)?.kind
  return kind === 'UP' ? undefined : kind
}

function invalidName(text: string): TongxingError {
  const name = text.replaceAll(/[^\x21-\x7e]/g, '?').slice(0, 64)
  return new TongxingError('CLEARING_FILE_NAME_INVALID', { detail: { name } })
}
