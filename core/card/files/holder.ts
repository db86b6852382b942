import {
  asciiField,
  hexField,
  numberField,
  type RecordOf,
  readRecord,
  writeRecord,
} from '../layout.ts'

/** SFI 16, 55 bytes: the holder (card.md 1.4). Read from staff cards, never from riders'. */
export const holderLayout = {
  cardType: numberField(1, 'card type', '卡类型'),
  staffFlag: numberField(1, 'staff flag', '职工标识'),
  /** In the issuer's character set, mostly GBK. */
  name: hexField(20, 'name', '持卡人姓名'),
  certificateNumber: asciiField(32, 'certificate number', '证件号码'),
  certificateType: numberField(1, 'certificate type', '证件类型'),
}

export type Holder = RecordOf<typeof holderLayout>

/** Throws `CARD_BYTES_INVALID` when there are fewer than 55 bytes. */
export function parseHolder(bytes: Uint8Array): Holder {
  return readRecord(holderLayout, bytes)
}

export function buildHolder(holder: Holder): Uint8Array {
  return writeRecord(holderLayout, holder)
}
