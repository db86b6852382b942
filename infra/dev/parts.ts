import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where parts that are not installed on the machine are kept; ignored by git. */
const cacheFolder = join(root, '.cache')
export const kafkaJars = join(cacheFolder, 'kafka-4.4.0')
/** The Node binding for PC/SC, which compiles at install: never one of `npm ci`. */
export const pcscBinding = join(cacheFolder, 'smartcard-3.7.0')

const nativeBinding = 'node_modules/smartcard/build/Release/smartcard_napi.node'

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
  {
    name: 'PC/SC with a virtual reader',
    purpose: 'show the software card to PC/SC programs',
    isThere: () =>
      existsSync('/usr/lib/pcsc/drivers/serial/libifdvpcd.so') &&
      runs('pcscd', '--version') &&
      runs('opensc-tool', '--version') &&
      runs('/usr/bin/python3', '-c', 'import smartcard'),
    install: () =>
      aptInstall('pcscd', 'vsmartcard-vpcd', 'opensc', 'pcsc-tools', 'python3-pyscard'),
  },
  {
    name: 'the Node binding for PC/SC',
    purpose: 'let the validator read cards behind PC/SC',
    isThere: () => existsSync(join(pcscBinding, nativeBinding)),
    install: installPcscBinding,
  },
]

function installPcscBinding(): void {
  aptInstall('libpcsclite-dev', 'g++', 'make', 'python3')
  const draft = `${pcscBinding}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  // The headers of the Node that runs us, where its package brings them.
  const node = join(process.execPath, '../..')
  const headers = existsSync(join(node, 'include/node')) ? { npm_config_nodedir: node } : {}
  const packages = ['smartcard@3.7.0', 'node-addon-api@7.1.1']
  run(
    'npm',
    ['install', '--silent', '--no-save', '--no-package-lock', '--prefix', draft, ...packages],
    {
      ...process.env,
      ...headers,
    },
  )
  rmSync(pcscBinding, { recursive: true, force: true })
  renameSync(draft, pcscBinding)
}

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
