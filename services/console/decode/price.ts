import { describeStep, stepTexts } from '@tongxing/core/tariff/step-texts.ts'
import type { PriceStepCode } from '@tongxing/core/tariff/types.ts'
import type { PriceStep } from '@tongxing/proto/messages.ts'
import type { TapPage } from '../contract/tap.ts'

/**
 * The reasons of a price as sentences. A code that this version does not know is shown as it is.
 */
export function readPriceSteps(steps: readonly PriceStep[] | null | undefined) {
  return (steps ?? []).map((step): TapPage['priceSteps'][number] => {
    const code = step.code ?? ''
    const beforeFen = step.beforeFen ?? 0
    const afterFen = step.afterFen ?? 0
    if (!isKnown(code)) return { code, en: code, zh: code, beforeFen, afterFen }
    const known = { code, beforeFen, afterFen, argument: step.argument ?? 0 }
    const [en, zh] = [describeStep(known, 'en'), describeStep(known, 'zh-CN')]
    return { code, en, zh, beforeFen, afterFen }
  })
}

function isKnown(code: string): code is PriceStepCode {
  return Object.hasOwn(stepTexts, code)
}
