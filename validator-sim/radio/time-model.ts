import { type TimeFigures, typicalTimeFigures } from './time-figures.ts'

/** Carrier frequency of ISO 14443; one bit at 106 kbit/s is 128 carrier cycles. */
const CARRIER_MHZ = 13.56
const CYCLES_PER_ETU = 128
/** Eight bits and parity. */
const ETU_PER_BYTE = 9
/** Start and end of a frame. */
const ETU_PER_FRAME = 2
/** PCB and CRC around the information of a block. */
const BLOCK_OVERHEAD = 3

/** The microseconds, always whole, that the exchange of bytes takes. */
export interface TimeModel {
  readonly figures: TimeFigures
  /** Air and chip. An empty response is a card that is gone: the terminal waits for it in vain. */
  chargeCard(command: Uint8Array, response: Uint8Array): number
  /** T=0 link and chip. */
  chargeSam(command: Uint8Array, response: Uint8Array): number
  /** How long this card waits to be seen: it comes at any moment of the poll loop. */
  pollUs(): number
  /** From REQA to ATS (and PPS above 106 kbit/s). */
  activationUs(uid: Uint8Array): number
}

/** `phase` says where in the poll loop a card comes, 0 ≤ p < 1; in the middle unless told. */
export function createTimeModel(
  figures: TimeFigures = typicalTimeFigures,
  phase: () => number = () => 0.5,
): TimeModel {
  const cpuUs = figures.terminal.cpuPerExchangeUs
  return {
    figures,
    pollUs: () => Math.floor(phase() * figures.terminal.pollLoopUs),
    chargeCard: (command, response) =>
      cpuUs + airUs(figures, command.length, response.length) + chipUs(figures, command, response),
    chargeSam: (command, response) =>
      cpuUs + samLinkUs(figures, command, response) + samChipUs(figures, command, response),
    activationUs: (uid) => {
      const { anticollisionUs, ratsUs, ppsUs, kbitPerSecond } = figures.air
      const uidUs = uid.length === 4 ? anticollisionUs.uid4 : anticollisionUs.uid7
      return uidUs + ratsUs + (kbitPerSecond > 106 ? ppsUs : 0)
    },
  }
}

/** Frames of both directions with their delays; card.md 4.2 is its golden table. */
export function airUs({ air }: TimeFigures, commandLength: number, responseLength: number): number {
  const etuUs = CYCLES_PER_ETU / CARRIER_MHZ / Math.round(air.kbitPerSecond / 106)
  const pairDelayUs = air.cardDelayUs + air.readerDelayUs
  const perFrame = air.frameMax - BLOCK_OVERHEAD
  const frames = Math.max(1, Math.ceil(commandLength / perFrame))
  // Each frame of a chained command but the last is answered by R(ACK), which carries nothing.
  const chainedUs = (frames - 1) * (2 * frameEtu(0) * etuUs + pairDelayUs)
  const lastFrameEtu = frameEtu(0) + commandLength * ETU_PER_BYTE
  if (responseLength === 0) return Math.round(chainedUs + lastFrameEtu * etuUs + air.frameWaitingUs)
  const answerEtu = frameEtu(responseLength)
  return Math.round(chainedUs + (lastFrameEtu + answerEtu) * etuUs + pairDelayUs)
}

/** T=0: header, procedure byte, data; for a case 4 command also 61xx and GET RESPONSE. */
export function samLinkUs(
  { samLink }: TimeFigures,
  command: Uint8Array,
  response: Uint8Array,
): number {
  const hasData = command.length > 5
  const dataCharacters = hasData ? 1 + (command[4] ?? 0) : 0
  const answerData = Math.max(0, response.length - 2)
  const fetch = hasData ? 2 + 5 + 1 : 1
  const answerCharacters = answerData === 0 ? 0 : fetch + answerData
  const characters = 5 + dataCharacters + answerCharacters + 2
  return Math.round((characters * samLink.etuPerCharacter * 1e6) / samLink.bitPerSecond)
}

function frameEtu(informationLength: number): number {
  return (informationLength + BLOCK_OVERHEAD) * ETU_PER_BYTE + ETU_PER_FRAME
}

function isDone(response: Uint8Array): boolean {
  return response.at(-2) === 0x90 && response.at(-1) === 0x00
}

function chipUs({ chip }: TimeFigures, command: Uint8Array, response: Uint8Array): number {
  // A card that is gone computes for nobody: the wait in vain is already charged.
  if (response.length === 0) return 0
  if (!isDone(response)) return chip.otherUs
  const byInstruction: Readonly<Record<number, number>> = {
    0xa4: chip.selectUs,
    0xb0: chip.readUs,
    0xb2: chip.readUs,
    0x5c: chip.readUs,
    0x50: chip.initializeUs,
    0xdc: chip.updateCacheUs,
    0x54: chip.debitUs,
    0x52: chip.creditUs,
    0x5a: chip.proveUs,
    0x84: chip.challengeUs,
    0x1e: chip.blockUs,
  }
  return byInstruction[command[1] ?? 0] ?? chip.otherUs
}

function samChipUs({ sam }: TimeFigures, command: Uint8Array, response: Uint8Array): number {
  if (!isDone(response)) return sam.otherUs
  const byInstruction: Readonly<Record<number, number>> = {
    0x70: sam.initPurchaseUs,
    0x72: sam.creditPurchaseUs,
    0x1a: sam.cryptUs,
    0xfa: sam.cryptUs,
  }
  return byInstruction[command[1] ?? 0] ?? sam.otherUs
}
