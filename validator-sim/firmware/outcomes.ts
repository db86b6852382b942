import { cardRefusals } from './outcomes/card-refusals.ts'
import { codeRefusals } from './outcomes/code-refusals.ts'
import type { OutcomeRow } from './outcomes/outcome-row.ts'
import { rides } from './outcomes/rides.ts'
import { staffOutcomes } from './outcomes/staff.ts'

/**
 * Every way in which a presentation can end, the one table. Codes stand on records and are never
 * reused; the words are those of the field (anchors.md 1.3: the voice is the user interface).
 * `docs/outcomes.md` is printed from it.
 */
export const outcomes = { ...rides, ...cardRefusals, ...staffOutcomes, ...codeRefusals } as const

export type OutcomeCode = keyof typeof outcomes

export function outcomeRow(code: OutcomeCode): OutcomeRow {
  return outcomes[code]
}

/** Columns on the display: a Chinese character or full-width sign takes two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1
  return columns
}
