import {
  digitsField,
  hexField,
  layoutLength,
  numberField,
  type RecordOf,
  readRecord,
  writeRecord,
} from '../layout.ts'

/**
 * SFI 03 of a line card, which sets the line of a bus (card.md 3.9). Its content is each city's own
 * and up to 128 bytes; ours is the least of 32.
 */
const lineHeadLayout = {
  lineId: digitsField(4, 'line', '线路'),
  /** 1 up, 2 down; anything else leaves it to the validator. */
  direction: numberField(1, 'direction', '方向'),
}

/** The 32 bytes of ours. */
export const lineRecordLayout = {
  ...lineHeadLayout,
  reserved: hexField(27, 'reserved', '预留'),
}

export type LineRecord = RecordOf<typeof lineHeadLayout>

export const lineRecordLength = layoutLength(lineRecordLayout)

/** The first five bytes; more may follow. Throws `CARD_BYTES_INVALID`. */
export function parseLineRecord(bytes: Uint8Array): LineRecord {
  return readRecord(lineHeadLayout, bytes)
}

/** Throws `CARD_BYTES_INVALID`. */
export function buildLineRecord(record: LineRecord): Uint8Array {
  return writeRecord(lineRecordLayout, { ...record, reserved: '00'.repeat(27) })
}
