import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type FileDisk, openFileDisk } from '@tongxing/validator-sim/firmware/file-disk.ts'
import { airRates, chips } from '@tongxing/validator-sim/radio/time-figures.ts'
import { samResetUs } from '@tongxing/validator-sim/radio/sam-time.ts'
import { Command, InvalidArgumentError, Option } from 'commander'
import { createProgress } from '../day/progress.ts'
import { startCpuLoad } from '../latency/cpu-load.ts'
import { environment } from '../latency/environment.ts'
import { type ChipName, type Conditions, defaultConditions, figuresOf } from '../latency/figures.ts'
import { measure, type MeasuredKind, type Measurement } from '../latency/measure.ts'
import { reportText } from '../latency/report-text.ts'
import { goalsOf, savingsOf, sharesOf, tailsOf } from '../latency/verdict.ts'

/** Beyond it the lab's cards have spent their money. */
const TAPS_MAX = 100_000

interface LatencyFlags {
  readonly taps: number
  readonly seed: string
  readonly baud: number
  readonly samBaud: number
  readonly chip: ChipName
  readonly poll: number
  readonly disk: number
  readonly errors: number
  readonly readerWait: number
  readonly cpuLoad: number
  readonly whatIf: boolean
  readonly data: string
  readonly json: boolean
}

export function latencyCommand(): Command {
  const { baud, samBaud, chip, pollMs, bitErrorRate, readerWaitMs } = defaultConditions
  return new Command('latency')
    .description('where the milliseconds of a tap go: modelled radio, chips and SAM, real firmware')
    .option(
      '--taps <n>',
      'taps of each kind; a tenth as many ride codes',
      count(100, TAPS_MAX),
      2500,
    )
    .option('--seed <seed>', 'what the model draws from', '1')
    .addOption(
      new Option('--baud <kbit/s>', 'air, both directions')
        .choices(airRates.map(String))
        .default(baud)
        .argParser(oneOf(airRates)),
    )
    .option('--sam-baud <bit/s>', 'contact side of the SAM', count(9600, 1_000_000), samBaud)
    .addOption(
      new Option('--chip <kind>', 'chip of the cards').choices(Object.keys(chips)).default(chip),
    )
    .option('--poll <ms>', 'length of the poll loop', count(0, 10_000), pollMs)
    .option('--disk <real|slow:MS>', 'the real disk, or so much slower a write', parseDisk, 0)
    .option('--errors <rate>', 'broken bits, as a part of all', parseRate, bitErrorRate)
    .option(
      '--reader-wait <ms>',
      'for a command that computes nothing',
      count(1, 1000),
      readerWaitMs,
    )
    .option('--cpu-load <threads>', 'busy threads beside the validator', count(0, 256), 0)
    .option('--no-what-if', 'leave out what other settings would do: most of the time')
    .option('--data <folder>', 'where the journal is written: a folder on a real disk', '.tongxing')
    .option('--json', 'write the result as one JSON object, the last line of stdout', false)
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing latency
  $ npx tongxing latency --taps 20000 --json | tail -n 1 > latency.json
  $ npx tongxing latency --no-what-if --cpu-load 4     a starved host: what gives way
  $ npx tongxing latency --no-what-if --disk slow:20   a slow disk

Times are from activation to signal; the wait for the poll loop comes before. Radio, chips and SAM
are modelled (validator-sim/radio), processor and journal are measured on this machine.
Exit codes: 0 measured, whether the goals are met or not; 2 wrong use.`,
    )
    .action(latency)
}

async function latency(flags: LatencyFlags): Promise<void> {
  const conditions = conditionsOf(flags)
  const machine = environment()
  mkdirSync(flags.data, { recursive: true })
  const folder = mkdtempSync(join(flags.data, 'latency-'))
  const stopLoad = startCpuLoad(flags.cpuLoad)
  const { step } = createProgress(process.stderr)
  try {
    const { taps, seed, whatIf } = flags
    const measurement = await measure({
      ...{ conditions, taps, seed, progress: step, withWhatIfs: whatIf },
      openDisk: (sizeBytes) => openJournalFile(join(folder, 'journal'), sizeBytes),
    })
    const facts = { ...machine, cpuLoad: flags.cpuLoad }
    if (flags.json) {
      process.stdout.write(`${JSON.stringify(jsonOf(measurement, conditions, facts))}\n`)
    } else {
      process.stdout.write(reportText(measurement, factLines(conditions, facts)))
    }
  } finally {
    await stopLoad()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new file, gone when it is closed. */
function openJournalFile(path: string, sizeBytes: number): FileDisk {
  const disk = openFileDisk(path, sizeBytes)
  const close = () => {
    disk.close()
    rmSync(path)
  }
  return { ...disk, close }
}

function conditionsOf({
  baud,
  samBaud,
  chip,
  poll,
  disk,
  errors,
  readerWait,
}: LatencyFlags): Conditions {
  return {
    readerWaitMs: readerWait,
    ...{ samBaud, chip, pollMs: poll, diskSlowerMs: disk, bitErrorRate: errors },
    baud: oneOf(airRates)(String(baud)),
  }
}

type Facts = ReturnType<typeof environment> & { readonly cpuLoad: number }

/** `phases` are by kind, the same as within each kind. */
function jsonOf(measurement: Measurement, conditions: Conditions, facts: Facts) {
  const { whatIfs, ...measured } = measurement
  const phases = Object.fromEntries(
    Object.entries(measured).map(([kind, { phases: its }]) => [kind as MeasuredKind, its]),
  )
  return {
    schema: 'tongxing.latency.v1',
    ...measured,
    phases,
    whatIfs,
    goals: goalsOf(measurement),
    dominates: sharesOf(measured.distance),
    givesWay: tailsOf(measured.distance),
    wouldHelp: savingsOf(whatIfs),
    conditions,
    figures: figuresOf(conditions),
    environment: facts,
  }
}

function factLines(conditions: Conditions, facts: Facts): Record<string, string> {
  const { baud, samBaud, chip, pollMs, diskSlowerMs, bitErrorRate } = conditions
  const resetMs = samResetUs(figuresOf(conditions).samLink) / 1000
  return {
    cards: `${chip} chip, ${baud} kbit/s, one bit in ${Math.round(1 / bitErrorRate)} broken`,
    SAM: `${samBaud} bit/s; ATR and PPS once at power-up ${resetMs.toFixed(1)} ms`,
    'poll loop': `${pollMs} ms`,
    journal: `real file${diskSlowerMs > 0 ? `, ${diskSlowerMs} ms more a write` : ''}`,
    machine: `${facts.cores} cores, ${facts.cpu}, node ${facts.node}, load ${facts.loadAtStart}`,
    'busy threads': String(facts.cpuLoad),
  }
}

function count(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new InvalidArgumentError(`must be a whole number from ${least} to ${most}.`)
    }
    return value
  }
}

function oneOf<T extends number>(values: readonly T[]) {
  return (text: string): T => {
    const value = values.find((one) => String(one) === text)
    if (value === undefined) throw new InvalidArgumentError(`must be one of ${values.join(', ')}.`)
    return value
  }
}

function parseDisk(text: string): number {
  if (text === 'real') return 0
  const [, ms] = /^slow:(\d{1,5})$/.exec(text) ?? []
  if (ms === undefined) throw new InvalidArgumentError("must be 'real' or 'slow:MS'.")
  return Number(ms)
}

function parseRate(text: string): number {
  const rate = Number(text)
  if (!(rate >= 0 && rate <= 0.01)) throw new InvalidArgumentError('must be from 0 to 0.01.')
  return rate
}
