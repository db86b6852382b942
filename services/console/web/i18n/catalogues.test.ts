import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorCodes } from '@tongxing/core/errors/codes.ts'
import { booksCodes } from '@tongxing/core/errors/codes/books.ts'
import { clearingCodes } from '@tongxing/core/errors/codes/clearing.ts'
import { ingestCodes } from '@tongxing/core/errors/codes/ingest.ts'
import { reconciliationCodes } from '@tongxing/core/errors/codes/reconciliation.ts'
import { tapsCodes } from '@tongxing/core/errors/codes/taps.ts'
import { tapRules } from '@tongxing/core/taps/rules.ts'
import { deviceStates } from '../../contract/status.ts'
import { journalFields, journalWords } from '../../decode/journal.ts'
import { codeChecks, rideCodeFields } from '../../decode/ride-code.ts'
import { en } from './en.ts'
import { zhCn } from './zh-cn.ts'

/** Codes in the sources that have to do with cases; those that they pass on are in the areas. */
const services = new URL('../../../', import.meta.url)
const codesOfCases = globSync('**/*.ts', { cwd: services, exclude: ['console', '**/testing'] })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, services), 'utf8'))
  .filter((source) => /\b(?:OpenCase|openCases)\b/.test(source))
  .flatMap((source) => source.match(/(?<=')[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=')/g) ?? [])
  .filter((code) => Object.hasOwn(errorCodes, code))

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
  const ofCodes = [...Object.keys(rideCodeFields), ...codeChecks]
  expect(Object.keys(zhCn.facts)).toEqual(expect.arrayContaining(ofCodes))
  expect(Object.keys(zhCn.words)).toEqual(
    expect.arrayContaining([...journalWords, ...deviceStates]),
  )
})

test('every code under which a service can open a case has its words', () => {
  const areas = {
    ...tapsCodes,
    ...reconciliationCodes,
    ...clearingCodes,
    ...ingestCodes,
    ...booksCodes,
  }
  const isOfCases = /^(?:TAPS?|RIDE_CODE|BATCH|RECORD|UPLOAD|LOAD|LEDGER|CLEARING)_/
  const codes = Object.keys(areas).filter((code) => isOfCases.test(code))
  const parked = ['INTERNAL_ERROR', 'INVARIANT_BROKEN'] as const
  const expected = [...codes, ...Object.keys(reconciliationCodes), ...parked]
  expect(expected.filter((code) => !Object.hasOwn(zhCn.codes, code))).toEqual([])
})

test('every code that the sources give a case is among those', () => {
  expect(codesOfCases.length).toBeGreaterThan(30)
  expect(codesOfCases.filter((code) => !Object.hasOwn(zhCn.codes, code))).toEqual([])
})

test('no words are kept for a finding about taps that is gone', () => {
  const codes = Object.keys(zhCn.codes).filter((code) => /^TAP_(?!AGAIN)/.test(code))
  expect(codes.filter((code) => !Object.hasOwn(errorCodes, code))).toEqual([])
})
