import type { Field } from '../field.ts'

/**
 * Detail upload, acquirer → centre. Its wire form is not public (clearing.md 9). Ours follows the
 * stored form `DR_BILL_DETAIL` (clearing.md 2.1) with the widths of FB and CL, and adds what
 * proving and pricing a tap needs (clearing.md 2.7): purse kind, list price, line, vehicle and
 * stop. Another table can be set instead (`ClearingFileSettings.uploadFields`).
 */
export const uploadFields = [
  {
    name: 'acquirerSerial',
    kind: 'digits',
    bytes: 12,
    note: 'of the record at the acquirer; FB names it again',
  },
  {
    name: 'retrievalReference',
    kind: 'digits',
    bytes: 12,
    note: 'of the record, kept through LD, FB, CL and disputes',
  },
  {
    name: 'transactionType',
    kind: 'digits',
    bytes: 4,
    note: 'business type: 8451, 8460, 8401 (S1)',
  },
  {
    name: 'serviceType',
    kind: 'digits',
    bytes: 2,
    note: '01 bus, 02 metro, 03 bike, 04 taxi (S1)',
  },
  { name: 'receivingInstitution', kind: 'code', bytes: 11, note: 'receiving clearing institution' },
  { name: 'issuerInstitution', kind: 'code', bytes: 11, note: 'who sold the card' },
  { name: 'acquirerInstitution', kind: 'code', bytes: 11, note: 'whose terminal took the tap' },
  { name: 'senderInstitution', kind: 'code', bytes: 11, note: 'who sends the file' },
  { name: 'mcc', kind: 'digits', bytes: 4, note: 'merchant category, 4111 local transport' },
  { name: 'channel', kind: 'digits', bytes: 2, note: 'how the tap was taken' },
  { name: 'operatorId', kind: 'code', bytes: 11, note: 'merchant; as wide as in CL' },
  { name: 'vehicleId', kind: 'code', bytes: 16, optional: true, note: 'vehicle or gate' },
  { name: 'lineId', kind: 'code', bytes: 16, optional: true, note: 'line' },
  { name: 'stopNumber', kind: 'integer', bytes: 4, note: 'stop on the line, 0 not known' },
  { name: 'cardNumber', kind: 'digits', bytes: 20, note: 'SFI 15 bytes 10..19' },
  { name: 'issuerId', kind: 'hex', bytes: 16, note: 'SFI 15 bytes 0..7, for key diversification' },
  { name: 'cardCity', kind: 'digits', bytes: 4, optional: true, note: 'SFI 17' },
  { name: 'acceptorCity', kind: 'digits', bytes: 4, optional: true, note: 'city of the terminal' },
  { name: 'cardKind', kind: 'integer', bytes: 2, note: 'SFI 17 byte 10: 1 normal, 2 student …' },
  { name: 'discountType', kind: 'digits', bytes: 4, note: 'discount given, 0000 none' },
  { name: 'purse', kind: 'integer', bytes: 1, note: '0 e-purse, 1 electronic cash' },
  { name: 'purchaseCounter', kind: 'integer', bytes: 6, note: 'of the card, before the debit' },
  { name: 'balanceBeforeFen', kind: 'fen', bytes: 12, signed: true, note: 'of the purse' },
  { name: 'amountFen', kind: 'fen', bytes: 12, note: 'debited' },
  { name: 'balanceAfterFen', kind: 'fen', bytes: 12, signed: true, note: 'of the purse' },
  { name: 'listPriceFen', kind: 'fen', bytes: 12, note: 'undiscounted charge' },
  {
    name: 'tappedAt',
    kind: 'timestamp',
    bytes: 14,
    note: 'in the MACs; local time of the terminal',
  },
  { name: 'operatingDay', kind: 'day', bytes: 8, note: 'service day of the operator' },
  { name: 'psamId', kind: 'hex', bytes: 12, note: 'terminal number in every MAC' },
  { name: 'psamCounter', kind: 'integer', bytes: 10, note: 'terminal transaction number' },
  { name: 'tacType', kind: 'hex', bytes: 2, note: 'type in the MACs: 06 purchase, 09 CAPP' },
  { name: 'tac', kind: 'hex', bytes: 8, optional: true, note: 'empty while a claim has no proof' },
  { name: 'algorithm', kind: 'hex', bytes: 2, note: '00 3DES, 01 DES, 04 SM4' },
  { name: 'keyVersion', kind: 'hex', bytes: 2, note: 'of the purchase key' },
  { name: 'keyIndex', kind: 'hex', bytes: 2, note: 'of the purchase key' },
  { name: 'proof', kind: 'digits', bytes: 2, note: '00 answered 9000, 01 proved later, 02 grey' },
  { name: 'test', kind: 'flag', bytes: 1, note: '0 live, 1 test' },
  { name: 'reserved', kind: 'filler', bytes: 40, fill: ' ', note: 'ours: spaces' },
] as const satisfies readonly Field[]
