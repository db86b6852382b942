import { decodeExchange } from '@tongxing/core/card/decode-exchange.ts'
import type { Language } from '@tongxing/validator-sim/firmware/outcomes/outcome-row.ts'
import { columnsOf } from '@tongxing/validator-sim/firmware/outcomes.ts'
import { stepName } from './step-name.ts'
import type { Step } from './tap-recorder.ts'
import { type Colour, cut, milliseconds, type Paint, padded, paddedLeft } from './text.ts'
import type { Words } from './words.ts'

/** What a tap is drawn from; microseconds since the reader saw the card. */
export interface DrawnTap {
  readonly steps: readonly Step[]
  readonly pollUs: number
  /** Absent where the power went before there was one. */
  readonly signalUs?: number
  readonly light?: 'green' | 'yellow' | 'red'
}

export interface TableStyle {
  readonly language: Language
  readonly words: Words
  readonly paint: Paint
  /** Bytes by field under each command; `mask` hides the card number in them. */
  readonly mask?: (bytes: Uint8Array) => Uint8Array
}

const BAR_COLUMNS = 20
const NAME_COLUMNS = 13
/** Where names begin: after who, from and took. */
const NAME_AT = 24
/** All that is left of 80 after the status word. */
const MEANING_COLUMNS = 80 - NAME_AT - NAME_COLUMNS - BAR_COLUMNS - 7

const colourOf: Readonly<Record<Step['target'], Colour>> = {
  card: 'cyan',
  sam: 'magenta',
  journal: 'yellow',
}

/** Every step of a tap on its time axis, the signal at its place, sums below. */
export function stepTable(tap: DrawnTap, style: TableStyle): string[] {
  const { steps, signalUs } = tap
  const [first] = steps
  if (first?.target !== 'card') return []
  const endUs = Math.max(signalUs ?? 0, ...steps.map((step) => step.startedUs + step.elapsedUs))
  const axis = axisOf(endUs)
  const rows = [
    { atUs: 0, lines: [activationRow(first.startedUs, axis, style)] },
    ...(signalUs === undefined
      ? []
      : [{ atUs: signalUs, lines: [signalRow(signalUs, axis, tap, style)] }]),
    ...steps.map((step) => ({ atUs: step.startedUs, lines: stepRows(step, axis, style) })),
  ]
  rows.sort((one, other) => one.atUs - other.atUs)
  return [headRow(endUs, style), ...rows.flatMap(({ lines }) => lines), sumRow(tap, style)]
}

type Axis = (us: number) => number

function axisOf(endUs: number): Axis {
  return (us) => (us / endUs) * BAR_COLUMNS
}

/** One row: who, from, took, what, bar, answer. */
function row(cells: {
  readonly who: string
  readonly from: string
  readonly took: string
  readonly name: string
  readonly bar: string
  readonly answer?: string
}): string {
  const { who, from, took, name, bar, answer = '' } = cells
  const left = `  ${padded(who, 4)} ${paddedLeft(from, 7)} ${paddedLeft(took, 7)}  `
  return `${left}${padded(cut(name, NAME_COLUMNS), NAME_COLUMNS)} ${bar} ${answer}`.trimEnd()
}

function headRow(endUs: number, { words, paint }: TableStyle): string {
  const end = `${milliseconds(endUs)} ms`
  const bar = `0${' '.repeat(BAR_COLUMNS - 1 - end.length)}${end}`
  return paint('dim', row({ who: '', from: words.from, took: words.took, name: '', bar }))
}

function activationRow(endUs: number, axis: Axis, { words, paint }: TableStyle): string {
  const bar = paint('blue', barOf(axis, 0, endUs))
  const took = milliseconds(endUs)
  return row({ who: words.target.card, from: '0.0', took, name: words.activation, bar })
}

function stepRows(step: Step, axis: Axis, style: TableStyle): string[] {
  const { words, paint } = style
  const { target, startedUs, elapsedUs } = step
  const bar = paint(colourOf[target], barOf(axis, startedUs, startedUs + elapsedUs))
  const times = { from: milliseconds(startedUs), took: milliseconds(elapsedUs) }
  const who = words.target[target]
  if (step.target === 'journal') return [row({ who, ...times, name: words.write, bar })]
  const name = stepName(step.target, step.command)
  const { answer, more } = answerOf(step, style)
  const real = step.realUs === undefined ? [] : [realLine(step.realUs, style)]
  const notes = [...more, ...real, ...fieldLines(step, style)]
  return [row({ who, ...times, name, bar, answer }), ...notes]
}

type Exchange = Exclude<Step, { target: 'journal' }>

/** The status word with its meaning; a long one has a line of its own. */
function answerOf(step: Exchange, { language, words, paint }: TableStyle) {
  const { status, ...meanings } = decodeExchange(step.target, step.command, step.response)
  if (status === undefined) return { answer: paint('red', words.noAnswer), more: [] }
  const meaning = language === 'en' ? meanings.statusEn : meanings.statusZh
  const colour = status === '9000' ? 'green' : 'yellow'
  const isShort = columnsOf(meaning) <= MEANING_COLUMNS
  const answer = paint(colour, isShort ? `${status} ${meaning}` : status)
  return { answer, more: isShort ? [] : [paint(colour, `${' '.repeat(NAME_AT)}${meaning}`)] }
}

/** Below the modelled time, what a real card took. */
function realLine(realUs: number, { words, paint }: TableStyle): string {
  return paint('dim', `${paddedLeft(milliseconds(realUs), NAME_AT - 2)}  ${words.real}`)
}

function fieldLines(step: Exchange, { language, mask, paint }: TableStyle): string[] {
  if (mask === undefined) return []
  const { command, response } = step
  const decoded = decodeExchange(step.target, mask(command), mask(response))
  const head = paint('dim', `${' '.repeat(12)}${command.subarray(0, 5).toHex().toUpperCase()}`)
  const line = (arrow: string) => (field: (typeof decoded.commandFields)[number]) => {
    const name = language === 'en' ? field.en : field.zh
    const value = field.kind === 'fen' ? `${field.value} (fen)` : String(field.value)
    const text = `${padded(cut(name, 26), 26)} ${cut(value, 36)}`
    return paint('dim', `${' '.repeat(12)}${arrow} ${text}`.trimEnd())
  }
  return [head, ...decoded.commandFields.map(line('>')), ...decoded.responseFields.map(line('<'))]
}

function signalRow(us: number, axis: Axis, tap: DrawnTap, { words, paint }: TableStyle): string {
  const at = Math.min(BAR_COLUMNS - 1, Math.floor(axis(us)))
  const bar = `${'·'.repeat(at)}▲${' '.repeat(BAR_COLUMNS - 1 - at)}`
  const text = row({ who: '', from: milliseconds(us), took: '', name: words.signal, bar })
  return paint(tap.light ?? 'bold', text)
}

function sumRow({ steps, pollUs }: DrawnTap, { words, paint }: TableStyle): string {
  const sums = (['card', 'sam', 'journal'] as const).flatMap((target) => {
    const its = steps.filter((step) => step.target === target)
    const us = its.reduce((sum, { elapsedUs }) => sum + elapsedUs, 0)
    return us === 0 ? [] : [`${words.target[target]} ${its.length}: ${milliseconds(us)} ms`]
  })
  return paint('dim', `  ${[...sums, words.before(milliseconds(pollUs))].join(', ')}`)
}

function barOf(axis: Axis, fromUs: number, untilUs: number): string {
  const from = Math.min(BAR_COLUMNS - 1, Math.floor(axis(fromUs)))
  const until = Math.min(BAR_COLUMNS, Math.max(from + 1, Math.round(axis(untilUs))))
  return ' '.repeat(from) + '█'.repeat(until - from) + ' '.repeat(BAR_COLUMNS - until)
}
