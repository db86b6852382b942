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

/** SFI 17, 60 bytes. */
export const managementInfoLayout = {
  ...managementHeadLayout,
  reserved: hexField(49, 'reserved', '预留'),
}

export type ManagementInfo = RecordOf<typeof managementHeadLayout>

export const managementHeadLength = 11

/** Reads the first 11 bytes of SFI 17; more may follow. Throws `CARD_BYTES_INVALID`. */
export function parseManagementInfo(bytes: Uint8Array): ManagementInfo {
  return readRecord(managementHeadLayout, bytes)
}

/** The whole file of 60 bytes, its reserved part zero. */
export function buildManagementInfo(info: ManagementInfo): Uint8Array {
  return writeRecord(managementInfoLayout, { ...info, reserved: '00'.repeat(49) })
}
