import { expect, test } from 'vitest'
import { displayLines } from './display.ts'
import { columnsOf, type Language, outcomeRow, outcomes, type OutcomeCode } from './outcomes.ts'

const languages: readonly Language[] = ['zh-CN', 'en']
const codes = Object.keys(outcomes) as OutcomeCode[]
/** The largest amounts that can be shown: the purse's ceiling and the fare cap. */
const largest = { amountFen: 9_900, balanceAfterFen: 500_000, shortFen: 9_900 }

test.each(codes)('%s fits the display in both languages, the largest amounts filled in', (code) => {
  for (const language of languages) {
    const shown = displayLines(code, language, largest)
    expect(shown.join('')).not.toContain('{')
    for (const line of shown) {
      expect(line).not.toBe('')
      expect(columnsOf(line)).toBeLessThanOrEqual(16)
    }
  }
})

test('every outcome has its own staff code', () => {
  const staffCodes = codes.map((code) => outcomeRow(code).staffCode)
  expect(new Set(staffCodes).size).toBe(codes.length)
})

test('light and result agree: green means paid, and only that', () => {
  for (const code of codes) {
    const { light, result } = outcomeRow(code)
    expect([code, light === 'green']).toEqual([code, result === 'ride'])
  }
})

test('a ride shows what was paid or that it was, and the balance', () => {
  const rides = codes.filter((code) => outcomeRow(code).result === 'ride')
  for (const code of rides) {
    for (const language of languages) {
      expect(displayLines(code, language, largest)[1]).toContain('5000.00')
    }
  }
})

test('what is said is said in both languages or in none', () => {
  for (const code of codes) {
    const { voice } = outcomeRow(code)
    expect([code, voice.en === '']).toEqual([code, voice['zh-CN'] === ''])
  }
})
