import { expect, test } from 'vitest'
import { errorCodes } from '@tongxing/core/errors/codes.ts'
import { tapRules } from '@tongxing/core/taps/rules.ts'
import { deviceStates } from '../../contract/status.ts'
import { journalFields, journalWords } from '../../decode/journal.ts'
import { en } from './en.ts'
import { zhCn } from './zh-cn.ts'

const groups = ['ui', 'words', 'facts', 'codes'] as const

test('both languages have the same keys, none of them empty', () => {
  for (const group of groups) {
    expect(Object.keys(en[group])).toEqual(Object.keys(zhCn[group]))
    for (const text of [...Object.values(en[group]), ...Object.values(zhCn[group])]) {
      expect(text.trim()).not.toBe('')
    }
  }
})

test('both languages fill the same places', () => {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
  for (const [key, text] of Object.entries(zhCn.ui)) {
    expect([key, places(en.ui[key as keyof typeof en.ui])]).toEqual([key, places(text)])
  }
})

test('no English text holds Chinese, but the name of the other language', () => {
  const { language, ...ui } = en.ui
  expect(language).toBe('中文')
  const texts = [ui, en.words, en.facts, en.codes].flatMap((group) => Object.values(group))
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
})

test('every rule about a tap, every field of a record and every state has its words', () => {
  expect(Object.keys(zhCn.codes)).toEqual(expect.arrayContaining(Object.keys(tapRules)))
  expect(Object.keys(zhCn.facts)).toEqual(expect.arrayContaining(Object.keys(journalFields)))
  expect(Object.keys(zhCn.words)).toEqual(
    expect.arrayContaining([...journalWords, ...deviceStates]),
  )
})

test('no words are kept for a finding about taps that is gone', () => {
  const codes = Object.keys(zhCn.codes).filter((code) => /^TAP_(?!AGAIN)/.test(code))
  expect(codes.filter((code) => !Object.hasOwn(errorCodes, code))).toEqual([])
})
