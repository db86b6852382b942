import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))

export interface CardProcess {
  readonly exitCode: Promise<number | null>
  /** Ctrl-C: the card is taken out of the reader. */
  takeAway(): Promise<number | null>
}

/** A card in the virtual reader, in a process of its own, as `npx tongxing card --vpcd` runs it. */
export function cardInReader(image: string, port: number, tear?: string): CardProcess {
  const words = ['card', '--image', image, '--vpcd', `127.0.0.1:${port}`]
  const torn = tear === undefined ? [] : ['--tear', tear]
  const child = spawn(process.execPath, [cli, ...words, ...torn], { stdio: 'ignore' })
  const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    exitCode,
    takeAway: () => {
      child.kill('SIGINT')
      return exitCode
    },
  }
}
