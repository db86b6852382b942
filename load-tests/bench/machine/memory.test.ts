import { expect, test } from 'vitest'
import { parseParent, parsePss, watchMemory } from './memory.ts'

test('reads the shared-by-parts size of a process', () => {
  const text = 'a-b ---p 0 00:00 0 [rollup]\nRss:  9000 kB\nPss:   4321 kB\nPss_Anon:  1 kB\n'
  expect(parsePss(text)).toBe(4_321 * 1_024)
  expect(parsePss('')).toBeUndefined()
})

test('finds the parent behind a name with brackets and blanks', () => {
  expect(parseParent('42 (odd) name) S 17 42 42 0')).toBe(17)
})

test('a watch of this process alone sees at least its own heap', () => {
  const watch = watchMemory(() => [])
  expect(watch.stop()).toBeGreaterThan(process.platform === 'linux' ? 10_000_000 : -1)
})
