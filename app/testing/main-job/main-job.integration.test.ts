/** The main job as people run it: a program of its own, killed anywhere, stopped by Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { DaySummary } from '../../day/day-summary.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
const folders: string[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-main-job-'))
  folders.push(folder)
  return folder
}

function start(folder: string, ...flags: readonly string[]): ChildProcess {
  const args = [cli, 'start', '--small', '--data', folder, ...flags]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

async function runToTheEnd(folder: string, ...flags: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await ended(start(folder, '--once', '--json', ...flags))
  expect({ code, stderr }).toMatchObject({ code: 0 })
  return stdout.trimEnd().split('\n').at(-1) ?? ''
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the main job', () => {
  const home = newFolder()
  let undisturbed = ''

  it('runs a day that adds up, with every trouble in it', { timeout: 120_000 }, async () => {
    undisturbed = await runToTheEnd(home)
    const summary = JSON.parse(undisturbed) as DaySummary
    expect(summary.unexplainedFen).toBe(0)
    expect(summary.taps).toBeGreaterThan(1_000)
    expect(summary.rides).toBeGreaterThan(1_000)
    expect(summary.latencyMs.p99).toBeLessThan(300)
    expect(Object.keys(summary.refusals)).toEqual(
      expect.arrayContaining(['BALANCE_INSUFFICIENT', 'CARD_LISTED_LOCKED', 'CITY_NOT_ACCEPTED']),
    )
    expect(Math.min(...Object.values(summary.ridesBy))).toBeGreaterThan(0)
    expect(Object.keys(summary.refusals)).toEqual(
      expect.arrayContaining(['BUS_FULL', 'PASSBACK', 'RIDE_CODE_DENIED', 'RIDE_CODE_REPEATED']),
    )
    // Codes of two cities ride here: both issuers' accounts owe, one of them over the centre.
    const owed = Object.values(summary.moneyFen).map((kinds) => kinds['ride-account'] ?? 0)
    expect(owed.filter((balanceFen) => balanceFen < 0)).toHaveLength(2)
    const fen = Object.values(summary.moneyFen).flatMap((kinds) => Object.values(kinds))
    expect(fen.length).toBeGreaterThan(20)
    expect(Object.values(summary.elsewhere).map(({ taps }) => taps > 0)).toContain(true)
  })

  it('says the same when a finished day is run again', { timeout: 60_000 }, async () => {
    expect(await runToTheEnd(home)).toBe(undisturbed)
  })

  it('says something else of another seed', { timeout: 120_000 }, async () => {
    const other = JSON.parse(await runToTheEnd(home, '--seed', '2')) as DaySummary
    const own = JSON.parse(undisturbed) as DaySummary
    expect({ taps: other.taps, fen: other.ridesFen }).not.toEqual({
      taps: own.taps,
      fen: own.ridesFen,
    })
    expect(other.unexplainedFen).toBe(0)
  })

  it('runs on with a day that was killed, to the same summary', { timeout: 240_000 }, async () => {
    const folder = newFolder()
    for (const text of ['issuing and loading', 'on the road', 'clearing with', 'reconciling']) {
      const child = start(folder, '--once', '--json')
      const done = ended(child)
      await saidOrEnded(child, done, text)
      // Somewhere in the step that was just begun.
      await sleep(Math.random() * 400)
      child.kill('SIGKILL')
      await done
    }
    expect(await runToTheEnd(folder)).toBe(undisturbed)
  })

  it('leaves the pages open until Ctrl-C', { timeout: 120_000 }, async () => {
    const child = start(home, '--port', '0')
    const done = ended(child)
    const told = await saidOrEnded(child, done, 'stay open at')
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0] ?? ''
    const page = await fetch(url)
    expect(page.status).toBe(200)
    const status = (await (await fetch(`${url}/api/status`)).json()) as object
    expect(status).toBeTypeOf('object')
    expect(await postingsOfCodeRides(url)).toEqual(new Set(['code_ride', 'foreign_ride_pending']))
    child.kill('SIGINT')
    expect((await done).code).toBe(0)
  })
})

/** First posting of each posted ride on a code, as its page shows it. */
async function postingsOfCodeRides(url: string): Promise<Set<string | undefined>> {
  const { taps } = (await (await fetch(`${url}/api/taps?limit=200`)).json()) as {
    readonly taps: readonly { tapId: string; kind: string; state: string }[]
  }
  const rides = taps.filter(({ kind, state }) => kind === 'code-ride' && state === 'posted')
  const firsts = rides.map(async ({ tapId }) => {
    const page = await (await fetch(`${url}/api/taps/${tapId}`)).json()
    return (page as { postings: { kind: string }[] }).postings[0]?.kind
  })
  return new Set(await Promise.all(firsts))
}

/** Waits until a program has said a text on stderr; returns all that it said until then. */
function saidOrEnded(child: ChildProcess, done: Promise<Ended>, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(text)) resolve(said)
    })
    void done.then(({ stderr }) => reject(new Error(`ended before «${text}»: ${stderr}`)))
  })
}
