import type { FileDisk } from '@tongxing/validator-sim/firmware/file-disk.ts'
import { createSimulatedDisk } from '@tongxing/validator-sim/firmware/simulated-disk.ts'
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
  /** Radio, chips and SAM alone: repeats from the seed, whatever else the machine does. */
  readonly modelled: Quantiles
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
const HISTOGRAM_ROWS = 16

export async function measure(options: MeasureOptions): Promise<Measurement> {
  const { conditions, taps, progress } = options
  const measured: Partial<Record<MeasuredKind, Measured>> = {}
  let distances: readonly Sample[] = []
  for (const kind of kinds) {
    progress(`${kind}: ${tapsOf(kind, taps)} taps`)
    const samples = await run(options, conditions, kind)
    measured[kind] = summaryOf(samples)
    if (kind === 'distance') distances = samples
  }
  progress(`worst chip: ${taps} distance fares`)
  const worst = { ...conditions, chip: 'slow' satisfies ChipName } as const
  measured.worstChip = summaryOf(await run(options, worst, 'distance'))
  const whatIfs = options.withWhatIfs ? await runWhatIfs(options, distances) : []
  return { ...(measured as Record<MeasuredKind, Measured>), whatIfs }
}

/**
 * Each setting with the same draws as now, and with the median of the processor and storage times
 * that were measured now: what differs is what the setting does, and not what the machine did.
 */
async function runWhatIfs(
  options: MeasureOptions,
  distances: readonly Sample[],
): Promise<WhatIf[]> {
  const { conditions, progress } = options
  const inMemory = { ...options, openDisk: openMemoryDisk }
  const { phases: now } = summaryOf(distances)
  const measuredUs = (now.storage.p50 + now.cpu.p50) * 1000
  const whatIfs: WhatIf[] = []
  for (const { name: lever, settings } of levers) {
    progress(`what if: ${lever}`)
    for (const { name: setting, change } of settings) {
      const isNow = isAsItIs(conditions, change)
      const changed = isNow
        ? distances
        : await run(inMemory, { ...conditions, ...change }, 'distance')
      const slowerUs =
        ((change.diskSlowerMs ?? conditions.diskSlowerMs) - conditions.diskSlowerMs) * 1000
      const sameUs = measuredUs + slowerUs * WRITES_TO_SIGNAL
      const totals = changed.map((sample) => modelledUs(sample) + sameUs)
      const withPoll = totals.map((us, index) => us + (changed[index]?.phases.poll ?? 0))
      const [p999, withPollP999] = [quantilesOf(totals).p999, quantilesOf(withPoll).p999]
      whatIfs.push({ lever, setting, isNow, p999, withPollP999 })
    }
  }
  return whatIfs
}

/** Before DEBIT the claim of it is made durable, and nothing else. */
const WRITES_TO_SIGNAL = 1

function openMemoryDisk(sizeBytes: number): FileDisk {
  return { ...createSimulatedDisk(sizeBytes), close: () => {} }
}

function modelledUs({ totalUs, phases }: Sample): number {
  return totalUs - phases.storage - phases.cpu
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
    modelled: quantilesOf(samples.map(modelledUs)),
    withPoll: quantilesOf(samples.map(({ totalUs, phases }) => totalUs + phases.poll)),
    histogram: histogramOf(totals, HISTOGRAM_ROWS),
  }
}
