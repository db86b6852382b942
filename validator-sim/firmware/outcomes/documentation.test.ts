import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outcomes } from '../outcomes.ts'
import { outcomesMarkdown } from './documentation.ts'

test('docs/outcomes.md says what the table says (node infra/dev/outcome-docs.ts writes it)', () => {
  const page = readFileSync(new URL('../../../docs/outcomes.md', import.meta.url), 'utf8')
  expect(page).toBe(outcomesMarkdown())
})

test('every outcome stands in the document once', () => {
  const listed = [...outcomesMarkdown().matchAll(/^\| [A-F]\d\d \| `([A-Z0-9_]+)` \|/gm)]
  expect(listed.map((match) => match[1] ?? '').toSorted()).toEqual(Object.keys(outcomes).toSorted())
})
