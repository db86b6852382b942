import { readFileSync, writeFileSync } from 'node:fs'
import type { Measured, MeasuredKind, WhatIf } from './measure.ts'
import { type PhaseName, phaseNames } from './run-taps.ts'

// node app/latency/draw.ts latency.json docs/images
// draws what `tongxing latency --json` wrote: two pictures of docs/latency.md.

/** The parts of the JSON that are drawn. */
export interface Drawn extends Readonly<Partial<Record<MeasuredKind, Pick<Measured, 'phases'>>>> {
  readonly whatIfs: readonly WhatIf[]
}

const WIDTH = 760
const LABEL_WIDTH = 190
const ROW = 26
const BAR = 16
const AXIS_STEP_MS = 50
const font = 'font-family="system-ui, sans-serif" font-size="12"'

const phaseColours: Readonly<Partial<Record<PhaseName, string>>> = {
  activation: '#8d99ae',
  read: '#4ea8de',
  initialize: '#5e60ce',
  mac1: '#e07a5f',
  cache: '#48bfa0',
  storage: '#c9ada7',
  debit: '#2b2d42',
  cpu: '#f2cc8f',
}
const kindTexts = {
  flat: 'flat fare, lean',
  flatFull: 'flat fare, full reads',
  distance: 'distance fare',
  worstChip: 'distance fare, slow chip',
} as const satisfies Partial<Record<MeasuredKind, string>>

/** Where the median tap's milliseconds go, one bar a kind. */
export function drawPhases(drawn: Drawn): string {
  const kinds = Object.keys(kindTexts) as (keyof typeof kindTexts)[]
  const shown = phaseNames.filter((name) => phaseColours[name] !== undefined)
  const middle = (kind: MeasuredKind, name: PhaseName) => drawn[kind]?.phases[name].p50 ?? 0
  const totals = kinds.map((kind) => shown.reduce((sum, name) => sum + middle(kind, name), 0))
  const scale = scaleTo(Math.max(...totals))
  const rows = kinds.map((kind, row) => {
    let fromMs = 0
    const parts = shown.map((name) => {
      const ms = middle(kind, name)
      const part = rectangle(scale, { row, fromMs, ms, colour: phaseColours[name] ?? '' })
      fromMs += ms
      return part
    })
    return [label(row, kindTexts[kind]), ...parts, value(scale, row, fromMs)].join('')
  })
  const legendAt = kinds.length * ROW + 34
  const legend = shown.map((name, index) => {
    const x = 20 + index * 90
    const place = `x="${x}" y="${legendAt}" width="11" height="11"`
    const box = `<rect ${place} fill="${phaseColours[name]}"/>`
    return `${box}<text x="${x + 16}" y="${legendAt + 10}">${name}</text>`
  })
  const height = legendAt + 26
  const title = 'The median tap from activation to signal, milliseconds'
  return picture(height, title, [axis(scale, kinds.length), ...rows, ...legend])
}

/** The 99.9th percentile of a distance fare, one bar a setting, the poll loop's wait lighter. */
export function drawWhatIfs({ whatIfs }: Drawn): string {
  const scale = scaleTo(Math.max(...whatIfs.map(({ withPollP999 }) => withPollP999)))
  const rows = whatIfs.map(({ lever, setting, isNow, p999, withPollP999 }, row) => {
    const isFirst = whatIfs[row - 1]?.lever !== lever
    const colour = isNow ? '#e07a5f' : '#4ea8de'
    const name = isFirst ? `<text x="8" y="${textY(row)}" font-weight="bold">${lever}</text>` : ''
    const wait = { row, fromMs: p999, ms: withPollP999 - p999, colour: '#dfe3e8' }
    const toSignal = rectangle(scale, { row, fromMs: 0, ms: p999, colour })
    return [
      name,
      label(row, setting),
      toSignal,
      rectangle(scale, wait),
      value(scale, row, p999),
    ].join('')
  })
  const title =
    '99.9th percentile of a distance fare, milliseconds; orange = as it is, grey = with the poll'
  return picture(whatIfs.length * ROW + 40, title, [axis(scale, whatIfs.length), ...rows])
}

type Scale = (ms: number) => number

function scaleTo(mostMs: number): Scale {
  const axisMs = Math.ceil((mostMs * 1.08) / AXIS_STEP_MS) * AXIS_STEP_MS
  return (ms) => LABEL_WIDTH + (ms / axisMs) * (WIDTH - LABEL_WIDTH - 20)
}

function rectangle(
  scale: Scale,
  part: { row: number; fromMs: number; ms: number; colour: string },
): string {
  const { row, fromMs, ms, colour } = part
  const x = scale(fromMs)
  const width = scale(fromMs + ms) - x
  const place = `x="${x.toFixed(1)}" y="${top(row)}" width="${width.toFixed(1)}" height="${BAR}"`
  return `<rect ${place} fill="${colour}"/>`
}

function label(row: number, text: string): string {
  return `<text x="${LABEL_WIDTH - 8}" y="${textY(row)}" text-anchor="end">${text}</text>`
}

function value(scale: Scale, row: number, ms: number): string {
  const x = scale(ms) + 4
  return `<text x="${x.toFixed(1)}" y="${textY(row)}">${ms.toFixed(0)}</text>`
}

/** A line every 50 ms, under everything else. */
function axis(scale: Scale, rows: number): string {
  const bottom = top(rows)
  const lines: string[] = []
  for (let ms = 0; scale(ms) <= WIDTH - 20; ms += AXIS_STEP_MS) {
    const x = scale(ms).toFixed(1)
    lines.push(`<line x1="${x}" x2="${x}" y1="28" y2="${bottom}" stroke="#d0d4da"/>`)
  }
  return lines.join('')
}

function top(row: number): number {
  return 34 + row * ROW
}

function textY(row: number): number {
  return top(row) + 12
}

function picture(height: number, title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" ${font}>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="8" y="18" font-weight="bold">${title}</text>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

if (import.meta.main) {
  const [, , from = '', folder = ''] = process.argv
  const drawn = JSON.parse(readFileSync(from, 'utf8')) as Drawn
  writeFileSync(`${folder}/latency-phases.svg`, drawPhases(drawn))
  writeFileSync(`${folder}/latency-what-if.svg`, drawWhatIfs(drawn))
}
