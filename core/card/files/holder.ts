import { hexField, numberField, type RecordOf, writeRecord } from '../layout.ts'

/** SFI 16, 55 bytes: the holder (card.md 1.4). Never read on the way of a tap. */
export const holderLayout = {
  cardType: numberField(1, 'card type', '卡类型'),
  staffFlag: numberField(1, 'staff flag', '职工标识'),
  /** In the issuer's character set, mostly GBK. */
  name: hexField(20, 'name', '持卡人姓名'),
  certificateNumber: hexField(32, 'certificate number', '证件号码'),
  certificateType: numberField(1, 'certificate type', '证件类型'),
}

export type Holder = RecordOf<typeof holderLayout>

export function buildHolder(holder: Holder): Uint8Array {
  return writeRecord(holderLayout, holder)
}
