import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clearingFilesMarkdown } from './documentation.ts'

test('docs/clearing-files.md says what the tables say', () => {
  const page = readFileSync(new URL('../../docs/clearing-files.md', import.meta.url), 'utf8')
  expect(page).toBe(clearingFilesMarkdown())
})
