import type { Field } from '../field.ts'

/** FB, centre → acquirer: one answer per uploaded record (clearing.md 2.1, S2 `resloveFB`). */
export const feedbackFields = [
  { name: 'centreSerial', kind: 'digits', bytes: 12, note: 'of the record at the centre' },
  { name: 'acquirerSerial', kind: 'digits', bytes: 12, note: 'from the upload' },
  { name: 'acceptDay', kind: 'day', bytes: 8, note: 'acquirer accept date' },
  { name: 'retrievalReference', kind: 'digits', bytes: 12, note: 'from the upload' },
  { name: 'transactionType', kind: 'digits', bytes: 4, note: 'business type' },
  { name: 'receivingInstitution', kind: 'code', bytes: 11, note: 'receiving clearing institution' },
  { name: 'issuerInstitution', kind: 'code', bytes: 11, note: 'issuer company; pays T − I' },
  { name: 'acquirerInstitution', kind: 'code', bytes: 11, note: 'receives T − S + A' },
  { name: 'senderInstitution', kind: 'code', bytes: 11, note: 'who sent the upload' },
  { name: 'mcc', kind: 'digits', bytes: 4, note: 'merchant category' },
  { name: 'channel', kind: 'digits', bytes: 2, note: 'from the upload' },
  { name: 'cardNumber', kind: 'digits', bytes: 20, note: 'from the upload' },
  { name: 'purchaseCounter', kind: 'integer', bytes: 6, note: 'of the card, before the debit' },
  { name: 'balanceBeforeFen', kind: 'fen', bytes: 12, signed: true, note: 'of the purse' },
  { name: 'amountFen', kind: 'fen', bytes: 12, note: 'T' },
  { name: 'tappedAt', kind: 'timestamp', bytes: 14, note: 'local time of the terminal' },
  { name: 'errorCode', kind: 'digits', bytes: 6, note: '000000 final; else refused or held' },
  { name: 'errorText', kind: 'text', bytes: 40, note: 'GBK' },
  { name: 'test', kind: 'flag', bytes: 1, note: '0 live, 1 test' },
  { name: 'feeE7', kind: 'e7', bytes: 28, note: 'service fee S' },
  { name: 'issuerShareE7', kind: 'e7', bytes: 28, note: 'I' },
  { name: 'acquirerShareE7', kind: 'e7', bytes: 28, note: 'A' },
  { name: 'reserved1', kind: 'filler', bytes: 28, fill: ' ', note: 'ours: spaces' },
  { name: 'reserved2', kind: 'filler', bytes: 40, fill: ' ', note: 'ours: spaces' },
] as const satisfies readonly Field[]
