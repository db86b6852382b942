import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

test('counts this process always, and those below the other one at a look', async () => {
  const child = spawn('sleep', ['30'])
  try {
    await once(child, 'spawn')
    const watch = watchMemory(process.pid)
    const alone = watch.peakBytes()
    expect(alone).toBeGreaterThan(10_000_000)
    watch.look()
    expect(watch.peakBytes()).toBeGreaterThan(process.platform === 'linux' ? alone : 0)
  } finally {
    child.kill()
  }
})
