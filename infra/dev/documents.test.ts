import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { commandsOf, documents, readDocument, relativeLinksOf } from './documents.ts'
import { repositoryRoot } from './source-files.ts'

test('every link inside the repository leads somewhere', () => {
  const links = documents().flatMap((path) =>
    relativeLinksOf(readDocument(path)).map((target) => ({ path, target })),
  )
  expect(links.length).toBeGreaterThan(20)
  const isThere = ({ path, target }: { path: string; target: string }) =>
    existsSync(join(repositoryRoot, dirname(path), target))
  expect(links.filter((link) => !isThere(link))).toEqual([])
})

test('both readmes show the same commands', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((path) =>
    commandsOf(readDocument(path)),
  )
  expect(english?.length).toBeGreaterThan(8)
  expect(chinese).toEqual(english)
})

test('commands are taken from blocks, tables and text, links from text only', () => {
  const text =
    'Run `npm test` or\n\n```sh\nnpm ci && npm start  # all\n```\n\n' +
    '| measure | `npm run bench` |\n\n[a](b.md#c) [d](https://e) `[f](g)` ![h](i.png) [j](#k)\n'
  expect(commandsOf(text)).toEqual(['npm test', 'npm ci', 'npm start', 'npm run bench'])
  expect(relativeLinksOf(text)).toEqual(['b.md', 'i.png'])
})
