import type { AirFigures, ChipFigures } from './time-figures.ts'

/** Carrier frequency of ISO 14443; one bit at 106 kbit/s is 128 carrier cycles. */
const CARRIER_MHZ = 13.56
const CYCLES_PER_ETU = 128
/** Eight bits and parity. */
const ETU_PER_BYTE = 9
/** Start and end of a frame. */
const ETU_PER_FRAME = 2
/** REQA is 7 bits without parity. */
const ETU_OF_REQUEST = 7 + ETU_PER_FRAME
const CRC_BYTES = 2
/** PCB and CRC around the information of a block. */
const BLOCK_OVERHEAD = 1 + CRC_BYTES
/** FWT = 256 × 16 / fc × 2^FWI. */
const CYCLES_OF_FWT = 4096

/** What is sent over the air: who takes which frames. */
export interface AirLink {
  readonly air: AirFigures
  readonly chip: ChipFigures
}

type Direction = 'to-card' | 'to-reader'

/** Bytes of a command and of its answer with status word. */
export interface Lengths {
  readonly command: number
  readonly answer: number
}

/** An exchange in which something may go wrong. */
export interface Exposed extends Lengths {
  /** See `answerWaitUs`. */
  readonly waitUs: number
}

/** Microseconds of the exchange of a command and its answer, without the chip's own time. */
export function exchangeUs(link: AirLink, { command, answer }: Lengths): number {
  return chainUs(link, 'to-card', command) + chainUs(link, 'to-reader', answer) + pairDelayUs(link)
}

/** Whole microseconds from REQA to the ATS, and to the PPS answer above 106 kbit/s. */
export function activationUs(link: AirLink, uidLength: number): number {
  const { air, chip } = link
  const base: AirLink = { ...link, air: { ...air, toCardKbit: 106, toReaderKbit: 106 } }
  const pair = (toCardEtu: number, answerBytes: number) =>
    (toCardEtu + bytesEtu(answerBytes)) * etuUs(106) + pairDelayUs(base)
  const request = pair(ETU_OF_REQUEST, 2) - air.readerDelayUs + air.requestGuardUs
  // Each level: 93 20 with 5 bytes of UID, then 93 70, those and CRC with SAK and CRC.
  const level = pair(bytesEtu(2), 5) + pair(bytesEtu(7 + CRC_BYTES), 1 + CRC_BYTES)
  const select = pair(bytesEtu(2 + CRC_BYTES), chip.atsLength + CRC_BYTES)
  const faster = air.toCardKbit > 106 || air.toReaderKbit > 106
  const pps = faster ? pair(bytesEtu(3 + CRC_BYTES), 1 + CRC_BYTES) : 0
  return Math.round(request + level * cascadeLevels(uidLength) + select + pps)
}

/** FWT: how long a card may be silent. */
function frameWaitingUs({ chip }: AirLink): number {
  return (CYCLES_OF_FWT / CARRIER_MHZ) * 2 ** chip.frameWaitingInteger
}

/** INITIALIZE, CREDIT, DEBIT, INTERNAL AUTHENTICATE and APPLICATION BLOCK. */
const computingInstructions = new Set([0x50, 0x52, 0x54, 0x88, 0x1e])

/** How long the reader waits for an answer before it asks again. */
export function answerWaitUs(link: AirLink, instruction: number): number {
  const fwtUs = frameWaitingUs(link)
  return computingInstructions.has(instruction) ? fwtUs : Math.min(fwtUs, link.air.quickWaitUs)
}

/** S(WTX) and its answers: one each time that the chip's own time is longer than it may be. */
export function extensionsUs(link: AirLink, chipUs: number): number {
  const grantedUs = frameWaitingUs(link) * link.chip.waitingExtension
  const extensions = Math.max(0, Math.ceil(chipUs / grantedUs) - 1)
  return (
    extensions * (blockUs(link, 'to-card', 1) + blockUs(link, 'to-reader', 1) + pairDelayUs(link))
  )
}

/** The wait for a card that is gone: it is asked again by R(NAK), and waited for each time. */
export function silenceUs(link: AirLink, commandLength: number, waitUs: number): number {
  const { retriesMax } = link.air
  const asked = chainUs(link, 'to-card', commandLength)
  return asked + waitUs * (1 + retriesMax) + blockUs(link, 'to-card', 0) * retriesMax
}

/**
 * What a broken bit costs, `bit` counted from the first of the command; 0 where the exchange is
 * over before it. A card that did not get a frame is silent for `waitUs`, says R(ACK) of the block
 * before to R(NAK), and is sent it again; a broken answer is asked for again at once by R(NAK).
 */
export function repairUs(link: AirLink, bit: number, exchange: Exposed): number {
  const commandBits = bytesEtu(exchange.command + BLOCK_OVERHEAD)
  const nakUs = blockUs(link, 'to-card', 0) + pairDelayUs(link)
  if (bit < commandBits) {
    const sent = Math.min(exchange.command, frameRoom(link, 'to-card'))
    const ackUs = blockUs(link, 'to-reader', 0)
    return exchange.waitUs + nakUs + ackUs + blockUs(link, 'to-card', sent)
  }
  if (bit >= commandBits + bytesEtu(exchange.answer + BLOCK_OVERHEAD)) return 0
  return nakUs + blockUs(link, 'to-reader', Math.min(exchange.answer, frameRoom(link, 'to-reader')))
}

/** A block, chained where the other side takes shorter frames: R(ACK) for all but the last. */
function chainUs(link: AirLink, direction: Direction, length: number): number {
  const frames = Math.max(1, Math.ceil(length / frameRoom(link, direction)))
  const back = direction === 'to-card' ? 'to-reader' : 'to-card'
  const chained = blockUs(link, direction, 0) + blockUs(link, back, 0) + pairDelayUs(link)
  return (frames - 1) * chained + blockUs(link, direction, length)
}

function blockUs({ air }: AirLink, direction: Direction, informationLength: number): number {
  const kbit = direction === 'to-card' ? air.toCardKbit : air.toReaderKbit
  return bytesEtu(informationLength + BLOCK_OVERHEAD) * etuUs(kbit)
}

function frameRoom({ air, chip }: AirLink, direction: Direction): number {
  return (direction === 'to-card' ? chip.frameMax : air.readerFrameMax) - BLOCK_OVERHEAD
}

function pairDelayUs({ air }: AirLink): number {
  return air.cardDelayUs + air.readerDelayUs
}

function bytesEtu(bytes: number): number {
  return bytes * ETU_PER_BYTE + ETU_PER_FRAME
}

function etuUs(kbitPerSecond: number): number {
  return CYCLES_PER_ETU / CARRIER_MHZ / Math.round(kbitPerSecond / 106)
}

/** UIDs of 4, 7 and 10 bytes. */
function cascadeLevels(uidLength: number): number {
  return uidLength <= 4 ? 1 : uidLength <= 7 ? 2 : 3
}
