import { direction } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { displayLines } from './display.ts'
import { columnsOf, outcomeRow, outcomes, type OutcomeCode } from './outcomes.ts'
import type { Language } from './outcomes/outcome-row.ts'

const languages: readonly Language[] = ['zh-CN', 'en']
const codes = Object.keys(outcomes) as OutcomeCode[]
const displayColumns = 16
/** Two seconds of speech. */
const voiceColumns = 18

/** The widest values that can be shown: the purse's ceiling, a day's takings, the longest ids. */
const widest = {
  amountFen: 99_999_999,
  balanceAfterFen: 500_000,
  shortFen: 9_900,
  owedFen: 9_900,
  count: 99_999,
  staffNo: 'A1234567',
  lineId: '12345678',
  direction: direction.DIRECTION_DOWN,
}

test.each(codes)('%s fits the display in both languages, its widest values filled in', (code) => {
  for (const language of languages) {
    const shown = displayLines(code, language, widest)
    expect(shown.join('')).not.toMatch(/[{}]|--/)
    for (const line of shown) {
      expect(line).not.toBe('')
      expect(columnsOf(line)).toBeLessThanOrEqual(displayColumns)
    }
  }
})

test('a value that is not known shows as such, not as a number', () => {
  expect(displayLines('PAID', 'en', {})).toEqual(['Fare --', 'Bal. --'])
  expect(displayLines('LINE_SET', 'zh-CN', {})).toEqual(['线路 --', '--'])
})

test('every outcome has its own staff code, of its group', () => {
  const staffCodes = codes.map((code) => outcomeRow(code).staffCode)
  expect(new Set(staffCodes).size).toBe(codes.length)
  for (const staffCode of staffCodes) expect(staffCode).toMatch(/^[A-F]\d\d$/)
})

test('light and result agree: green means paid, and only that', () => {
  for (const code of codes) {
    const { light, result } = outcomeRow(code)
    expect([code, light === 'green']).toEqual([code, result === 'ride'])
    expect([code, light === 'red']).toEqual([code, result === 'refused'])
  }
})

test('a refusal is heard: long or alarm, and in words', () => {
  for (const code of codes) {
    const { tone, voice, result } = outcomeRow(code)
    if (result !== 'refused') continue
    expect(['long', 'alarm']).toContain(tone)
    expect(voice.en).not.toBe('')
  }
})

test('a ride on a card shows its balance', () => {
  const rides = codes.filter((code) => outcomeRow(code).result === 'ride' && code !== 'PAID_CODE')
  for (const code of rides) {
    for (const language of languages) {
      expect(displayLines(code, language, widest)[1]).toContain('5000.00')
    }
  }
})

test('what is said is short, and said in both languages or in none', () => {
  for (const code of codes) {
    const { voice } = outcomeRow(code)
    expect([code, voice.en === '']).toEqual([code, voice['zh-CN'] === ''])
    for (const text of Object.values(voice)) {
      expect(columnsOf(text)).toBeLessThanOrEqual(voiceColumns)
    }
  }
})
