import {
  digitsField,
  hexField,
  numberField,
  type RecordOf,
  readRecord,
  writeRecord,
} from '../layout.ts'

/** The first 11 bytes of SFI 17: all that a tap needs (card.md 1.5). */
export const managementHeadLayout = {
  countryCode: digitsField(4, 'country', '国家代码'),
  provinceCode: digitsField(2, 'province', '省级代码'),
  cityCode: digitsField(2, 'city', '城市代码'),
  /** `0001`: may be used in other cities. */
  interoperability: digitsField(2, 'interoperability', '互通卡种'),
  /** 1 normal, 2 student, 3 elder, 4 test, 5 soldier. */
  cardKind: numberField(1, 'card kind', '卡种类型'),
}

/**
 * Last day of the holder's concession, in the part that card.md 1.5 leaves to the issuer and past
 * the four bytes that Beijing uses. `00000000` = it has no end.
 */
const concessionEndLayout = {
  concessionUntil: digitsField(4, 'concession until', '优惠截止日期'),
}

/** SFI 17, 60 bytes. */
export const managementInfoLayout = {
  ...managementHeadLayout,
  reserved: hexField(4, 'reserved', '预留'),
  ...concessionEndLayout,
  rest: hexField(41, 'reserved', '预留'),
}

export type ManagementInfo = RecordOf<typeof managementHeadLayout>

export const managementHeadLength = 11

/** Where the end of the concession stands in SFI 17, and how long it is. */
export const concessionEndPlace = { offset: 15, length: 4 } as const

/** Reads the first 11 bytes of SFI 17; more may follow. Throws `CARD_BYTES_INVALID`. */
export function parseManagementInfo(bytes: Uint8Array): ManagementInfo {
  return readRecord(managementHeadLayout, bytes)
}

/** `YYYYMMDD`, undefined where no end is set. Throws `CARD_BYTES_INVALID`. */
export function parseConcessionEnd(bytes: Uint8Array): string | undefined {
  const { concessionUntil } = readRecord(concessionEndLayout, bytes)
  return concessionUntil === noEnd ? undefined : concessionUntil
}

const noEnd = '00000000'

/** The whole file of 60 bytes, its reserved parts zero. */
export function buildManagementInfo(info: ManagementInfo, concessionUntil = noEnd): Uint8Array {
  const reserved = { reserved: '00'.repeat(4), rest: '00'.repeat(41) }
  return writeRecord(managementInfoLayout, { ...info, ...reserved, concessionUntil })
}
