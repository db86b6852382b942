import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { functionLengths } from './function-lengths.ts'
import { isForTests, repositoryRoot, sourceFiles } from './source-files.ts'

/** The numbers of STYLE.md at which a file fails. */
const LINES_MAX = 400
const FUNCTION_LINES_MAX = 70
const COLUMNS_MAX = 100

/** Built from parts, so that this file does not find itself. */
const banned: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`), 'a left-over'],
  [/\b(test|it|describe)\.(only|skip)\b/, 'a test that is switched'],
  [/^\s*(?:export\s+)?(?:const\s+)?enum\s/, 'an enum'],
  [/^\s*(?:export\s+)?(?:declare\s+)?namespace\s/, 'a namespace'],
  [/^\s*export default\b/, 'a default export'],
  [/@ts-(?:ignore|nocheck)/, 'a check switched off'],
  [/\bconstructor\((?:[^)]*\b)?(?:private|public|protected|readonly)\s/, 'a parameter property'],
]

const files = sourceFiles().map((path) => {
  const source = readFileSync(join(repositoryRoot, path), 'utf8')
  return { path, source, lines: source.replace(/\n$/, '').split('\n') }
})

/** A tool's configuration must be its file's default export. */
const configurations = new Set(['vitest.config.ts'])

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(50)
})

test(`files have at most ${LINES_MAX} lines`, () => {
  const long = files.filter(({ lines }) => lines.length > LINES_MAX)
  expect(long.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([])
})

test(`lines have at most ${COLUMNS_MAX} columns`, () => {
  const long = files.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (line.length > COLUMNS_MAX ? [`${path}:${index + 1}`] : [])),
  )
  expect(long).toEqual([])
})

test(`functions have at most ${FUNCTION_LINES_MAX} lines`, () => {
  // The body of a suite is a list of tests, not a function that somebody has to follow.
  const long = files
    .filter(({ path }) => !isForTests(path))
    .flatMap(({ path, source }) =>
      functionLengths(source)
        .filter(({ lines }) => lines > FUNCTION_LINES_MAX)
        .map(({ line, lines }) => `${path}:${line}: ${lines} lines`),
    )
  expect(long).toEqual([])
})

test('nothing that STYLE.md bans is left', () => {
  const found = files
    .filter(({ path }) => !configurations.has(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        banned
          .filter(([pattern]) => pattern.test(line))
          .map(([, reason]) => `${path}:${index + 1}: ${reason}`),
      ),
    )
  expect(found).toEqual([])
})

test('file names are lower-case words with hyphens', () => {
  const named = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:integration|property|test|config|d))*\.tsx?$/
  const wrong = files.filter(({ path }) => !named.test(path.split('/').at(-1) ?? ''))
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('the measure of functions counts what it should', () => {
  const source = 'function a() {\n  return 1\n}\nconst b = () => {\n  // }\n  return "}"\n}\n'
  expect(functionLengths(source)).toEqual([
    { line: 1, lines: 3 },
    { line: 4, lines: 4 },
  ])
})
