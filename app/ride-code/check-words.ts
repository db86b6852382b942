import type { Evidence } from '@tongxing/core/ride-code/evidence.ts'
import { rideCodePlaces } from '@tongxing/core/ride-code/layout.ts'
import type { RideCodeRefusal } from '@tongxing/core/ride-code/types.ts'
import { chinaTime, type RideCodeLanguage } from './describe-code.ts'

type Sentence = (evidence: Evidence) => string

/** What the verdict of each check rests on, whichever way it goes. */
export const checkWords: Readonly<
  Record<Exclude<RideCodeRefusal, 'RIDE_CODE_MALFORMED'>, Record<RideCodeLanguage, Sentence>>
> = {
  RIDE_CODE_CA_UNKNOWN: {
    en: ({ code }) => `CA record in force with index ${code.certificate.caKeyIndex}`,
    'zh-CN': ({ code }) => `索引为 ${code.certificate.caKeyIndex} 的有效 CA 记录`,
  },
  RIDE_CODE_CERTIFICATE_WRONG: {
    en: () => 'signature of the CA, bytes 56 to 119, over bytes 9 to 55',
    'zh-CN': () => 'CA 签名（字节 56 至 119），覆盖字节 9 至 55',
  },
  RIDE_CODE_CERTIFICATE_EXPIRED: {
    en: ({ code }) => `certificate, to the end of ${code.certificate.expiryMonth}`,
    'zh-CN': ({ code }) => `证书有效期，至 ${code.certificate.expiryMonth} 月底`,
  },
  RIDE_CODE_ISSUER_MISMATCH: {
    en: ({ code }) => `issuer ${code.issuerId}, certificate of ${code.certificate.issuerId}`,
    'zh-CN': ({ code }) => `发卡机构 ${code.issuerId}，证书机构 ${code.certificate.issuerId}`,
  },
  RIDE_CODE_ISSUER_NOT_ACCEPTED: {
    en: ({ code }) => `list of accepted issuers, for ${code.issuerId} at this time`,
    'zh-CN': ({ code }) => `受理机构名单，此时的 ${code.issuerId}`,
  },
  RIDE_CODE_ISSUER_SIGNATURE_WRONG: {
    en: (evidence) => {
      const { issuerSignatureAt: at } = placesOf(evidence)
      return `signature of the issuer, bytes ${at + 1} to ${at + 64}, over bytes 3 to ${at - 1}`
    },
    'zh-CN': (evidence) => {
      const { issuerSignatureAt: at } = placesOf(evidence)
      return `发卡机构签名（字节 ${at + 1} 至 ${at + 64}），覆盖字节 3 至 ${at - 1}`
    },
  },
  RIDE_CODE_AUTHORISATION_EXPIRED: {
    en: ({ code }) => `authorisation, until ${chinaTime(code.authorisedUntilMs)}`,
    'zh-CN': ({ code }) => `授权期限，至 ${chinaTime(code.authorisedUntilMs)}`,
  },
  RIDE_CODE_EXPIRED: {
    en: ({ code }) => `made ${chinaTime(code.generatedAtMs)}, good for ${code.validitySeconds} s`,
    'zh-CN': ({ code }) =>
      `生成于 ${chinaTime(code.generatedAtMs)}，有效 ${code.validitySeconds} 秒`,
  },
  RIDE_CODE_FROM_FUTURE: {
    en: ({ code, settings }) =>
      `made ${chinaTime(code.generatedAtMs)}, at most ${settings.futureSkewSeconds} s from now`,
    'zh-CN': ({ code, settings }) =>
      `生成于 ${chinaTime(code.generatedAtMs)}，允许超前 ${settings.futureSkewSeconds} 秒`,
  },
  RIDE_CODE_USER_SIGNATURE_WRONG: {
    en: (evidence) => {
      const { userSignatureAt: at } = placesOf(evidence)
      return `signature of the user, bytes ${at + 1} to ${at + 64}, over bytes 0 to ${at - 1}`
    },
    'zh-CN': (evidence) => {
      const { userSignatureAt: at } = placesOf(evidence)
      return `用户签名（字节 ${at + 1} 至 ${at + 64}），覆盖字节 0 至 ${at - 1}`
    },
  },
  RIDE_CODE_ACCOUNT_TYPE_REFUSED: {
    en: ({ code }) => `account type ${code.accountType}`,
    'zh-CN': ({ code }) => `账户类型 ${code.accountType}`,
  },
  RIDE_CODE_DENIED: {
    en: ({ code }) => `denied accounts, for ${code.cardAccountId}`,
    'zh-CN': ({ code }) => `账户黑名单，${code.cardAccountId}`,
  },
  RIDE_CODE_AMOUNT_OVER_MAXIMUM: {
    en: ({ code, amountFen }) =>
      `maximum of ${code.maximumAmountFen} fen, fare ${amountFen ?? 'not given'}`,
    'zh-CN': ({ code, amountFen }) =>
      `限额 ${code.maximumAmountFen} 分，票价${amountFen === undefined ? '未给出' : ` ${amountFen} 分`}`,
  },
}

function placesOf({ code, settings }: Evidence) {
  return rideCodePlaces(code.customData.length, settings)
}
