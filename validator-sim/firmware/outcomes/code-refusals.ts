import type { RideCodeRefusal } from '@tongxing/core/ride-code/types.ts'
import { alarm, type OutcomeRow, refused, type Words } from './outcome-row.ts'

const renew = { voice: ['请刷新乘车码', 'Refresh the code'] } as const
const invalid = { voice: ['无效码', 'Invalid code'] } as const

/** A code whose signatures or form do not hold: the rider can only get another one. */
function unproven(what: string, whatEn: string): Words {
  return { ...invalid, zh: [what, '请刷新后重试'], en: [whatEn, 'Refresh the code'] }
}

/** F: refusals of a ride code, in the order of the checks (card.md 5.3). */
export const codeRefusals = {
  RIDE_CODE_MALFORMED: refused('F01', {
    ...invalid,
    zh: ['无效码', '请出示乘车码'],
    en: ['Invalid code', 'Show a ride code'],
  }),
  RIDE_CODE_CA_UNKNOWN: refused('F02', unproven('根证书未知', 'Unknown CA key')),
  RIDE_CODE_CERTIFICATE_WRONG: refused('F03', unproven('证书无效', 'Bad certificate')),
  RIDE_CODE_CERTIFICATE_EXPIRED: refused('F04', unproven('证书已过期', 'Cert. expired')),
  RIDE_CODE_ISSUER_MISMATCH: refused('F05', unproven('发码方不符', 'Wrong issuer')),
  RIDE_CODE_ISSUER_NOT_ACCEPTED: refused('F06', {
    ...invalid,
    zh: ['发码方未开通', '请投币'],
    en: ['Code issuer', 'not accepted'],
  }),
  RIDE_CODE_ISSUER_SIGNATURE_WRONG: refused('F07', unproven('发码方签名错误', 'Bad signature')),
  RIDE_CODE_AUTHORISATION_EXPIRED: refused('F08', {
    ...renew,
    zh: ['授权已过期', '请联网刷新'],
    en: ['Authorisation', 'expired'],
  }),
  RIDE_CODE_EXPIRED: refused('F09', {
    ...renew,
    zh: ['二维码已过期', '请刷新后重试'],
    en: ['Code expired', 'Refresh the code'],
  }),
  RIDE_CODE_FROM_FUTURE: refused('F10', {
    ...renew,
    zh: ['二维码未生效', '请校准手机时间'],
    en: ['Code not valid', 'Check the clock'],
  }),
  RIDE_CODE_USER_SIGNATURE_WRONG: refused('F11', unproven('用户签名错误', 'Bad signature')),
  RIDE_CODE_ACCOUNT_TYPE_REFUSED: refused('F12', {
    ...invalid,
    zh: ['账户类型不符', '请投币'],
    en: ['Account type', 'not accepted'],
  }),
  RIDE_CODE_DENIED: alarm('F13', {
    voice: ['账户已停用', 'Account stopped'],
    zh: ['账户已停用', '请联系发码方'],
    en: ['Account stopped', 'Ask its issuer'],
  }),
  RIDE_CODE_REPEATED: refused('F14', {
    voice: ['请勿重复刷码', 'Code used before'],
    zh: ['此码已使用', '请刷新后重试'],
    en: ['Code used before', 'Refresh the code'],
  }),
  RIDE_CODE_CITY_NOT_ACCEPTED: refused('F15', {
    ...invalid,
    zh: ['异地码未开通', '请投币'],
    en: ['City of code', 'not accepted'],
  }),
  RIDE_CODE_AMOUNT_OVER_MAXIMUM: refused('F16', {
    voice: ['超出限额，请投币', 'Over the limit'],
    zh: ['票价 {fare}', '超出码限额'],
    en: ['Fare {fare}', 'Over code limit'],
  }),
} as const satisfies Record<RideCodeRefusal, OutcomeRow> & Record<string, OutcomeRow>
