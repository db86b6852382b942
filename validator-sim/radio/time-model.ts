import {
  type AirLink,
  activationUs,
  exchangeUs,
  extensionsUs,
  answerWaitUs,
  type Exposed,
  repairUs,
  silenceUs,
} from './air.ts'
import { ChipTime } from './chip-time.ts'
import { samChipUs, samLinkUs } from './sam-time.ts'
import { type Spread, type TimeFigures, typicalTimeFigures } from './time-figures.ts'

export interface TimeModel {
  readonly figures: TimeFigures
  /**
   * A card comes into the field: which chip it has and how long it waits are drawn. `nowUs` is how
   * much the tap has been charged so far; only a model that watches the tap needs it.
   */
  begin(nowUs?: () => number): TapTime
  /** From REQA to ATS (and PPS above 106 kbit/s), for a UID of 4, 7 or 10 bytes. */
  activationUs(uid: Uint8Array): number
}

/** What one tap's steps take, in whole microseconds. */
export interface TapTime {
  /** How long the card waits to be seen: it comes at any moment of the poll loop. */
  readonly pollUs: number
  /** Air and chip. An empty response is a card that is gone: the reader waits for it in vain. */
  cardUs(command: Uint8Array, response: Uint8Array): number
  /** T=0 link and chip. */
  samUs(command: Uint8Array, response: Uint8Array): number
}

/**
 * All draws come from `random` (0 ≤ r < 1), a stream of the validator's own, so that its times
 * repeat from a seed. Without one every chip is the middle one, the card comes in the middle of the
 * poll loop, and no bit is broken.
 */
export function createTimeModel(
  figures: TimeFigures = typicalTimeFigures,
  random?: () => number,
): TimeModel {
  const { chip, sam, terminal } = figures
  return {
    figures,
    activationUs: (uid) => activationUs(figures, uid.length),
    begin: () => {
      const chipTime = new ChipTime(chip)
      const chipFactor = drawFactor(chip.spread, random)
      const samFactor = drawFactor(sam.spread, random)
      return {
        pollUs: Math.floor((random?.() ?? 0.5) * terminal.pollLoopUs),
        cardUs: (command, response) => {
          const airUs = cardAirUs(figures, { command, response }, random)
          const chipUs = chipTime.take(command, response) * chipFactor
          const waitUs = extensionsUs(figures, chipUs)
          return Math.round(terminal.cpuPerExchangeUs + airUs + chipUs + waitUs)
        },
        samUs: (command, response) => {
          const linkUs = samLinkUs(figures.samLink, command, response)
          const chipUs = samChipUs(sam, command, response) * samFactor
          return Math.round(terminal.cpuPerExchangeUs + linkUs + chipUs)
        },
      }
    },
  }
}

/** Both frames and what repairs them, or the vain wait for a card that is gone. */
function cardAirUs(
  link: AirLink,
  { command, response }: { command: Uint8Array; response: Uint8Array },
  random: (() => number) | undefined,
): number {
  const waitUs = answerWaitUs(link, command[1] ?? 0)
  if (response.length === 0) return silenceUs(link, command.length, waitUs)
  const exchange = { command: command.length, answer: response.length, waitUs }
  const repairsUs = random === undefined ? 0 : repairsOf(link, exchange, random)
  return exchangeUs(link, exchange) + repairsUs
}

/** Repairs of broken bits: what is sent again may be broken again, up to the reader's patience. */
function repairsOf(link: AirLink, exchange: Exposed, random: () => number): number {
  let totalUs = 0
  for (let tries = 0; tries < link.air.retriesMax; tries += 1) {
    const us = repairUs(link, random() / link.air.bitErrorRate, exchange)
    if (us === 0) break
    totalUs += us
  }
  return totalUs
}

/** From the triangle over min, 1, max with its top at 1. */
function drawFactor({ min, max }: Spread, random: (() => number) | undefined): number {
  if (random === undefined || min === max) return 1
  const drawn = random()
  const below = (1 - min) / (max - min)
  return drawn < below
    ? min + Math.sqrt(drawn * (max - min) * (1 - min))
    : max - Math.sqrt((1 - drawn) * (max - min) * (max - 1))
}
