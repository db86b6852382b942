import { createInterface } from 'node:readline'
import { play, playerWords } from './play.ts'
import type { Session } from './session.ts'

const PROMPT = '> '

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** Lines are edited, kept and completed; else each is repeated before what it did. */
  readonly isInteractive: boolean
}

/**
 * Plays line by line until `quit`, the end of input or Ctrl-C; a line begins when the last is done.
 */
export async function playLines(session: Session, options: TerminalOptions): Promise<void> {
  const { input, output, isInteractive } = options
  const lines = createInterface({
    ...{ input, prompt: PROMPT, terminal: isInteractive },
    ...(isInteractive && { output, completer: completerOf(session) }),
  })
  // Whoever reads what is said may stop before the end.
  let isHeard = true
  output.once('error', () => (isHeard = false))
  if (isInteractive) lines.prompt()
  try {
    for await (const line of lines) {
      if (!isInteractive) output.write(`${`${PROMPT}${line}`.trimEnd()}\n`)
      const said = await play(session, line)
      if (said === undefined || !isHeard) return
      output.write(said.map((one) => `${one}\n`).join(''))
      if (isInteractive) lines.prompt()
    }
  } finally {
    lines.close()
  }
}

/** First words, then cards. */
function completerOf({ bus }: Session): (line: string) => [string[], string] {
  return (line) => {
    const typed = line.split(/\s+/)
    const last = typed.at(-1) ?? ''
    const known = typed.length === 1 ? playerWords : bus.wallet.names()
    return [known.filter((word) => word.startsWith(last)), last]
  }
}
