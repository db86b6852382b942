/**
 * Every figure of the time model, in microseconds unless its name says otherwise. Sources are
 * sections of card.md; "assumed" stands where nothing public was found. The figures were written
 * down before the goals were run (docs/latency.md) and are not fitted to them.
 */
export interface TimeFigures {
  readonly air: AirFigures
  readonly samLink: SamLinkFigures
  readonly chip: ChipFigures
  readonly sam: SamChipFigures
  readonly terminal: TerminalFigures
}

/** Bit rates of ISO 14443 in kbit/s. */
export const airRates = [106, 212, 424, 848] as const
type AirRate = (typeof airRates)[number]

export interface AirFigures {
  /** The two directions may differ. */
  readonly toCardKbit: AirRate
  readonly toReaderKbit: AirRate
  /** FSD: the largest frame that the reader takes, PCB and CRC included. */
  readonly readerFrameMax: number
  /** Between the reader's frame and the card's. */
  readonly cardDelayUs: number
  /** Between the card's frame and the reader's next. */
  readonly readerDelayUs: number
  /** Of two requests: REQA comes this long after what was sent before. */
  readonly requestGuardUs: number
  /** Of one bit, either way. */
  readonly bitErrorRate: number
  /**
   * The reader's patience with a command that computes no MAC, where FWT is longer: then it asks
   * again. ISO 14443-4 has a reader wait for FWT; ours deviates where a chip states 155 ms for all
   * its commands and takes 2 for a read.
   */
  readonly quickWaitUs: number
  /** How often the reader asks a silent card again before it is held to be gone. */
  readonly retriesMax: number
}

export interface SamLinkFigures {
  readonly bitPerSecond: number
  /** Elementary time units of one T=0 character, guard time included. */
  readonly etuPerCharacter: number
}

/** A card's chip: what it announces in its ATS, and its own time beside the air. */
export interface ChipFigures {
  /** FSC: the largest frame that the card takes, PCB and CRC included. */
  readonly frameMax: number
  /** Frame waiting integer: FWT = 302 µs × 2^FWI. */
  readonly frameWaitingInteger: number
  /** Multiplier of FWT that the chip asks for in S(WTX) whenever FWT is over. */
  readonly waitingExtension: number
  readonly atsLength: number
  /** One program cycle of the EEPROM, a page at a time. */
  readonly pageUs: number
  readonly pageBytes: number
  /** Processor and crypto time by command, without EEPROM. */
  readonly selectUs: number
  readonly readUs: number
  readonly initializeUs: number
  readonly updateCacheUs: number
  /** MAC1 checked, MAC2 and TAC made. */
  readonly debitUs: number
  readonly macUs: number
  /** Any other command, and any refusal. */
  readonly otherUs: number
  readonly spread: Spread
}

/**
 * How chips of one kind differ: a factor on all their times, drawn once a tap from the triangle
 * over `min`, 1, `max` with its top at 1.
 */
export interface Spread {
  readonly min: number
  readonly max: number
}

export interface SamChipFigures {
  readonly initPurchaseUs: number
  readonly creditPurchaseUs: number
  readonly cryptUs: number
  readonly otherUs: number
  readonly spread: Spread
}

/** The validator's own time. `tongxing latency` sets these to 0 and measures them instead. */
interface TerminalFigures {
  readonly cpuPerExchangeUs: number
  /** The decision between the reads and INITIALIZE. */
  readonly decisionUs: number
  /** One durable write of a journal record. */
  readonly storageWriteUs: number
  /** Three SM2 signatures, the certificates' keys prepared before. */
  readonly rideCodeVerifyUs: number
  /** Length of the poll loop: how long a card waits at most to be seen. */
  readonly pollLoopUs: number
}

/** EEPROM program time 2 / 3.3 / 4 ms (4.1, FM1216): the one published spread of such a chip. */
const eepromSpread: Spread = { min: 2 / 3.3, max: 4 / 3.3 }

export const chips = {
  /** Card.md 4.4. */
  typical: {
    frameMax: 256, // 4.2
    frameWaitingInteger: 4, // 4.2: 4.8 ms
    waitingExtension: 1, // assumed: the chip asks anew whenever FWT is over
    atsLength: 13, // 4.2: RATS + ATS 1.9 ms
    pageUs: 3300, // 4.1
    pageBytes: 64, // assumed
    selectUs: 2000, // assumed, within 4.4 "SELECT + reads 35", of which 30.4 are air
    readUs: 500, // assumed, within the same: five reads
    initializeUs: 15_000, // 4.4
    updateCacheUs: 50, // 4.4: 10 for both writes, less three pages
    debitUs: 13_600, // 4.4: 40 for a distance fare, less eight pages
    macUs: 4500, // assumed: a third of DEBIT's three
    otherUs: 500, // assumed
    spread: eepromSpread,
  },
  /** The limits of card.md 4.1 and 4.2, all at once; a limit has no spread. */
  slow: {
    frameMax: 64, // 4.2: FSC 64
    frameWaitingInteger: 9, // 4.2: 155 ms
    waitingExtension: 1,
    atsLength: 13,
    pageUs: 4000, // 4.1
    pageBytes: 64,
    // 4.1: a ticketing transaction < 350 ms. Taken as Beijing's order on 106 kbit/s with its SAM
    // at 9600: activation 5, air 62, SAM 90 + 20 and 11 pages of 4 leave 129 for these.
    selectUs: 7300, // the typical chip's figures, 3.66 times as long
    readUs: 1800,
    initializeUs: 55_000,
    updateCacheUs: 200,
    debitUs: 50_000,
    macUs: 16_500,
    otherUs: 1800,
    spread: { min: 1, max: 1 },
  },
  /** EEPROM of a DESFire EV2 (4.1); the rest of the typical chip shortened as much. */
  fast: {
    frameMax: 256,
    frameWaitingInteger: 4,
    waitingExtension: 1,
    atsLength: 13,
    pageUs: 1000, // 4.1
    pageBytes: 64,
    selectUs: 600,
    readUs: 150,
    initializeUs: 4500,
    updateCacheUs: 15,
    debitUs: 4100,
    macUs: 1400,
    otherUs: 150,
    spread: eepromSpread,
  },
} as const satisfies Record<string, ChipFigures>

export const typicalTimeFigures: TimeFigures = {
  air: {
    toCardKbit: 106,
    toReaderKbit: 106,
    readerFrameMax: 256, // 4.2
    cardDelayUs: 91, // 4.2
    readerDelayUs: 186, // 4.2
    requestGuardUs: 516, // 4.2: 7000/fc
    bitErrorRate: 1e-6, // assumed; the page on latency shows what more and fewer errors do
    quickWaitUs: 50_000, // our reader's: six times what the slow chip takes to cache a record
    retriesMax: 2, // assumed
  },
  samLink: {
    bitPerSecond: 38_400, // 4.3, 4.4
    etuPerCharacter: 12, // 4.3
  },
  chip: chips.typical,
  sam: {
    initPurchaseUs: 10_000, // 4.4
    creditPurchaseUs: 10_000, // 4.4: 8072 14 ms, its 3.8 ms of link taken off
    cryptUs: 5000, // assumed: half of a purchase
    otherUs: 500, // assumed
    spread: eepromSpread,
  },
  terminal: {
    cpuPerExchangeUs: 100, // assumed; measured in docs/latency.md
    decisionUs: 2000, // 4.4: below 2 ms
    storageWriteUs: 2000, // assumed; measured in docs/latency.md
    rideCodeVerifyUs: 5000, // the bound of issue 4; measured in docs/latency.md
    pollLoopUs: 80_000, // 4.4
  },
}
