import type { Field } from '../field.ts'

/**
 * BP, centre → both: net position of the day in whole fen, income − outgo, sign apart (clearing.md
 * 2.1, S1). A day without traffic is one record of zeros.
 */
export const netPositionFields = [
  { name: 'incomeFen', kind: 'fen', bytes: 18, note: 'what the institution receives' },
  { name: 'outgoFen', kind: 'fen', bytes: 18, note: 'what it pays' },
  { name: 'testIncomeFen', kind: 'fen', bytes: 18, note: 'test records only, never moved' },
  { name: 'testOutgoFen', kind: 'fen', bytes: 18, note: 'test records only, never moved' },
  { name: 'netFen', kind: 'fen', bytes: 18, note: 'income − outgo; its size, the sign follows' },
  { name: 'filler1', kind: 'filler', bytes: 4, fill: '0', note: '`0000`' },
  { name: 'netSign', kind: 'sign', bytes: 1, of: 'netFen', note: '0 net ≥ 0, 1 net < 0' },
  { name: 'filler2', kind: 'filler', bytes: 5, fill: 'F', note: '`FFFFF`' },
  { name: 'filler3', kind: 'filler', bytes: 80, fill: 'F', note: '80 × F' },
] as const satisfies readonly Field[]
