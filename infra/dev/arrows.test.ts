import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isForTests, repositoryRoot, sourceFiles } from './source-files.ts'

/**
 * What each part may import of the others; everything may import itself. DESIGN.md, "The house".
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  proto: [],
  core: ['proto'],
  platform: ['core', 'proto'],
  ledger: ['core', 'proto', 'platform'],
  'validator-sim': ['core', 'proto', 'platform'],
  service: ['core', 'proto', 'platform', 'ledger'],
  app: ['core', 'proto', 'platform', 'ledger', 'validator-sim', 'service', 'tariffs'],
  'load-tests': [
    'core',
    'proto',
    'platform',
    'ledger',
    'validator-sim',
    'service',
    'app',
    'tariffs',
  ],
  tariffs: ['core', 'proto'],
  infra: ['core', 'proto', 'validator-sim'],
}

/**
 * core is the same on the bus, in the back end and in a browser: it computes and does nothing else.
 */
const coreMayUse = new Set(['node:crypto', 'node:assert', 'node:buffer', 'node:util'])

/** A service's package is named like its folder: `@tongxing/fare` is services/fare. */
const services = readdirSync(join(repositoryRoot, 'services'))

interface Import {
  readonly from: string
  readonly specifier: string
}

export function importsOf(source: string): string[] {
  const statement = /^\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/gm
  const sideEffect = /^\s*import\s*['"]([^'"]+)['"]/gm
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g
  return [statement, sideEffect, dynamic].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => match[1] ?? ''),
  )
}

/** The part that a file belongs to: its top folder; each service is a part of its own. */
export function partOf(path: string): { readonly kind: string; readonly name: string } {
  const [top = '', second = ''] = path.split('/')
  return top === 'services' ? { kind: 'service', name: second } : { kind: top, name: top }
}

/** The path from the root that an import leads to; undefined for a package of others. */
export function targetOf({ from, specifier }: Import): string | undefined {
  if (specifier.startsWith('.')) return join(dirname(from), specifier)
  const [, name, rest = ''] = /^@tongxing\/([^/]+)(.*)$/.exec(specifier) ?? []
  if (name === undefined) return undefined
  return (services.includes(name) ? `services/${name}` : name) + rest
}

export function isAllowed(found: Import): boolean {
  const target = targetOf(found)
  const from = partOf(found.from)
  if (target === undefined) {
    const isNode = found.specifier.startsWith('node:')
    return from.kind !== 'core' || !isNode || coreMayUse.has(found.specifier)
  }
  const to = partOf(target)
  if (from.kind === to.kind) return from.name === to.name
  return arrows[from.kind]?.includes(to.kind) ?? false
}

function isToolOrData(target = ''): boolean {
  return target.startsWith('infra/dev/') || target.startsWith('tariffs/')
}

const imports = sourceFiles().flatMap((from) => {
  const source = readFileSync(join(repositoryRoot, from), 'utf8')
  return importsOf(source).map((specifier) => ({ from, specifier }))
})

test('there are imports to look at', () => {
  expect(imports.length).toBeGreaterThan(100)
})

test('imports between parts run one way, and services never import each other', () => {
  const wrong = imports.filter((found) => !isForTests(found.from) && !isAllowed(found))
  expect(wrong).toEqual([])
})

test('tests reach beyond their part only for tools of development and tariffs', () => {
  const wrong = imports
    .filter(({ from }) => isForTests(from) && partOf(from).kind in arrows)
    .filter((found) => !isAllowed(found) && !isToolOrData(targetOf(found)))
    .filter(
      ({ specifier, from }) => !(partOf(from).kind === 'core' && specifier.startsWith('node:')),
    )
  expect(wrong).toEqual([])
})

test('what only tests need is imported only by tests', () => {
  const wrong = imports.filter((found) => {
    const target = targetOf(found)
    const isTestOnly = found.specifier === 'vitest' || (target !== undefined && isForTests(target))
    return isTestOnly && !isForTests(found.from)
  })
  expect(wrong).toEqual([])
})

test('the rule itself tells right from wrong', () => {
  const check = (from: string, specifier: string) => isAllowed({ from, specifier })
  expect(check('services/fare/a.ts', '@tongxing/ledger/post.ts')).toBe(true)
  expect(check('services/fare/a.ts', './b.ts')).toBe(true)
  expect(check('services/fare/a.ts', '@tongxing/ingest/b.ts')).toBe(false)
  expect(check('services/fare/a.ts', '../ingest/b.ts')).toBe(false)
  expect(check('core/a.ts', 'node:fs')).toBe(false)
  expect(check('core/a.ts', 'node:crypto')).toBe(true)
  expect(check('core/a.ts', '@tongxing/platform/a.ts')).toBe(false)
  expect(check('platform/a.ts', '../ledger/b.ts')).toBe(false)
  expect(check('validator-sim/a.ts', '@tongxing/fare/b.ts')).toBe(false)
})
