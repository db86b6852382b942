import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandDefinitions } from '@tongxing/core/card/decode-exchange.ts'
import { expect, test } from 'vitest'
import { cardDocument } from './card-docs.ts'
import { repositoryRoot } from './source-files.ts'

const document = readFileSync(join(repositoryRoot, 'docs/card.md'), 'utf8')

test('the document is what `node infra/dev/card-docs.ts` makes of files and settings', () => {
  expect(document).toBe(cardDocument())
})

test('each command has its grammar and each setting its reason', () => {
  expect(document).not.toMatch(/```\n\n```|\|\s+\|\n/)
  const commands = commandDefinitions.filter(({ target }) => target === 'card')
  expect(document.match(/^### /gm)).toHaveLength(commands.length)
})
