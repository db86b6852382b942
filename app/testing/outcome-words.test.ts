import { en } from '@tongxing/console/web/i18n/en.ts'
import { zhCn } from '@tongxing/console/web/i18n/zh-cn.ts'
import { outcomes } from '@tongxing/validator-sim/firmware/outcomes.ts'
import { expect, test } from 'vitest'

test.each([
  ['zh-CN', zhCn.codes],
  ['en', en.codes],
])('the pages have words in %s for every way in which a tap can end', (_language, words) => {
  const codes = Object.keys(outcomes)
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => !Object.hasOwn(words, code))).toEqual([])
})
