import { formatYuan } from '@tongxing/core/money/fen.ts'
import { type Language, type OutcomeCode, outcomeRow, type Signal } from './outcomes.ts'

/** Amounts that a display may show, fen. */
export interface DisplayAmounts {
  readonly amountFen?: number | undefined
  readonly balanceAfterFen?: number | undefined
  readonly shortFen?: number | undefined
}

/** The two lines for an outcome, amounts filled in. */
export function displayLines(
  outcome: OutcomeCode,
  language: Language,
  amounts: DisplayAmounts,
): readonly [string, string] {
  const [first, second] = outcomeRow(outcome).display[language]
  return [fill(first, amounts), fill(second, amounts)]
}

export function signalOf(outcome: OutcomeCode, language: Language): Signal {
  const { light, tone, voice } = outcomeRow(outcome)
  return { light, tone, voice: voice[language] }
}

function fill(line: string, amounts: DisplayAmounts): string {
  return line
    .replace('{fare}', yuan(amounts.amountFen))
    .replace('{balance}', yuan(amounts.balanceAfterFen))
    .replace('{short}', yuan(amounts.shortFen))
}

function yuan(fen: number | undefined): string {
  return fen === undefined ? '--' : formatYuan(fen)
}
