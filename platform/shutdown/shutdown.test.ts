import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { runShutdown } from './shutdown.ts'

test('stops in order, and tries every step though one fails', async () => {
  const steps: string[] = []
  const stopping = runShutdown({
    close: async () => void steps.push('close'),
    drain: async () => {
      steps.push('drain')
      throw new RangeError('the log is away')
    },
    stopIntake: async () => void steps.push('intake'),
    stopBeingReady: () => void steps.push('ready'),
  })
  await expect(stopping).rejects.toThrow('stopping was not clean')
  expect(steps).toEqual(['ready', 'intake', 'drain', 'close'])
})

const program = `
import { shutdownOnSignal } from '${new URL('shutdown.ts', import.meta.url).href}'
import { createLogger } from '${new URL('../logging/logger.ts', import.meta.url).href}'
const drainMs = Number(process.argv[1])
const drain = () => new Promise((resolve) => setTimeout(resolve, drainMs))
const close = async () => console.log('closed')
const logger = createLogger({ name: 'test', level: 'silent' })
shutdownOnSignal({ drain, close }, { deadlineMs: 500, logger })
setInterval(() => {}, 1_000)
console.log('started')`

async function runProgram(drainMs: number, signals: number) {
  const args = ['--input-type=module-typescript', '-e', program, String(drainMs)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  await once(child.stdout, 'data')
  const exited = once(child, 'exit') as Promise<[number | null]>
  const startedMs = performance.now()
  for (let sent = 0; sent < signals; sent += 1) {
    child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const [exitCode] = await exited
  return { exitCode, output, elapsedMs: performance.now() - startedMs }
}

test('a signal runs the steps and ends the process well', async () => {
  expect(await runProgram(100, 1)).toMatchObject({ exitCode: 0, output: 'started\nclosed\n' })
})

test('steps that outlast the deadline are given up', async () => {
  expect(await runProgram(60_000, 1)).toMatchObject({ exitCode: 1, output: 'started\n' })
})

test('a second signal ends the process at once', async () => {
  const { exitCode, output, elapsedMs } = await runProgram(60_000, 2)
  expect(exitCode).not.toBe(0)
  expect(output).toBe('started\n')
  expect(elapsedMs).toBeLessThan(300)
})
