/** One row: what rider and staff see, hear and read at the end of a tap. */
export interface OutcomeRow {
  readonly light: 'green' | 'yellow' | 'red'
  readonly tone: 'single' | 'double' | 'long' | 'alarm'
  /** Spoken; empty = the tone says it. */
  readonly voice: Text
  /** Two lines of at most 16 columns. `{fare}`, `{balance}` and `{short}` are in yuan. */
  readonly display: Readonly<Record<Language, readonly [string, string]>>
  /** What staff and the rider's hotline quote. */
  readonly staffCode: string
  /** What it comes to: a ride, a refusal, or neither yet. */
  readonly result: 'ride' | 'refused' | 'retry'
}

export type Language = 'zh-CN' | 'en'
type Text = Readonly<Record<Language, string>>

export interface Signal {
  readonly light: OutcomeRow['light']
  readonly tone: OutcomeRow['tone']
  readonly voice: string
}

const fareAndBalance = {
  'zh-CN': ['票价 {fare}', '余额 {balance}'],
  en: ['Fare {fare}', 'Bal. {balance}'],
} as const
const balanceOnly = (zh: string, en: string) =>
  ({ 'zh-CN': [zh, '余额 {balance}'], en: [en, 'Bal. {balance}'] }) as const
const say = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const lines = (zh: readonly [string, string], en: readonly [string, string]) => ({
  'zh-CN': zh,
  en,
})

const ride = { light: 'green', tone: 'single', result: 'ride' } as const
const refused = { light: 'red', tone: 'long', result: 'refused' } as const
const alarm = { light: 'red', tone: 'alarm', result: 'refused' } as const
const retry = { light: 'yellow', tone: 'double', result: 'retry' } as const

/**
 * Every way in which a tap can end. Codes stand on records and are never reused; the words are
 * those of the field (anchors.md 1.3: the voice is the user interface).
 */
export const outcomes = {
  PAID: { ...ride, voice: say('', ''), display: fareAndBalance, staffCode: 'A00' },
  PAID_CONCESSION: {
    ...ride,
    voice: say('优惠卡', 'Concession'),
    display: fareAndBalance,
    staffCode: 'A01',
  },
  PAID_LOW_BALANCE: {
    ...ride,
    tone: 'double',
    voice: say('请充值', 'Please top up'),
    display: fareAndBalance,
    staffCode: 'A02',
  },
  /** The torn debit of this card was proved: one ride, paid once. */
  PAID_PROVED: { ...ride, voice: say('', ''), display: fareAndBalance, staffCode: 'A03' },
  /** The torn debit's record had gone on as grey; the card shows that it paid. */
  PAID_BEFORE: {
    ...ride,
    voice: say('已刷卡', 'Already paid'),
    display: balanceOnly('已付车费', 'Already paid'),
    staffCode: 'A04',
  },
  /** Signalled as paid; the SAM then found the card's MAC2 wrong. */
  MAC2_WRONG: { ...ride, voice: say('', ''), display: fareAndBalance, staffCode: 'A90' },
  TAP_AGAIN: {
    ...retry,
    voice: say('请重刷', 'Tap again'),
    display: lines(['请重刷', '请勿移开卡片'], ['Tap again', 'Hold card still']),
    staffCode: 'B01',
  },
  CARD_FAULT: {
    ...retry,
    voice: say('请重刷', 'Tap again'),
    display: lines(['读卡错误', '请重刷'], ['Card error', 'Tap again']),
    staffCode: 'B02',
  },
  NOT_T_UNION: {
    ...refused,
    voice: say('无效卡', 'Invalid card'),
    display: lines(['无效卡', '非交通联合卡'], ['Invalid card', 'Not T-Union']),
    staffCode: 'C02',
  },
  CARD_LOCKED: {
    ...refused,
    voice: say('卡已锁定', 'Card locked'),
    display: lines(['卡已锁定', '请到服务网点'], ['Card locked', 'See an outlet']),
    staffCode: 'C03',
  },
  CARD_TYPE_UNKNOWN: {
    ...refused,
    voice: say('无效卡', 'Invalid card'),
    display: lines(['无效卡', '应用类型不符'], ['Invalid card', 'Unknown type']),
    staffCode: 'C04',
  },
  ISSUER_NOT_ACCEPTED: {
    ...refused,
    voice: say('无效卡', 'Invalid card'),
    display: lines(['发卡方未开通', '请投币'], ['Issuer not', 'accepted here']),
    staffCode: 'C05',
  },
  CARD_NOT_ENABLED: {
    ...refused,
    voice: say('卡未启用', 'Card not active'),
    display: lines(['卡未启用', '请到服务网点'], ['Card not active', 'See an outlet']),
    staffCode: 'C06',
  },
  CARD_NOT_YET_VALID: {
    ...refused,
    voice: say('卡未生效', 'Not yet valid'),
    display: lines(['卡未生效', '请投币'], ['Card not yet', 'valid']),
    staffCode: 'C07',
  },
  CARD_EXPIRED: {
    ...refused,
    voice: say('卡已过期', 'Card expired'),
    display: lines(['卡已过期', '请到服务网点'], ['Card expired', 'See an outlet']),
    staffCode: 'C08',
  },
  CITY_NOT_ACCEPTED: {
    ...refused,
    voice: say('无效卡', 'Invalid card'),
    display: lines(['异地卡未开通', '请投币'], ['City of card', 'not accepted']),
    staffCode: 'C09',
  },
  CARD_KIND_UNKNOWN: {
    ...refused,
    voice: say('无效卡', 'Invalid card'),
    display: lines(['卡种未知', '请投币'], ['Unknown kind', 'of card']),
    staffCode: 'C10',
  },
  CARD_LISTED: {
    ...alarm,
    voice: say('挂失卡，请交司机', 'Listed card'),
    display: lines(['挂失卡', '请到服务网点'], ['Listed card', 'See an outlet']),
    staffCode: 'C11',
  },
  CARD_LISTED_LOCKED: {
    ...alarm,
    voice: say('挂失卡，已锁定', 'Card now locked'),
    display: lines(['挂失卡已锁定', '请到服务网点'], ['Card now locked', 'See an outlet']),
    staffCode: 'C12',
  },
  SECTOR_LOCKED: {
    ...refused,
    voice: say('卡已锁定', 'Card locked'),
    display: lines(['公交应用已锁', '请到服务网点'], ['Bus use locked', 'See an outlet']),
    staffCode: 'C13',
  },
  BALANCE_OVER_LIMIT: {
    ...refused,
    voice: say('无效卡', 'Invalid card'),
    display: lines(['余额异常', '请到服务网点'], ['Balance too high', 'See an outlet']),
    staffCode: 'C14',
  },
  PASSBACK: {
    ...refused,
    voice: say('请勿重复刷卡', 'Already used'),
    display: lines(['请勿重复刷卡', '请稍后再刷'], ['Already used', 'Wait and retry']),
    staffCode: 'C15',
  },
  FARE_UNKNOWN: {
    ...refused,
    voice: say('请投币', 'Pay in cash'),
    display: lines(['无票价', '请投币'], ['No fare set', 'Pay in cash']),
    staffCode: 'C16',
  },
  FARE_OVER_LIMIT: {
    ...refused,
    voice: say('请投币', 'Pay in cash'),
    display: lines(['票价异常', '请投币'], ['Fare too high', 'Pay in cash']),
    staffCode: 'C17',
  },
  BALANCE_INSUFFICIENT: {
    ...refused,
    voice: say('余额不足，请投币', 'Balance too low'),
    display: lines(['余额 {balance}', '不足 {short}'], ['Bal. {balance}', 'Short {short}']),
    staffCode: 'C18',
  },
  KEY_VERSION_REFUSED: {
    ...refused,
    voice: say('无效卡', 'Invalid card'),
    display: lines(['密钥版本不符', '请投币'], ['Key version', 'not accepted']),
    staffCode: 'C19',
  },
  SIGNED_OFF: {
    ...refused,
    voice: say('司机未签到', 'Not in service'),
    display: lines(['司机未签到', '暂停刷卡'], ['No driver', 'signed in']),
    staffCode: 'D01',
  },
  OUT_OF_SERVICE: {
    ...refused,
    voice: say('暂停服务', 'Out of service'),
    display: lines(['暂停服务', '请投币'], ['Out of service', 'Pay in cash']),
    staffCode: 'D02',
  },
} as const satisfies Record<string, OutcomeRow>

export type OutcomeCode = keyof typeof outcomes

export function outcomeRow(code: OutcomeCode): OutcomeRow {
  return outcomes[code]
}

/** Columns on the display: a Chinese character or full-width sign takes two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1
  return columns
}
