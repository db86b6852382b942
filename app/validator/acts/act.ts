import type { Language } from '@tongxing/validator-sim/firmware/outcomes/outcome-row.ts'
import { type Session, WrongWords } from '../session.ts'

/** One word that can be typed. */
interface Act {
  readonly usage: string
  readonly about: Readonly<Record<Language, string>>
  /** Lines to show. Throws `WrongWords` before anything has changed. */
  readonly run: (session: Session, args: readonly string[]) => Promise<string[]> | string[]
}

export type Acts = Readonly<Record<string, Act>>

export function wrongUse({ words }: Session, usage: string): WrongWords {
  return new WrongWords(words.usage(usage))
}

/** A whole number within bounds; undefined for anything else. */
export function wholeNumber(text: string | undefined, max: number): number | undefined {
  const value = Number(text)
  return text !== undefined && /^\d{1,9}$/.test(text) && value <= max ? value : undefined
}
