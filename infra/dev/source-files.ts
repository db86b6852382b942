import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url))

/** TypeScript files that people write, by path from the root: tracked or new, not generated. */
export function sourceFiles(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx']
  return execFileSync('git', list, { cwd: repositoryRoot, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !path.split('/').includes('generated'))
    .filter((path) => existsSync(join(repositoryRoot, path)))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/**
 * Tests and their helpers (a `testing` folder, `testing.ts`, `test-….ts`): nothing that runs in
 * production imports them.
 */
export function isForTests(path: string): boolean {
  const isHelper = /(?:^|\/)(?:testing(?:\/|\.ts$)|test-[^/]+\.ts$)/.test(path)
  return isTest(path) || isHelper || path === 'vitest.config.ts'
}
