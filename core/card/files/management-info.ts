import {
  digitsField,
  hexField,
  numberField,
  type RecordOf,
  readRecord,
  writeRecord,
} from '../layout.ts'

/** The first 11 bytes of SFI 17: all that most readers take (card.md 1.5). */
export const managementHeadLayout = {
  countryCode: digitsField(4, 'country', '国家代码'),
  provinceCode: digitsField(2, 'province', '省级代码'),
  cityCode: digitsField(2, 'city', '城市代码'),
  /** `0001`: may be used in other cities. */
  interoperability: digitsField(2, 'interoperability', '互通卡种'),
  /** 1 normal, 2 student, 3 elder, 4 test, 5 soldier. */
  cardKind: numberField(1, 'card kind', '卡种类型'),
}

const concessionEndLayout = {
  /** The last day of the concession, `YYYYMMDD`; `00000000` has no end. */
  concessionUntil: digitsField(4, 'concession until', '优惠截止日期'),
}

/**
 * The first 19 bytes of SFI 17. Bytes 11 to 14 are Beijing's settlement number; where a concession
 * ends is in no public text, so 15 to 18 of the reserved area are ours.
 */
export const managementTapLayout = {
  ...managementHeadLayout,
  settlementNumber: hexField(4, 'settlement number', '清算编号'),
  ...concessionEndLayout,
}

/** SFI 17, 60 bytes. */
export const managementInfoLayout = {
  ...managementTapLayout,
  reserved: hexField(41, 'reserved', '预留'),
}

export type ManagementInfo = RecordOf<typeof managementHeadLayout>

export const managementHeadLength = 11

/** SFI 17 byte 10 of a card without any concession. */
export const ordinaryCardKind = 1

/** Where the end of the concession stands in SFI 17, and how long it is. */
export const concessionEndPlace = { offset: 15, length: 4 } as const

/** A concession without an end. */
export const noConcessionEnd = '00000000'

/** Reads the first 11 bytes of SFI 17; more may follow. Throws `CARD_BYTES_INVALID`. */
export function parseManagementInfo(bytes: Uint8Array): ManagementInfo {
  return readRecord(managementHeadLayout, bytes)
}

/** `YYYYMMDD`, undefined where no end is set. Throws `CARD_BYTES_INVALID`. */
export function parseConcessionEnd(bytes: Uint8Array): string | undefined {
  const { concessionUntil } = readRecord(concessionEndLayout, bytes)
  return concessionUntil === noConcessionEnd ? undefined : concessionUntil
}

/** The whole file of 60 bytes, its reserved part zero. Throws `CARD_BYTES_INVALID`. */
export function buildManagementInfo(
  info: ManagementInfo & { readonly concessionUntil?: string },
): Uint8Array {
  const rest = { settlementNumber: '00'.repeat(4), reserved: '00'.repeat(41) }
  return writeRecord(managementInfoLayout, { concessionUntil: noConcessionEnd, ...rest, ...info })
}
