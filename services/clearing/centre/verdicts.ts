import { ACCEPTED } from '@tongxing/core/clearing-files/totals.ts'

/**
 * What the centre answers for a record: six digits and a text of at most 40 bytes of GBK. The
 * official dictionary is not public (clearing.md 9); only 000000 is its own. Ours: the first
 * digit 3 for a record that is wrong, 4 for one that meets another; rules R… are those of
 * clearing.md 3.2.
 */
export const verdicts = {
  accepted: { code: ACCEPTED, text: '成功' },
  /**
   * R1: the issuer id is none, or the time is none, or it belongs to another issuer institution.
   */
  malformed: { code: '300001', text: '记录格式错误' },
  /** R1: the acquirer and the issuer are one institution: nothing to clear. */
  notForeign: { code: '300002', text: '非异地交易' },
  /** R15: the issuer was not on the accepted list at the time of the tap. */
  issuerNotAccepted: { code: '300003', text: '发卡机构不在有效名单' },
  /** R6. */
  grey: { code: '300004', text: '灰记录无证明' },
  /** R7: the TAC is wrong, by the key that the issuer delegated. */
  tacWrong: { code: '300005', text: 'TAC错误' },
  /** R7. */
  tacMissing: { code: '300006', text: '缺少TAC' },
  /** R8. */
  balanceWrong: { code: '300007', text: '余额不符' },
  /** R9. */
  timeAhead: { code: '300008', text: '交易时间超前' },
  /** R9. */
  tooLate: { code: '300009', text: '交易超过时限' },
  /** R14. */
  amountImpossible: { code: '300010', text: '交易金额超限' },
  /** No rate holds for the pair of institutions and the service. */
  rateMissing: { code: '300011', text: '无适用费率' },
  /** R3: its text is the name and the line of the first one. */
  duplicate: { code: '400001', text: '' },
  /** R4: another content under the same purchase was accepted, or is proved. */
  conflict: { code: '400002', text: '同一交易内容冲突' },
  /** The ride code has paid for an earlier ride. */
  codeReused: { code: '400004', text: '乘车码重复使用' },
  /** R4: several contents under one purchase, none or several of them proved: nobody is paid. */
  contested: { code: '400003', text: '同一交易内容存疑' },
} as const satisfies Record<string, Verdict>

export interface Verdict {
  readonly code: string
  readonly text: string
}

/** R3, naming the first file and line: 33 characters, a space, and at most six digits. */
export function duplicateOf(fileName: string, line: number): Verdict {
  return { code: verdicts.duplicate.code, text: `${fileName} ${line}` }
}
