import type { Field, ValueField } from '../field.ts'

/**
 * CL, centre → issuer: your cards rode there (clearing.md 2.1, S2 `resloveCL`, S1's column order).
 * The reserved field is 28 or 18 bytes by deployment, so that the header's record length, and no
 * constant, says where the tail with the card's evidence begins (clearing.md 9).
 */
export const clearingDetailFields = [
  { name: 'centreSerial', kind: 'digits', bytes: 12, note: 'of the record at the centre' },
  { name: 'acquirerSerial', kind: 'digits', bytes: 12, note: 'from the upload' },
  { name: 'acceptDay', kind: 'day', bytes: 8, note: 'acquirer accept date' },
  { name: 'retrievalReference', kind: 'digits', bytes: 12, note: 'from the upload' },
  { name: 'transactionType', kind: 'digits', bytes: 4, note: 'business type' },
  { name: 'acquirerInstitution', kind: 'code', bytes: 11, note: 'receives T − S + A' },
  { name: 'operatorId', kind: 'code', bytes: 11, note: 'acquirer code; ours: the operator' },
  { name: 'issuerInstitution', kind: 'code', bytes: 11, note: 'issuer company; pays T − I' },
  { name: 'receivingInstitution', kind: 'code', bytes: 11, note: 'receiving clearing institution' },
  { name: 'senderInstitution', kind: 'code', bytes: 11, note: 'who sent the upload' },
  { name: 'mcc', kind: 'digits', bytes: 4, note: 'merchant category' },
  { name: 'channel', kind: 'digits', bytes: 2, note: 'from the upload' },
  { name: 'cardNumber', kind: 'digits', bytes: 20, note: 'from the upload' },
  { name: 'purchaseCounter', kind: 'integer', bytes: 6, note: 'of the card, before the debit' },
  { name: 'balanceBeforeFen', kind: 'fen', bytes: 12, signed: true, note: 'of the purse' },
  { name: 'amountFen', kind: 'fen', bytes: 12, note: 'T' },
  { name: 'tappedAt', kind: 'timestamp', bytes: 14, note: 'in the MACs' },
  { name: 'purse', kind: 'integer', bytes: 1, note: '0 e-purse, 1 electronic cash' },
  { name: 'algorithm', kind: 'hex', bytes: 2, note: '00 3DES, 01 DES, 04 SM4' },
  { name: 'errorCode', kind: 'digits', bytes: 6, note: '000000 final' },
  { name: 'errorText', kind: 'text', bytes: 40, note: 'GBK' },
  { name: 'test', kind: 'flag', bytes: 1, note: '0 live, 1 test' },
  { name: 'feeE7', kind: 'e7', bytes: 28, note: 'service fee S' },
  { name: 'issuerShareE7', kind: 'e7', bytes: 28, note: 'I' },
  { name: 'acquirerShareE7', kind: 'e7', bytes: 28, note: 'A' },
  { name: 'reserved', kind: 'filler', bytes: 28, fill: ' ', note: 'ours: spaces; 18 elsewhere' },
] as const satisfies readonly Field[]

/**
 * A ride on a ride code carries the whole code (card.md 5), so that its issuer repeats every check.
 * That it travels in the tail of the upload and of the detail is ours: the layout of the scheme's
 * own file of QR purchases (CF) is not public. A length of three digits holds 499 bytes of code.
 */
export const rideCodeField = {
  name: 'rideCode',
  kind: 'code',
  bytes: 998,
  optional: true,
  note: 'the whole ride code, hex in lower case; absent for a card',
} as const satisfies ValueField

/**
 * The evidence in the tail. Tags are not public: ours are the defaults of a setting
 * (`ClearingFileSettings.evidenceTags`). On the line: tag 4 · length 3 decimal digits · value, in
 * the order of this table; fields that may be empty are then absent.
 */
export const evidenceFields = [
  { name: 'psamId', kind: 'hex', bytes: 12, note: 'terminal number in every MAC' },
  { name: 'psamCounter', kind: 'integer', bytes: 10, note: 'terminal transaction number' },
  { name: 'tacType', kind: 'hex', bytes: 2, note: 'type in the MACs: 06 purchase, 09 CAPP' },
  { name: 'tac', kind: 'hex', bytes: 8, optional: true, note: 'absent while a claim has no proof' },
  { name: 'keyVersion', kind: 'hex', bytes: 2, note: 'of the purchase key' },
  { name: 'keyIndex', kind: 'hex', bytes: 2, note: 'of the purchase key' },
  { name: 'issuerId', kind: 'hex', bytes: 16, note: 'SFI 15 bytes 0..7, for key diversification' },
  { name: 'balanceAfterFen', kind: 'fen', bytes: 12, signed: true, note: 'of the purse' },
  { name: 'listPriceFen', kind: 'fen', bytes: 12, note: 'undiscounted charge' },
  { name: 'serviceType', kind: 'digits', bytes: 2, note: '01 bus, 02 metro, 03 bike, 04 taxi' },
  { name: 'cardKind', kind: 'integer', bytes: 2, note: 'SFI 17 byte 10' },
  { name: 'proof', kind: 'digits', bytes: 2, note: '00 answered 9000, 01 proved later, 02 grey' },
  { name: 'acceptorCity', kind: 'digits', bytes: 4, optional: true, note: 'city of the terminal' },
  { name: 'lineId', kind: 'code', bytes: 16, optional: true, note: 'line' },
  { name: 'vehicleId', kind: 'code', bytes: 16, optional: true, note: 'vehicle or gate' },
  rideCodeField,
] as const satisfies readonly Field[]
