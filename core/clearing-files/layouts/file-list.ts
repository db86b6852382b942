import type { Field } from '../field.ts'

/**
 * LD, centre → acquirer: the purchase files taken in and processed (clearing.md 2.1, S1 and S2).
 */
export const fileListFields = [
  { name: 'fileSequence', kind: 'digits', bytes: 8, note: 'first half of the serial' },
  { name: 'fileIndex', kind: 'digits', bytes: 4, note: 'second half of the serial' },
  { name: 'fileName', kind: 'code', bytes: 50, note: 'of the file that was taken in or refused' },
  { name: 'errorCode', kind: 'digits', bytes: 6, note: '000000 taken in' },
  { name: 'errorText', kind: 'text', bytes: 40, note: 'GBK' },
  { name: 'reserved', kind: 'filler', bytes: 40, fill: ' ', note: 'ours: spaces' },
] as const satisfies readonly Field[]
