import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '@tongxing/core/errors/codes.ts'
import { expect, test } from 'vitest'
import { documentedCodes, errorDocument } from './error-docs.ts'
import { isTest, repositoryRoot, sourceFiles } from './source-files.ts'

const document = readFileSync(join(repositoryRoot, 'docs/error-codes.md'), 'utf8')
const codes = Object.keys(errorCodes)

test('no code stands in two areas', () => {
  const areas = sourceFiles().filter((path) => path.startsWith('core/errors/codes/'))
  const rows = areas.flatMap((path) =>
    [...readFileSync(join(repositoryRoot, path), 'utf8').matchAll(/^  ([A-Z0-9_]+): \{/gm)].map(
      (match) => match[1] ?? '',
    ),
  )
  expect(rows.toSorted()).toEqual(codes.toSorted())
})

test('every code is documented, and no other', () => {
  expect(documentedCodes(document)).toEqual(codes.toSorted())
})

test('the document says what the table says (node infra/dev/error-docs.ts writes it)', () => {
  expect(document).toBe(errorDocument())
})

test('every code is used', () => {
  const source = sourceFiles()
    .filter((path) => !isTest(path) && !/^core\/errors\/codes|\/i18n\//.test(path))
    .map((path) => readFileSync(join(repositoryRoot, path), 'utf8'))
    .join('\n')
  const words = new Set(source.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g))
  expect(codes.filter((code) => !words.has(code))).toEqual([])
})

test('codes are upper-case words and statuses are answers to an error', () => {
  for (const [code, { status }] of Object.entries(errorCodes)) {
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^OVERLOADED$/)
    expect(status === 0 || (status >= 400 && status < 600), `${code}: ${status}`).toBe(true)
  }
})
