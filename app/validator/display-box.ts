import { outcomeRow } from '@tongxing/validator-sim/firmware/outcomes.ts'
import type { TapResult } from '@tongxing/validator-sim/firmware/validator.ts'
import { milliseconds, type Paint, padded } from './text.ts'
import type { Words } from './words.ts'

const COLUMNS = 16

/** The validator's face: two lines of 16 columns, its light, what it says. */
export function displayBox(
  { signal, display, outcome, elapsedUs }: TapResult,
  pollUs: number,
  { words, paint }: { readonly words: Words; readonly paint: Paint },
): string[] {
  const light = paint(signal.light, `● ${words.light[signal.light]}`)
  const voice = signal.voice === '' ? '' : `"${signal.voice}"`
  return framed(display, [
    `${light}, ${words.tone[signal.tone]}`,
    `${paint('bold', outcomeRow(outcome).staffCode)} ${outcome}`,
    voice,
    paint('dim', words.signalAfter(milliseconds(elapsedUs - pollUs))),
  ])
}

/** The face of a validator without power. */
export function darkBox(words: Words, paint: Paint): string[] {
  return framed(
    ['', ''],
    ['', `○ ${words.dark}`, '', ''].map((text) => paint('dim', text)),
  )
}

function framed(lines: readonly [string, string], beside: readonly string[]): string[] {
  const edge = '─'.repeat(COLUMNS)
  const rows = [`┌${edge}┐`, ...lines.map((line) => `│${padded(line, COLUMNS)}│`), `└${edge}┘`]
  return rows.map((row, index) => `  ${row}  ${beside[index] ?? ''}`.trimEnd())
}
