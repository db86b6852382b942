/**
 * Every figure of the time model, in microseconds unless its name says otherwise. Sources are
 * sections of card.md; "assumed" stands where nothing public was found and the budget of 4.4 was
 * shared out.
 */
export interface TimeFigures {
  readonly air: AirFigures
  readonly samLink: SamLinkFigures
  readonly chip: ChipFigures
  readonly sam: SamChipFigures
  readonly terminal: TerminalFigures
}

interface AirFigures {
  /** 106, 212, 424 or 848. */
  readonly kbitPerSecond: number
  /** Largest frame that the card takes, CRC and PCB included. */
  readonly frameMax: number
  /** Between the terminal's frame and the card's. */
  readonly cardDelayUs: number
  /** Between the card's frame and the terminal's next. */
  readonly readerDelayUs: number
  /** REQA to the last SELECT of anticollision, with a UID of 4 and of 7 bytes. */
  readonly anticollisionUs: { readonly uid4: number; readonly uid7: number }
  readonly ratsUs: number
  /** Only at more than 106 kbit/s. */
  readonly ppsUs: number
  /** Frame waiting time: how long the terminal listens to a card that is gone. */
  readonly frameWaitingUs: number
}

interface SamLinkFigures {
  readonly bitPerSecond: number
  /** Elementary time units of one T=0 character, guard time included. */
  readonly etuPerCharacter: number
}

/** Time in the card's chip beside the air: crypto and EEPROM, by command. */
interface ChipFigures {
  readonly selectUs: number
  readonly readUs: number
  readonly initializeUs: number
  readonly updateCacheUs: number
  readonly debitUs: number
  readonly creditUs: number
  readonly proveUs: number
  readonly challengeUs: number
  readonly blockUs: number
  /** Any other command, and any refusal. */
  readonly otherUs: number
}

interface SamChipFigures {
  readonly initPurchaseUs: number
  readonly creditPurchaseUs: number
  readonly cryptUs: number
  readonly otherUs: number
}

interface TerminalFigures {
  /** Own processor time for one exchange. */
  readonly cpuPerExchangeUs: number
  /** The decision between the reads and INITIALIZE. */
  readonly decisionUs: number
  /** One durable write of a journal record. */
  readonly storageWriteUs: number
  /** Length of the poll loop: how long a card waits at most to be seen. */
  readonly pollLoopUs: number
}

export const typicalTimeFigures: TimeFigures = {
  air: {
    kbitPerSecond: 106,
    frameMax: 256, // 4.2
    cardDelayUs: 91, // 4.2
    readerDelayUs: 186, // 4.2
    anticollisionUs: { uid4: 3100, uid7: 5400 }, // 4.2
    ratsUs: 1900, // 4.2
    ppsUs: 1000, // 4.2
    frameWaitingUs: 4833, // 4.2: FWI 4
  },
  samLink: {
    bitPerSecond: 38_400, // 4.3, 4.4
    etuPerCharacter: 12, // 4.3
  },
  chip: {
    selectUs: 2000, // assumed, within 4.4 "SELECT + reads 35"
    readUs: 500, // assumed, within the same
    initializeUs: 15_000, // 4.4
    updateCacheUs: 5000, // 4.4: two for 10
    debitUs: 40_000, // 4.4
    creditUs: 40_000, // assumed: the same work as a debit
    proveUs: 1000, // assumed: a read
    challengeUs: 1000, // assumed
    blockUs: 20_000, // assumed: one MAC, two EEPROM writes of 2.4 ms (4.1)
    otherUs: 500, // assumed
  },
  sam: {
    initPurchaseUs: 10_000, // 4.4
    creditPurchaseUs: 10_000, // 4.4: 8072 14 ms, its 3.8 ms of link taken off
    cryptUs: 5000, // assumed: half of a purchase
    otherUs: 500, // assumed
  },
  terminal: {
    cpuPerExchangeUs: 100, // assumed, to be measured
    decisionUs: 2000, // 4.4: below 2 ms
    storageWriteUs: 2000, // assumed, to be measured
    pollLoopUs: 80_000, // 4.4
  },
}
