import { type ChipName, type Conditions, figuresOf, uidLengths } from './figures.ts'
import type { LabSettings } from './lab-bus.ts'
import { type HistogramRow, histogramOf, type Quantiles, quantilesOf } from './quantiles.ts'
import { type Kind, kinds, type PhaseName, phaseNames, runTaps, type Sample } from './run-taps.ts'
import { isAsItIs, levers } from './what-ifs.ts'

/** Taps of one kind: milliseconds from activation to signal, and where they go. */
export interface Measured extends Quantiles {
  readonly taps: number
  readonly phases: Readonly<Record<PhaseName, Quantiles>>
  /** The firmware's own work in the whole tap, with its waits for a processor. */
  readonly ownCpu: Quantiles
  /** With the wait for the poll loop: from the card's coming to the signal. */
  readonly withPoll: Quantiles
  readonly histogram: readonly HistogramRow[]
}

/** What the 99.9th percentile of a distance fare is under another setting. */
export interface WhatIf {
  readonly lever: string
  readonly setting: string
  readonly isNow: boolean
  readonly p999: number
  readonly withPollP999: number
}

export type MeasuredKind = Kind | 'worstChip'

export interface Measurement extends Readonly<Record<MeasuredKind, Measured>> {
  readonly whatIfs: readonly WhatIf[]
}

export interface MeasureOptions {
  readonly conditions: Conditions
  readonly seed: string
  readonly taps: number
  /** What the distance fare would take otherwise; the longest part of the run. */
  readonly withWhatIfs: boolean
  readonly openDisk: LabSettings['openDisk']
  progress(text: string): void
}

/** A code takes longer to make than to verify: of codes there are fewer. */
const CODES_PART = 10
/** Of the taps, how many each what-if makes. */
const WHAT_IF_PART = 5
const HISTOGRAM_ROWS = 16

export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { conditions, taps, progress } = options
  const measured: Partial<Record<MeasuredKind, Measured>> = {}
  for (const kind of kinds) {
    progress(`${kind}: ${tapsOf(kind, taps)} taps`)
    measured[kind] = summaryOf(await run(options, conditions, kind))
  }
  progress(`worst chip: ${taps} distance fares`)
  const worst = { ...conditions, chip: 'slow' satisfies ChipName } as const
  measured.worstChip = summaryOf(await run(options, worst, 'distance'))
  const whatIfs = options.withWhatIfs ? await runWhatIfs(options) : []
  return { ...(measured as Record<MeasuredKind, Measured>), whatIfs }
}

async function runWhatIfs(options: MeasureOptions): Promise<WhatIf[]> {
  const { conditions, progress } = options
  const fewer = { ...options, taps: Math.ceil(options.taps / WHAT_IF_PART) }
  const now = summaryOf(await run(fewer, conditions, 'distance'))
  const whatIfs: WhatIf[] = []
  for (const { name: lever, settings } of levers) {
    progress(`what if: ${lever}`)
    for (const { name: setting, change } of settings) {
      const isNow = isAsItIs(conditions, change)
      const changed = { ...conditions, ...change }
      const { p999, withPoll } = isNow ? now : summaryOf(await run(fewer, changed, 'distance'))
      whatIfs.push({ lever, setting, isNow, p999, withPollP999: withPoll.p999 })
    }
  }
  return whatIfs
}

function run(
  { taps, seed, openDisk }: MeasureOptions,
  conditions: Conditions,
  kind: Kind,
): Promise<Sample[]> {
  return runTaps(
    {
      ...{ seed, openDisk },
      taps: tapsOf(kind, taps),
      figures: figuresOf(conditions),
      uidLength: uidLengths[conditions.chip],
      diskSlowerUs: conditions.diskSlowerMs * 1000,
    },
    kind,
  )
}

function tapsOf(kind: Kind, taps: number): number {
  return kind === 'rideCode' ? Math.ceil(taps / CODES_PART) : taps
}

function summaryOf(samples: readonly Sample[]): Measured {
  const phaseQuantiles = (name: PhaseName) => quantilesOf(samples.map((one) => one.phases[name]))
  const totals = samples.map(({ totalUs }) => totalUs)
  return {
    ...quantilesOf(totals),
    taps: samples.length,
    phases: Object.fromEntries(
      phaseNames.map((name) => [name, phaseQuantiles(name)]),
    ) as Measured['phases'],
    ownCpu: quantilesOf(samples.map(({ cpuUs }) => cpuUs)),
    withPoll: quantilesOf(samples.map(({ totalUs, phases }) => totalUs + phases.poll)),
    histogram: histogramOf(totals, HISTOGRAM_ROWS),
  }
}
