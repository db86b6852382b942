import {
  type airRates,
  chips,
  type TimeFigures,
  typicalTimeFigures,
} from '@tongxing/validator-sim/radio/time-figures.ts'

export type ChipName = keyof typeof chips

/** What a user may set; everything else is as documented in validator-sim/radio. */
export interface Conditions {
  /** Both directions, kbit/s. */
  readonly baud: (typeof airRates)[number]
  readonly samBaud: number
  readonly chip: ChipName
  readonly pollMs: number
  /** Added to every durable write. */
  readonly diskSlowerMs: number
  readonly bitErrorRate: number
  /** The reader's patience with a command that computes nothing. */
  readonly readerWaitMs: number
}

export const defaultConditions: Conditions = {
  baud: typicalTimeFigures.air.toCardKbit,
  samBaud: typicalTimeFigures.samLink.bitPerSecond,
  chip: 'typical',
  pollMs: typicalTimeFigures.terminal.pollLoopUs / 1000,
  diskSlowerMs: 0,
  bitErrorRate: typicalTimeFigures.air.bitErrorRate,
  readerWaitMs: typicalTimeFigures.air.quickWaitUs / 1000,
}

/** A slow chip comes with a UID of 7 bytes: card.md 4.2's longer activation. */
export const uidLengths: Readonly<Record<ChipName, number>> = { slow: 7, typical: 4, fast: 7 }

export function figuresOf(conditions: Conditions): TimeFigures {
  const { baud, samBaud, chip, pollMs, bitErrorRate, readerWaitMs } = conditions
  const { air, samLink, terminal } = typicalTimeFigures
  return {
    ...typicalTimeFigures,
    air: {
      ...air,
      ...{ toCardKbit: baud, toReaderKbit: baud, bitErrorRate },
      quickWaitUs: readerWaitMs * 1000,
    },
    samLink: { ...samLink, bitPerSecond: samBaud },
    chip: chips[chip],
    terminal: { ...terminal, pollLoopUs: pollMs * 1000 },
  }
}
