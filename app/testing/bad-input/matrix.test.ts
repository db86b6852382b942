import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { errorCodes } from '@tongxing/core/errors/codes.ts'
import { describe, expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const rows = readFileSync(new URL('docs/bad-input.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what comes|---)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '')))

const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')

describe('docs/bad-input.md', () => {
  test('has rows of what comes, its code, what happens, and a test', () => {
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter((row) => row.length !== 4)).toEqual([])
  })

  test('names only codes of the table', () => {
    const named = new Set(rows.flatMap(([, codes]) => quoted(codes)))
    expect([...named].filter((code) => !Object.hasOwn(errorCodes, code))).toEqual([])
  })

  test('names for each row a test that is there', () => {
    expect(rows.filter(([, , , tests]) => quoted(tests).length === 0)).toEqual([])
    const files = rows.flatMap(([, , , tests]) => quoted(tests))
    const missing = files.filter((file) => !existsSync(new URL(file, root)))
    expect(missing).toEqual([])
    expect(files.filter((file) => !file.endsWith('.test.ts'))).toEqual([])
  })

  test('names for each code a test that knows it', () => {
    const unknown = rows.flatMap(([what, codes, , tests]) => {
      const sources = quoted(tests).map((file) => readFileSync(new URL(file, root), 'utf8'))
      const isKnown = (code: string) => sources.some((text) => text.includes(code))
      return quoted(codes).flatMap((code) => (isKnown(code) ? [] : `${code}: ${what}`))
    })
    expect(unknown).toEqual([])
  })

  test('names every test of this folder', () => {
    const here = readdirSync(new URL('.', import.meta.url))
    const tests = here.filter((file) => file.endsWith('.integration.test.ts'))
    const named = new Set(rows.flatMap(([, , , files]) => quoted(files)))
    const missing = tests.filter((file) => !named.has(`app/testing/bad-input/${file}`))
    expect(missing).toEqual([])
  })
})
