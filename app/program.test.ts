import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'

const cli = fileURLToPath(new URL('cli.ts', import.meta.url))

function withInner(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withInner)]
}

/** The help as it is printed, with what stands after the options. */
function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp()
  return text
}

/** Words behind the program's name; what a pipe does with its output and the comment are not. */
function examplesOf(command: Command): string[][] {
  return [...helpOf(command).matchAll(/^ +\$ npx tongxing (.+?)(?:\s{2,}.*| \|.*)?$/gm)].map(
    ([, words = '']) => words.split(' '),
  )
}

const examples = withInner(createProgram()).flatMap(examplesOf)

/** Parses as the program does, and names the command that would be run. */
function commandFor(words: readonly string[]): string | undefined {
  const program = createProgram()
  let chosen: string | undefined
  for (const command of withInner(program)) {
    command.exitOverride().configureOutput({ writeErr: () => {} })
    if (command.commands.length === 0) command.action(() => void (chosen = command.name()))
  }
  program.parse(words, { from: 'user' })
  return chosen
}

test('every command has an example in its own help or in that of the program', () => {
  const shown = new Set(examples.map(commandFor))
  const leaves = withInner(createProgram()).filter(({ commands }) => commands.length === 0)
  expect(shown).toEqual(new Set(leaves.map((command) => command.name())))
  expect(examples.length).toBeGreaterThan(8)
})

test.each(examples.map((words) => ({ words: words.join(' ') })))(
  'the example `tongxing $words` of --help is accepted',
  ({ words }) => {
    expect(commandFor(words.split(' '))).toBeDefined()
  },
)

test.each([
  [['start', '--sed', '7'], exitCodes.usage],
  [['start', '--day', '2026-02-31'], exitCodes.usage],
  [['start', '--port', 'http'], exitCodes.usage],
  [['reconcile'], exitCodes.usage],
  [['reconcile', '--day', '2026-06-01', '--fast'], exitCodes.usage],
  [['replay', 'shenzhen'], exitCodes.usage],
  [['replay', 'peking', 'taps.csv'], exitCodes.usage],
  [['replay', 'shenzhen', 'no-such-file.csv'], exitCodes.usage],
  [['ride'], exitCodes.usage],
  [['--help'], exitCodes.done],
])('tongxing %j ends with %i, and talks of wrong use on stderr only', async (words, expected) => {
  const { code, stdout, stderr } = await run(words)
  expect({ code, isOnStdout: stdout !== '', isOnStderr: stderr !== '' }).toEqual({
    code: expected,
    isOnStdout: expected === exitCodes.done,
    isOnStderr: expected !== exitCodes.done,
  })
})

async function run(words: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...said }
}
