import { formatYuan } from '@tongxing/core/money/fen.ts'
import { type Direction, direction } from '@tongxing/proto/messages.ts'
import { type OutcomeCode, outcomeRow } from './outcomes.ts'
import type { Language, OutcomeRow } from './outcomes/outcome-row.ts'

/** What a display may show beside its words. What a row asks for and is not there shows as `--`. */
export interface DisplayValues {
  /** `{fare}`, `{balance}`, `{short}`: fen, shown in yuan. */
  readonly amountFen?: number | undefined
  readonly balanceAfterFen?: number | undefined
  readonly shortFen?: number | undefined
  /** `{owed}`: fen of an older ride without tap-off, in yuan. */
  readonly owedFen?: number | undefined
  /** `{count}`: rides or the number of the trip. */
  readonly count?: number | undefined
  /** `{staff}`, at most 8 characters. */
  readonly staffNo?: string | undefined
  /** `{line}`, at most 8 digits. */
  readonly lineId?: string | undefined
  /** `{direction}`. */
  readonly direction?: Direction | undefined
}

export interface Signal {
  readonly light: OutcomeRow['light']
  readonly tone: OutcomeRow['tone']
  readonly voice: string
}

/** The two lines for an outcome, values filled in. */
export function displayLines(
  outcome: OutcomeCode,
  language: Language,
  values: DisplayValues,
): readonly [string, string] {
  const [first, second] = outcomeRow(outcome).display[language]
  const shown: Readonly<Record<string, string | undefined>> = {
    fare: yuan(values.amountFen),
    balance: yuan(values.balanceAfterFen),
    short: yuan(values.shortFen),
    owed: yuan(values.owedFen),
    count: values.count?.toString(),
    staff: values.staffNo,
    line: values.lineId,
    direction: directionWords[language][values.direction ?? direction.DIRECTION_UNSPECIFIED],
  }
  const fill = (line: string) => line.replace(/\{(\w+)\}/g, (_, name) => shown[name] ?? '--')
  return [fill(first), fill(second)]
}

export function signalOf(outcome: OutcomeCode, language: Language): Signal {
  const { light, tone, voice } = outcomeRow(outcome)
  return { light, tone, voice: voice[language] }
}

const { DIRECTION_UP, DIRECTION_DOWN } = direction
const directionWords: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  'zh-CN': { [DIRECTION_UP]: '上行', [DIRECTION_DOWN]: '下行' },
  en: { [DIRECTION_UP]: 'Up', [DIRECTION_DOWN]: 'Down' },
}

function yuan(fen: number | undefined): string | undefined {
  return fen === undefined ? undefined : formatYuan(fen)
}
