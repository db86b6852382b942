import { alarm, type OutcomeRow, refused } from './outcome-row.ts'

const seeOutlet = '请到服务网点'
const payCash = '请投币'

/** C: refusals of a card, numbered by the steps of card.md 3.1 up to C09. D: of everything. */
export const cardRefusals = {
  NOT_T_UNION: refused('C02', {
    voice: ['无效卡', 'Invalid card'],
    zh: ['无效卡', '非交通联合卡'],
    en: ['Invalid card', 'Not T-Union'],
  }),
  CARD_LOCKED: refused('C03', {
    voice: ['卡已锁定', 'Card locked'],
    zh: ['卡已锁定', seeOutlet],
    en: ['Card locked', 'See an outlet'],
  }),
  CARD_TYPE_UNKNOWN: refused('C04', {
    voice: ['无效卡', 'Invalid card'],
    zh: ['无效卡', '应用类型不符'],
    en: ['Invalid card', 'Unknown type'],
  }),
  ISSUER_NOT_ACCEPTED: refused('C05', {
    voice: ['无效卡', 'Invalid card'],
    zh: ['发卡方未开通', payCash],
    en: ['Issuer not', 'accepted here'],
  }),
  CARD_NOT_ENABLED: refused('C06', {
    voice: ['卡未启用', 'Card not active'],
    zh: ['卡未启用', seeOutlet],
    en: ['Card not active', 'See an outlet'],
  }),
  CARD_NOT_YET_VALID: refused('C07', {
    voice: ['卡未生效', 'Not yet valid'],
    zh: ['卡未生效', payCash],
    en: ['Card not yet', 'valid'],
  }),
  CARD_EXPIRED: refused('C08', {
    voice: ['卡已过期', 'Card expired'],
    zh: ['卡已过期', seeOutlet],
    en: ['Card expired', 'See an outlet'],
  }),
  CITY_NOT_ACCEPTED: refused('C09', {
    voice: ['无效卡', 'Invalid card'],
    zh: ['异地卡未开通', payCash],
    en: ['City of card', 'not accepted'],
  }),
  CARD_KIND_UNKNOWN: refused('C10', {
    voice: ['无效卡', 'Invalid card'],
    zh: ['卡种未知', payCash],
    en: ['Unknown kind', 'of card'],
  }),
  /** Refused; this validator does not lock listed cards. */
  CARD_LISTED: alarm('C11', {
    voice: ['挂失卡，请交司机', 'Listed card'],
    zh: ['挂失卡', seeOutlet],
    en: ['Listed card', 'See an outlet'],
  }),
  CARD_LISTED_LOCKED: alarm('C12', {
    voice: ['挂失卡，已锁定', 'Card now locked'],
    zh: ['挂失卡已锁定', seeOutlet],
    en: ['Card now locked', 'See an outlet'],
  }),
  SECTOR_LOCKED: refused('C13', {
    voice: ['卡已锁定', 'Card locked'],
    zh: ['公交应用已锁', seeOutlet],
    en: ['Bus use locked', 'See an outlet'],
  }),
  BALANCE_OVER_LIMIT: refused('C14', {
    voice: ['无效卡', 'Invalid card'],
    zh: ['余额异常', seeOutlet],
    en: ['Balance too high', 'See an outlet'],
  }),
  PASSBACK: refused('C15', {
    voice: ['请勿重复刷卡', 'Already used'],
    zh: ['请勿重复刷卡', '请稍后再刷'],
    en: ['Already used', 'Wait and retry'],
  }),
  FARE_UNKNOWN: refused('C16', {
    voice: ['请投币', 'Pay in cash'],
    zh: ['无票价', payCash],
    en: ['No fare set', 'Pay in cash'],
  }),
  FARE_OVER_LIMIT: refused('C17', {
    voice: ['请投币', 'Pay in cash'],
    zh: ['票价异常', payCash],
    en: ['Fare too high', 'Pay in cash'],
  }),
  BALANCE_INSUFFICIENT: refused('C18', {
    voice: ['余额不足，请投币', 'Balance too low'],
    zh: ['余额 {balance}', '不足 {short}'],
    en: ['Bal. {balance}', 'Short {short}'],
  }),
  KEY_VERSION_REFUSED: refused('C19', {
    voice: ['无效卡', 'Invalid card'],
    zh: ['密钥版本不符', payCash],
    en: ['Key version', 'not accepted'],
  }),
  /** Listed, and gone before it was blocked: the next validator tries again. */
  CARD_LISTED_TORN: alarm('C20', {
    voice: ['挂失卡，请交司机', 'Listed card'],
    zh: ['挂失卡 未锁定', seeOutlet],
    en: ['Listed card', 'not locked'],
  }),
  /** Listed, and the card took no APPLICATION BLOCK: it does not know our key, or has no such. */
  CARD_LISTED_LOCK_FAILED: alarm('C21', {
    voice: ['挂失卡，请交司机', 'Listed card'],
    zh: ['挂失卡 锁定失败', seeOutlet],
    en: ['Listed card', 'Lock failed'],
  }),
  /** The debt of a ride without tap-off is more than the purse holds. */
  SUPPLEMENT_INSUFFICIENT: refused('C22', {
    voice: ['余额不足补票', 'Old ride unpaid'],
    zh: ['补票 {owed}', '不足 {short}'],
    en: ['Old ride {owed}', 'Short {short}'],
  }),
  BUS_FULL: refused('C23', {
    voice: ['已满员', 'Bus is full'],
    zh: ['已满员', '请等下一班'],
    en: ['Bus is full', 'Take the next'],
  }),
  /** Tapped twice where one boarded: a mistake, and no ride of no stop. */
  ALIGHT_TOO_SOON: refused('C24', {
    voice: ['已上车，请勿重刷', 'Already boarded'],
    zh: ['已上车', '下车时再刷'],
    en: ['Already boarded', 'Tap at your stop'],
  }),
  BOARD_ONLY_DOOR: refused('C25', {
    voice: ['请后门刷卡', 'Use rear door'],
    zh: ['此门只上车', '请后门刷卡'],
    en: ['Boarding only', 'Tap at rear door'],
  }),
  ALIGHT_ONLY_DOOR: refused('C26', {
    voice: ['请前门刷卡', 'Use front door'],
    zh: ['此门只下车', '请前门刷卡'],
    en: ['Exit only', 'Tap at front'],
  }),

  SIGNED_OFF: refused('D01', {
    voice: ['司机未签到', 'Not in service'],
    zh: ['司机未签到', '暂停刷卡'],
    en: ['No driver', 'signed in'],
  }),
  OUT_OF_SERVICE: refused('D02', {
    voice: ['暂停服务', 'Out of service'],
    zh: ['暂停服务', payCash],
    en: ['Out of service', 'Pay in cash'],
  }),
} as const satisfies Record<string, OutcomeRow>
