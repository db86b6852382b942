import type { ClientConfig } from 'pg'

/** What a bench may use of the run that it is part of. */
export interface BenchContext {
  /** Fewer repeats of shorter runs: says that everything works, not how fast. */
  readonly isQuick: boolean
  /** An empty folder on a real disk, gone after the run. */
  readonly folder: string
  /** The run's PostgreSQL, on which a bench makes databases of its own. */
  readonly server: ClientConfig
}

/** Something that is measured beside a limit that the same machine sets in the same minute. */
export interface Bench {
  /** What `--only` and the results call it. */
  readonly name: string
  /** Of value and limit alike; more is better. */
  readonly unit: string
  /** What the limit is, in a few words. */
  readonly limit: string
  prepare(context: BenchContext): Promise<PreparedBench>
}

export interface PreparedBench {
  /** One repeat: operations a second. */
  value(): number | Promise<number>
  /** The same work at the limit: operations a second. */
  limit(): number | Promise<number>
  /** After the last repeat: counts that must all be 0 (`lost`, `doubled`, `sumE7`). */
  check(): Correctness | Promise<Correctness>
  close?(): Promise<void>
}

export type Correctness = Readonly<Record<string, number>>

/** One line of the report; the JSON has the first six fields. */
export interface BenchResult {
  readonly name: string
  readonly unit: string
  /** Median over the repeats. */
  readonly value: number
  /** (largest − smallest) ÷ median of the repeats. */
  readonly spread: number
  /** Median over the repeats. */
  readonly limit: number
  /** Median of the repeats' own value ÷ limit. */
  readonly ratio: number
  readonly limitIs: string
  readonly correctness: Correctness
}
