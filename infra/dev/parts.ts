import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where parts that are not installed on the machine are kept; ignored by git. */
const cacheFolder = join(root, '.cache')
export const kafkaJars = join(cacheFolder, 'kafka-4.4.0')

/** A real program that integration tests run against and npm cannot install. */
export interface Part {
  readonly name: string
  /** What the part is needed for, for the message when it cannot be had. */
  readonly purpose: string
  isThere(): boolean
  install(): void
}

export const parts: readonly Part[] = [
  {
    name: 'Java and Maven',
    purpose: 'run Apache Kafka, the distributed event log',
    isThere: () => runs('java', '-version') && runs('mvn', '-version'),
    install: () => aptInstall('default-jre-headless', 'maven'),
  },
  {
    name: 'Apache Kafka 4.4.0',
    purpose: 'test the distributed event log',
    isThere: () => existsSync(kafkaJars) && readdirSync(kafkaJars).length > 0,
    install: downloadKafka,
  },
  {
    name: 'Redis',
    purpose: 'test the shared cache',
    isThere: () => runs('redis-server', '--version'),
    install: () => aptInstall('redis-server'),
  },
  {
    name: 'Chromium',
    purpose: 'test the console in a browser',
    isThere: () => existsSync('/usr/bin/chromium'),
    install: () => aptInstall('chromium'),
  },
  {
    name: 'Noto CJK fonts',
    purpose: 'show Chinese in screenshots',
    isThere: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
    install: () => aptInstall('fonts-noto-cjk'),
  },
]

function downloadKafka(): void {
  const draft = `${kafkaJars}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  run('mvn', [
    ...['--quiet', '--batch-mode', '--file', join(root, 'infra/dev/kafka/pom.xml')],
    `-Dmaven.repo.local=${join(cacheFolder, 'maven')}`,
    ...['dependency:copy-dependencies', `-DoutputDirectory=${draft}`],
  ])
  rmSync(kafkaJars, { recursive: true, force: true })
  renameSync(draft, kafkaJars)
}

function aptInstall(...packages: string[]): void {
  if (!runs('apt-get', '--version')) throw new Error(`install ${packages.join(', ')} by hand`)
  if (process.getuid?.() !== 0) throw new Error(`run: sudo apt-get install ${packages.join(' ')}`)
  const quiet = ['-qq', '-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  // The machine's lists may be too old to fetch by, or not there at all.
  run('apt-get', ['-qq', 'update'], env)
  run('apt-get', ['install', ...quiet, ...packages], env)
}

function run(program: string, args: readonly string[], env = process.env): void {
  const { status, error } = spawnSync(program, args, {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`${program} failed`, { cause: error })
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
