import { formatYuan } from '../money/fen.ts'
import type { PriceStep, PriceStepCode } from './types.ts'

export type StepLanguage = 'zh-CN' | 'en'

/** What `argument` counts, and the sentence for riders and staff in each language. */
interface StepText {
  readonly argument: 'none' | 'percent' | 'bands' | 'minutes' | 'sections' | 'stops' | 'stop'
  readonly texts: Readonly<Record<StepLanguage, string>>
}

/** One row a reason. Places: {before} and {after} in yuan, {off} their difference, {argument}. */
export const stepTexts: Readonly<Record<PriceStepCode, StepText>> = {
  LIST_FARE_OF_LINE: {
    argument: 'none',
    texts: { 'zh-CN': '线路票价 {after} 元', en: 'Fare of the line: {after} yuan' },
  },
  LIST_FARE_DEFAULT: {
    argument: 'none',
    texts: {
      'zh-CN': '线路未列入票价表，按默认票价 {after} 元',
      en: 'The line is not in the fare table; default fare: {after} yuan',
    },
  },
  LIST_FARE_GIVEN: {
    argument: 'none',
    texts: { 'zh-CN': '本次行程票价 {after} 元', en: 'Fare of this trip: {after} yuan' },
  },
  LIST_FARE_BY_SECTIONS: {
    argument: 'sections',
    texts: {
      'zh-CN': '分段票价，跨 {argument} 段：{after} 元',
      en: 'Fare by sections, {argument} crossed: {after} yuan',
    },
  },
  LIST_FARE_BY_STOPS: {
    argument: 'stops',
    texts: {
      'zh-CN': '站间票价，乘坐 {argument} 站：{after} 元',
      en: 'Fare between the two stops, {argument} stops ridden: {after} yuan',
    },
  },
  LIST_FARE_FARTHEST: {
    argument: 'stop',
    texts: {
      'zh-CN': '自第 {argument} 站起本方向最高票价 {after} 元',
      en: 'Dearest ride from stop {argument} in this direction: {after} yuan',
    },
  },
  PERCENT: {
    argument: 'percent',
    texts: {
      'zh-CN': '按票价的 {argument}% 计费：{after} 元',
      en: '{argument} % of the fare: {after} yuan',
    },
  },
  FREE: {
    argument: 'none',
    texts: { 'zh-CN': '该类持卡人免费', en: 'Free for this class of rider' },
  },
  BANDS: {
    argument: 'bands',
    texts: {
      'zh-CN': '分段折扣（{argument} 段）：{after} 元',
      en: 'Discount by parts of the fare ({argument} in all): {after} yuan',
    },
  },
  TRANSFER: {
    argument: 'minutes',
    texts: {
      'zh-CN': '距上次乘车 {argument} 分钟，换乘优惠 {off} 元：{after} 元',
      en: 'Transfer {argument} minutes after the last ride, {off} yuan off: {after} yuan',
    },
  },
  BOARDING: {
    argument: 'none',
    texts: {
      'zh-CN': '上车不扣款；下车未刷卡补扣 {before} 元',
      en: 'Nothing at boarding; {before} yuan later if the tap-off is missing',
    },
  },
  SUPPLEMENT: {
    argument: 'none',
    texts: {
      'zh-CN': '上次乘车下车未刷卡，补扣 {after} 元',
      en: 'The last ride was not tapped off: {after} yuan for it',
    },
  },
}

/** One step of a price as a sentence. */
export function describeStep(step: PriceStep, language: StepLanguage): string {
  const places: Readonly<Record<string, string>> = {
    before: formatYuan(step.beforeFen),
    after: formatYuan(step.afterFen),
    off: formatYuan(step.beforeFen - step.afterFen),
    argument: String(step.argument),
  }
  const template = stepTexts[step.code].texts[language]
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place)
}
