import type { Field, RecordOf } from './field.ts'

/** Line 2 of every file of these kinds (clearing.md 2.1, S1 and S2). */
export const headerFields = [
  { name: 'recordCount', kind: 'integer', bytes: 6, note: 'lines after the header' },
  { name: 'settleDay', kind: 'day', bytes: 8, note: 'settle date' },
  { name: 'receiver', kind: 'code', bytes: 11, note: 'receiver institution' },
  { name: 'recordLength', kind: 'integer', bytes: 4, note: 'of the fixed part, without the tail' },
  { name: 'filler', kind: 'filler', bytes: 20, fill: 'F', note: '20 × F' },
] as const satisfies readonly Field[]

export type ClearingFileHeader = RecordOf<typeof headerFields>
