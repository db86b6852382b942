import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandDefinitions } from './decode-exchange.ts'
import { statusWordsMarkdown } from './documentation.ts'

test('docs/status-words.md says what the tables say (node infra/dev/status-word-docs.ts)', () => {
  const page = readFileSync(new URL('../../docs/status-words.md', import.meta.url), 'utf8')
  expect(page).toBe(statusWordsMarkdown())
})

test('every command has a section of its own, with its 9000', () => {
  const document = statusWordsMarkdown()
  const titles = [...document.matchAll(/^### (.+)$/gm)].map((match) => match[1])
  expect(titles).toEqual(
    expect.arrayContaining(commandDefinitions.map(({ name, nameZh }) => `${name} ${nameZh}`)),
  )
  expect(new Set(titles).size).toBe(commandDefinitions.length)
  expect(document.match(/^\| 9000 \|/gm)).toHaveLength(commandDefinitions.length)
})
