import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { commandLine } from './process-look.ts'

let home: string
let dataDir: string
const children: ChildProcess[] = []

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'tongxing-embedded-'))
  chmodSync(home, 0o755)
  dataDir = join(home, 'data')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Another process that owns the cluster, inserts `value` and then waits to be killed. */
const owner = `
const [, dataDir, value] = process.argv
const here = '${new URL('.', import.meta.url).href}'
const { startEmbeddedPostgres } = await import(here + 'embedded-postgres.ts')
const { openDatabase } = await import(here + 'database.ts')
const postgres = await startEmbeddedPostgres({ dataDir })
const db = openDatabase({ name: 'owner', connection: postgres.connectionConfig })
await db.query('create table if not exists kept (value text)')
await db.query('insert into kept values ($1)', [value])
console.log(postgres.pid)
setInterval(() => {}, 1_000)`

async function startOwner(value: string): Promise<{ process: ChildProcess; serverPid: number }> {
  const args = ['--input-type=module-typescript', '-e', owner, dataDir, value]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [pid] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, serverPid: Number(pid.toString()) }
}

async function readKept(postgres: EmbeddedPostgres): Promise<string[]> {
  const db = openDatabase({ name: 'test', connection: postgres.connectionConfig })
  const { rows } = await db.query<{ value: string }>('select value from kept order by value')
  await db.close()
  return rows.map(({ value }) => value)
}

test('keeps what was committed when its owner is killed, and leaves no server behind', async () => {
  const killed = await startOwner('a')
  killed.process.kill('SIGKILL')
  await once(killed.process, 'exit')
  const postgres = await startEmbeddedPostgres({ dataDir })
  expect(commandLine(killed.serverPid)).toBe('')
  expect(await readKept(postgres)).toEqual(['a'])
  await postgres.stop()
  expect(commandLine(postgres.pid)).toBe('')
})

test('starts again after the owner and the server were killed together', async () => {
  const killed = await startOwner('b')
  process.kill(killed.serverPid, 'SIGKILL')
  killed.process.kill('SIGKILL')
  await once(killed.process, 'exit')
  expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true)
  const postgres = await startEmbeddedPostgres({ dataDir })
  expect(await readKept(postgres)).toEqual(['a', 'b'])
  await postgres.stop()
})

test('refuses a second instance on the same data and does the first no harm', async () => {
  const first = await startOwner('c')
  const second = startEmbeddedPostgres({ dataDir })
  await expect(second).rejects.toMatchObject({ code: 'INSTANCE_ALREADY_RUNNING' })
  expect(commandLine(first.serverPid)).toContain(dataDir)
  expect(first.process.exitCode).toBeNull()
})

test('lets exactly one of two instances that start together have the data', async () => {
  await sleep(200)
  const results = await Promise.allSettled([1, 2].map(() => startEmbeddedPostgres({ dataDir })))
  const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  expect(started).toHaveLength(1)
  expect(refused).toMatchObject([{ code: 'INSTANCE_ALREADY_RUNNING' }])
  await started[0]?.stop()
})

test('does not trust a lock file whose number now belongs to another program', async () => {
  writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n\n\n0 0\n`)
  const postgres = await startEmbeddedPostgres({ dataDir })
  expect(await readKept(postgres)).toEqual(['a', 'b', 'c'])
  await postgres.stop()
})

test('runs where only the owner of the folder may enter, and with a very long path', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'tongxing-closed-'))
  const long = join(closed, 'x'.repeat(100))
  mkdirSync(long)
  const postgres = await startEmbeddedPostgres({ dataDir: join(long, 'data') })
  const db = openDatabase({ name: 'test', connection: postgres.connectionConfig })
  const { rows } = await db.query('show fsync')
  expect(rows).toEqual([{ fsync: 'on' }])
  await db.close()
  await postgres.stop()
  rmSync(closed, { recursive: true })
})

test('says so when the folder holds something else', async () => {
  const other = join(home, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'diary.txt'), 'dear diary')
  const started = startEmbeddedPostgres({ dataDir: other })
  await expect(started).rejects.toMatchObject({ code: 'POSTGRES_UNAVAILABLE' })
  expect(existsSync(join(other, 'diary.txt'))).toBe(true)
})
