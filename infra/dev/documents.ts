import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './source-files.ts'

/** Documents that tell people what to do, by path from the root. */
export function documents(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md']
  return execFileSync('git', list, { cwd: repositoryRoot, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(repositoryRoot, path)))
}

export function readDocument(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8')
}

/**
 * Commands that a document shows, in its order: lines of `sh` blocks without their comments, those
 * joined by `&&` one by one, and code in running text and tables that begins with one of our
 * programs.
 */
export function commandsOf(text: string): string[] {
  return [...text.matchAll(/^```sh\n(.*?)^```$|`((?:npm|npx|node) [^`\n]+)`/gms)]
    .flatMap(([, block, inline = '']) => block?.split('\n') ?? [inline])
    .flatMap((line) => line.replace(/\s+#.*$/, '').split(' && '))
    .map((command) => command.trim())
    .filter((command) => command !== '' && !/^(?:npm run|node)$/.test(command))
}

/** Where links and images lead that stay inside the repository, without the place in the page. */
export function relativeLinksOf(text: string): string[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !target.startsWith('#'))
    .map((target) => target.replace(/#.*$/, ''))
}
