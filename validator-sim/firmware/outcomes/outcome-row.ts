export type Language = 'zh-CN' | 'en'

type Text = Readonly<Record<Language, string>>
type TwoLines = readonly [string, string]

/** One row: what rider and staff see, hear and read at the end of a presentation. */
export interface OutcomeRow {
  readonly light: 'green' | 'yellow' | 'red'
  readonly tone: 'single' | 'double' | 'long' | 'alarm'
  /** Spoken; empty = the tone says it. */
  readonly voice: Text
  /** Two lines of at most 16 columns; `display.ts` says what stands for `{…}`. */
  readonly display: Readonly<Record<Language, TwoLines>>
  /** What staff and the rider's hotline quote. */
  readonly staffCode: string
  /** What it comes to: a ride, a refusal, neither yet, or something that staff did. */
  readonly result: 'ride' | 'refused' | 'retry' | 'staff'
}

/** Words of a row: spoken, and shown, first in Chinese, then in English. */
export interface Words {
  readonly voice?: readonly [zh: string, en: string]
  readonly zh: TwoLines
  readonly en: TwoLines
}

type Row = (staffCode: string, words: Words) => OutcomeRow

function rowsOf(signal: Pick<OutcomeRow, 'light' | 'tone' | 'result'>): Row {
  return (staffCode, { voice: [spokenZh, spokenEn] = ['', ''], zh, en }) => ({
    ...signal,
    voice: { 'zh-CN': spokenZh, en: spokenEn },
    display: { 'zh-CN': zh, en },
    staffCode,
  })
}

export const ride = rowsOf({ light: 'green', tone: 'single', result: 'ride' })
/** A ride that the rider should hear something about. */
export const rideWithAdvice = rowsOf({ light: 'green', tone: 'double', result: 'ride' })
export const retry = rowsOf({ light: 'yellow', tone: 'double', result: 'retry' })
export const refused = rowsOf({ light: 'red', tone: 'long', result: 'refused' })
export const alarm = rowsOf({ light: 'red', tone: 'alarm', result: 'refused' })
/** Yellow, so that nobody takes it for a paid ride. */
export const staff = rowsOf({ light: 'yellow', tone: 'single', result: 'staff' })
