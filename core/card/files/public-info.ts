import {
  digitsField,
  hexField,
  numberField,
  type RecordOf,
  readRecord,
  writeRecord,
} from '../layout.ts'

/** SFI 15, 30 bytes: who issued the card, its number, its life (card.md 1.3). */
export const publicInfoLayout = {
  issuerId: hexField(8, 'card issuer', '发卡机构'),
  applicationType: numberField(1, 'application type', '应用类型'),
  /** 00 not enabled, 01 enabled, 02 stopped. */
  enableFlag: numberField(1, 'enable flag', '启用标志'),
  /** 20 digits. The last 16 are the diversification factor. */
  cardNumber: digitsField(10, 'card number', '卡号'),
  startDate: digitsField(4, 'start date', '启用日期'),
  endDate: digitsField(4, 'end date', '有效日期'),
  issuerFci: hexField(2, 'issuer data', '发卡方自定义数据'),
}

/** The second half of the issuer id of a management card (card.md 3.9). */
export const staffMark = 'aaaabbbb'

export type PublicInfo = RecordOf<typeof publicInfoLayout>

/** Throws `CARD_BYTES_INVALID` when there are fewer than 30 bytes. */
export function parsePublicInfo(bytes: Uint8Array): PublicInfo {
  return readRecord(publicInfoLayout, bytes)
}

export function buildPublicInfo(info: PublicInfo): Uint8Array {
  return writeRecord(publicInfoLayout, info)
}
