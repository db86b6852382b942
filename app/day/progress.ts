import { chinaZone, localTimestamp } from '@tongxing/core/time/service-day.ts'

/**
 * Tells on stderr how far the day has come: one line that is rewritten on a terminal,
 * else few lines.
 */
export interface Progress {
  step(text: string): void
  time(atMs: number, taps: number): void
  done(): void
}

/** On a log, simulated time is told by the hour; on a terminal, several times a second. */
const TERMINAL_INTERVAL_MS = 150
const HOUR_MS = 3_600_000

export function createProgress(stream: NodeJS.WriteStream): Progress {
  const isTerminal = stream.isTTY
  let toldAtMs = 0
  let toldHour = 0
  const rewrite = (text: string) => stream.write(`\r\u001b[2K${text}`)
  const clock = (atMs: number) => {
    const text = localTimestamp(atMs, chinaZone)
    return `${text.slice(8, 10)}:${text.slice(10, 12)}`
  }
  return {
    step(text) {
      if (isTerminal) rewrite('')
      stream.write(`${text}\n`)
    },
    time(atMs, taps) {
      if (isTerminal) {
        if (Date.now() - toldAtMs < TERMINAL_INTERVAL_MS) return
        toldAtMs = Date.now()
        rewrite(`  ${clock(atMs)}  ${taps} taps`)
        return
      }
      const hour = Math.floor(atMs / HOUR_MS)
      if (hour < toldHour + 3) return
      toldHour = hour
      stream.write(`  ${clock(atMs)}  ${taps} taps\n`)
    },
    done() {
      if (isTerminal) rewrite('')
    },
  }
}
