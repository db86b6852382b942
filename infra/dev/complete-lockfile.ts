import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './source-files.ts'

interface LockedPackage {
  readonly version: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
}

interface Lockfile {
  readonly packages: Record<string, LockedPackage>
}

const systems = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openharmony']
const processors = ['x64', 'arm64', 'ia32', 'arm', 'armv7', 'riscv64', 's390x', 'ppc64']

/**
 * Adds packages of other machines that a lockfile lacks. A registry that serves only some machines
 * makes npm leave the others out, and `npm ci` then refuses the lockfile on every machine. Run it
 * after `npm install`.
 */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages }
  for (const { optionalDependencies = {}, dev } of Object.values(lockfile.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const path = `node_modules/${name}`
      const machine = machineOf(name)
      // A range would have to be resolved, by a registry that has the package.
      if (packages[path] !== undefined || machine === undefined || !/^\d/.test(version)) continue
      packages[path] = { version, ...(dev ? { dev } : {}), optional: true, ...machine }
    }
  }
  const byPath = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lockfile, packages: Object.fromEntries(byPath) }
}

/** `@oxlint/binding-linux-x64-musl` → os linux, cpu x64, libc musl. */
function machineOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[/-]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  if (os === undefined) return undefined
  // npm knows 32-bit ARM only as `arm`; the others are its own names.
  const cpuName = cpu === 'armv7' || cpu === undefined ? 'arm' : cpu
  const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}
  return { os: [os], cpu: [cpuName], ...libc }
}

if (import.meta.main) {
  const file = join(repositoryRoot, 'package-lock.json')
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile
  writeFileSync(file, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`)
}
