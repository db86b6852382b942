/** The terminal as a person and a script meet it: a process with pipes. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
const options = ['--seed', '1', '--clock', '2026-06-01T08:00:00+08:00']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-validator-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start(...more: string[]) {
  const child = spawn(process.execPath, [cli, 'validator', '--data', folder, ...options, ...more])
  const ended = Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ]).then(([stdout, stderr, code]) => ({ stdout, stderr, code }))
  return { child, ended }
}

function run(lines: string, ...more: string[]) {
  const { child, ended } = start(...more)
  child.stdin.end(lines)
  return ended
}

const english = `One bus with its validator
Driver D0042. Line 102, up.
Try \`tap adult\`; \`help\` lists what can be done, \`quit\` ends.
> tap student friend
  ┌────────────────┐  ● yellow, two beeps
  │One card only   │  B03 ONE_CARD_ONLY
  │Tap again       │  "One card only"
  └────────────────┘  signal after 14.6 ms
  student: 20.00 yuan on the card, 0 debits so far
  friend: 50.00 yuan on the card, 0 debits so far
`

const chinese = `一辆公交车与它的验票机
司机 D0042。线路 102，上行。
试试 \`tap adult\`；\`help\` 列出全部命令，\`quit\` 退出。
> tap student friend
  ┌────────────────┐  ● 黄灯, 两声
  │请出示一张卡    │  B03 ONE_CARD_ONLY
  │请重刷          │  "请出示一张卡"
  └────────────────┘  14.6 ms 后提示
  student: 卡内 20.00 元，累计扣款 0 次
  friend: 卡内 50.00 元，累计扣款 0 次
`

test.each([
  ['en', english],
  ['zh-CN', chinese],
])('shows the same to the byte from the same seed, in %s', async (language, shown) => {
  const said = await run('tap student friend\n', '--lang', language)
  expect(said).toEqual({ stdout: shown, stderr: '', code: 0 })
})

test('ends at quit, whatever stands behind it', async () => {
  const { stdout, code } = await run('quit\ntap adult\n', '--lang', 'en')
  expect([stdout.endsWith('> quit\n'), code]).toEqual([true, 0])
})

test('a second one on the same folder is refused with exit code 4', async () => {
  const first = start('--lang', 'en')
  await new Promise((resolve) => first.child.stdout.once('data', resolve))
  const second = await run('')
  expect([second.code, second.stdout]).toEqual([4, ''])
  expect(second.stderr).toContain('INSTANCE_ALREADY_RUNNING')
  first.child.stdin.end('tap adult\n')
  expect(await first.ended).toMatchObject({ code: 0, stderr: '' })
})

test('killed in the middle, it goes on from what is on its disk', async () => {
  const first = start('--lang', 'en')
  first.child.stdin.write('tap adult\n')
  await new Promise<void>((resolve) => {
    first.child.stdout.on('data', (said: Buffer) => {
      if (said.includes('debit so far')) resolve()
    })
  })
  first.child.kill('SIGKILL')
  await first.ended
  const { stdout } = await run('journal 1\ncards\n', '--lang', 'en')
  expect(stdout).toContain('PURCHASE 0.90 PAID')
  expect(stdout).toMatch(/adult +49\.10/)
})

test('a script that is not there is wrong use', async () => {
  const said = await run('', '--script', join(folder, 'nothing'))
  expect([said.code, said.stdout]).toEqual([2, ''])
  expect(said.stderr).toContain('SCRIPT_MISSING')
})
