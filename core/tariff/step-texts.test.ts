import { describe, expect, test } from 'vitest'
import { describeStep, stepTexts } from './step-texts.ts'
import type { PriceStepCode } from './types.ts'

const codes = Object.keys(stepTexts) as PriceStepCode[]
const languages = ['zh-CN', 'en'] as const

describe.each(codes)('the reason %s', (code) => {
  test.each(languages)('has a sentence in %s with every place filled', (language) => {
    const step = { code, beforeFen: 160, afterFen: 120, argument: 23 }
    expect(describeStep(step, language)).not.toMatch(/[{}]|undefined/)
  })

  test('shows its argument exactly when it has one', () => {
    for (const language of languages) {
      const shown = stepTexts[code].texts[language].includes('{argument}')
      expect(shown).toBe(stepTexts[code].argument !== 'none')
    }
  })
})

test('a transfer reads as a rider would say it', () => {
  const step = { code: 'TRANSFER', beforeFen: 160, afterFen: 120, argument: 23 } as const
  expect(describeStep(step, 'en')).toBe(
    'Transfer 23 minutes after the last ride, 0.40 yuan off: 1.20 yuan',
  )
  expect(describeStep(step, 'zh-CN')).toBe('距上次乘车 23 分钟，换乘优惠 0.40 元：1.20 元')
})
