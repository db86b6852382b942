/**
 * Side on which an account's balance normally stands: assets and costs debit, debts and income
 * credit.
 */
type NormalSide = 'debit' | 'credit'

interface AccountKindEntry {
  readonly side: NormalSide
  /**
   * What stands after the colon of a code; absent where an institution has only one such account.
   */
  readonly subject?: 'account' | 'card' | 'outlet' | 'operator' | 'institution'
  readonly zh: string
  readonly en: string
}

/**
 * Chart of accounts of an institution, be it a city or the national centre (clearing.md 1.3). One
 * account per kind, or per kind and subject: `card-float:03763764000000000001`, `load-suspense`.
 */
export const accountKinds = {
  bank: { side: 'debit', zh: '银行存款', en: 'Bank' },
  'card-deposits': { side: 'credit', zh: '卡押金', en: 'Card deposits owed back' },
  'card-float': { side: 'credit', subject: 'card', zh: '卡内沉淀资金', en: 'Float of a card' },
  'card-sales': { side: 'credit', zh: '售卡收入', en: 'Income from card sales' },
  cash: { side: 'debit', subject: 'outlet', zh: '网点现金', en: 'Cash at an outlet' },
  'centre-payable': { side: 'credit', zh: '应付清算中心', en: 'Owed to the centre' },
  'centre-prefund': { side: 'debit', zh: '存放中心备付金', en: 'Our prefund at the centre' },
  'centre-receivable': { side: 'debit', zh: '应收清算中心', en: 'Due from the centre' },
  'centre-receivable-pending': {
    side: 'debit',
    zh: '应收清算中心（待确认）',
    en: 'Due from the centre, not yet confirmed',
  },
  'clearing-fee': { side: 'debit', zh: '清算服务费', en: 'Fees paid to the centre' },
  'clearing-share': { side: 'credit', zh: '清算分润收入', en: 'Shares received from fees' },
  disputed: {
    side: 'debit',
    subject: 'institution',
    zh: '争议款',
    en: 'Paid to an acquirer and disputed',
  },
  'fee-income': { side: 'credit', zh: '中心手续费收入', en: 'Fee income of the centre' },
  'load-suspense': { side: 'credit', zh: '充值待确认', en: 'Loads awaiting evidence' },
  'net-position': {
    side: 'credit',
    subject: 'institution',
    zh: '机构清算净额',
    en: 'Net position of an institution',
  },
  'operator-payable': {
    side: 'credit',
    subject: 'operator',
    zh: '应付运营企业',
    en: 'Owed to an operator',
  },
  prefund: {
    side: 'credit',
    subject: 'institution',
    zh: '机构备付金',
    en: 'Prefund held for an institution',
  },
  'ride-account': {
    side: 'debit',
    subject: 'account',
    zh: '乘车码账户应收',
    en: 'Due from a ride-code account',
  },
  'rounding-carry': { side: 'credit', zh: '取整结转', en: 'Fractions of a fen carried forward' },
} as const satisfies Record<string, AccountKindEntry>

export type AccountKind = keyof typeof accountKinds

type SubjectKind = {
  [K in AccountKind]: (typeof accountKinds)[K] extends { subject: string } ? K : never
}[AccountKind]
type SingleKind = Exclude<AccountKind, SubjectKind>

/** Code of an account: `kind` or `kind:subject`. */
export type AccountCode = SingleKind | `${SubjectKind}:${string}`

/** Code of the account of one card, ride-code account, outlet, operator or institution. */
export function accountOf(kind: SubjectKind, subject: string): AccountCode {
  return `${kind}:${subject}`
}

/** Kind of an account from its code. */
export function kindOfAccount(code: AccountCode): AccountKind {
  const colon = code.indexOf(':')
  return (colon < 0 ? code : code.slice(0, colon)) as AccountKind
}

/**
 * A stored balance (credits − debits) as the account's own side shows it: cash of 5.00 is stored as
 * −5.00 and shown as 5.00.
 */
export function balanceOnNormalSide(kind: AccountKind, balanceE7: bigint): bigint {
  return accountKinds[kind].side === 'credit' ? balanceE7 : -balanceE7
}
