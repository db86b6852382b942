import { styleText } from 'node:util'
import { columnsOf } from '@tongxing/validator-sim/firmware/outcomes.ts'

/** Colours of a terminal, or none. */
export type Paint = (colour: Colour, text: string) => string

export type Colour = 'green' | 'yellow' | 'red' | 'cyan' | 'magenta' | 'blue' | 'dim' | 'bold'

export const plain: Paint = (_, text) => text

/** For stdout: none where it is no terminal, or where NO_COLOR is set. */
export const colours: Paint = (colour, text) => styleText(colour, text)

/** Filled up with spaces to so many columns; a Chinese character takes two. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

export function paddedLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text
}

/** At most so many columns; what is cut off shows as two dots. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  for (const sign of text) {
    if (columnsOf(kept + sign) > columns - 2) break
    kept += sign
  }
  return `${kept}..`
}

/** Rows of a name and a value, the values one under the other. */
export function table(rows: readonly (readonly [name: string, value: string])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => columnsOf(name)))
  return rows.map(([name, value]) => `  ${padded(name, width)}  ${value}`.trimEnd())
}

/** Modelled times are good to a tenth of a millisecond. */
export function milliseconds(us: number): string {
  return (us / 1_000).toFixed(1)
}
