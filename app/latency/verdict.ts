import type { Measured, Measurement, WhatIf } from './measure.ts'
import { type PhaseName, phaseNames } from './run-taps.ts'

/** What issue 4 asks of the path, at 106 kbit/s and with the SAM at 38400. */
export interface Goal {
  readonly name: string
  readonly limitMs: number
  readonly ms: number
  readonly isMet: boolean
}

export function goalsOf({ flat, flatFull, distance, worstChip }: Measurement): Goal[] {
  const cpuMs = Math.max(...[flat, flatFull, distance].map(({ ownCpu }) => ownCpu.p99))
  return [
    goal('distance fare, p99.9', distance.p999, 200),
    goal('distance fare on the worst chip, p99.9', worstChip.p999, 300),
    goal('own CPU of a card tap, p99', cpuMs, 2),
  ]
}

function goal(name: string, ms: number, limitMs: number): Goal {
  return { name, limitMs, ms, isMet: ms <= limitMs }
}

const phasesBetween = phaseNames.filter((name) => name !== 'poll' && name !== 'after')

/** Phases between activation and signal with their part of it, the largest first. */
export function sharesOf({ phases }: Measured): { phase: PhaseName; part: number }[] {
  const totalMs = phasesBetween.reduce((sum, name) => sum + phases[name].p50, 0)
  return phasesBetween
    .map((phase) => ({ phase, part: phases[phase].p50 / totalMs }))
    .toSorted((a, b) => b.part - a.part)
}

/** Phases between activation and signal by how far their tail is from their middle. */
export function tailsOf({ phases }: Measured): { phase: PhaseName; ms: number }[] {
  return phasesBetween
    .map((phase) => ({ phase, ms: phases[phase].p999 - phases[phase].p50 }))
    .toSorted((a, b) => b.ms - a.ms)
}

export interface Saving {
  readonly lever: string
  readonly setting: string
  /** Of the 99.9th percentile from the card's coming to the signal. */
  readonly savedMs: number
}

/** The best setting of each lever, where it is better than now, the best first. */
export function savingsOf(whatIfs: readonly WhatIf[]): Saving[] {
  const nowMs = whatIfs.find(({ isNow }) => isNow)?.withPollP999 ?? 0
  const best = new Map<string, Saving>()
  for (const { lever, setting, withPollP999 } of whatIfs) {
    const savedMs = nowMs - withPollP999
    if (savedMs > (best.get(lever)?.savedMs ?? 0)) best.set(lever, { lever, setting, savedMs })
  }
  return [...best.values()].toSorted((a, b) => b.savedMs - a.savedMs)
}
