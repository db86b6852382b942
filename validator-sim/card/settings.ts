import { randomBytes } from 'node:crypto'

/** What the public texts leave open, a switch each (card.md 8), with the reason of its default. */
export interface CardSettings {
  /** Which sequence GET TRANSACTION PROVE takes: INITIALIZE's, that plus one, or either. */
  readonly proveSequence: 'either' | 'initialized' | 'incremented'
  /**
   * Which sequence the purse log carries. T-Union logs seen begin with 0001 and both known
   * validator families ask the proof for N+1, so: incremented. FMCOS chips log the value before.
   */
  readonly logSequence: 'initialized' | 'incremented'
  /**
   * Answer of SELECT and of every command that changes something while the application is blocked
   * for a time. Beijing's validators know 6283, the manual's meaning of it fits, and being a
   * warning it lets SELECT still answer its FCI; 6284 does too, 6A81 and 9303 are bare.
   */
  readonly blockedStatus: 0x6283 | 0x6284 | 0x6a81 | 0x9303
  /** Wrong MACs in a row after which the application is blocked for good; three in the manual. */
  readonly macFailuresMax: number
  /**
   * Answer to a wrong MAC of secure messaging. Both are in the manual; 9302 counts towards 9303 by
   * its text, and a terminal meets the same word for every wrong MAC.
   */
  readonly securedMacWrongStatus: 0x9302 | 0x6988
  /** Wrong EXTERNAL AUTHENTICATEs and VERIFYs in a row after which the key or PIN is blocked. */
  readonly keyTriesMax: number
  /** Whether files are changed only after EXTERNAL AUTHENTICATE beside the MAC; no text asks it. */
  readonly updateNeedsAuthentication: boolean
  /** Whether a card that has a PIN wants it verified before a load; T-Union loads seen do not. */
  readonly loadNeedsPin: boolean
  /** A load beyond this actual balance is refused; 5000 yuan in the card that was seen. */
  readonly balanceMaxFen: number
  /** GET BALANCE P1 05 with the ceiling: one card's own, so off. */
  readonly balanceWithCeiling: boolean
  /**
   * GET BALANCE P1 03 below zero. Two's complement is what validators read; `sign-bit` is bit 31
   * and the magnitude, `zero` hides the debt.
   */
  readonly negativeBalance: 'twos-complement' | 'sign-bit' | 'zero'
  /** Whether a host may change the overdraft limit; PBOC has it for the passbook only, so off. */
  readonly overdraftUpdate: boolean
  /** Whether the City-Union application, which some readers look for, answers SELECT. */
  readonly cityUnion: boolean
  /**
   * UPDATE CAPP DATA CACHEs in one purchase. Validators send two or three (19, 1A, 1E); what fits
   * one atomic write is the limit that always holds.
   */
  readonly cappRecordsMax: number
  /** The same record sent twice in one purchase: the second counts, or is refused with 6985. */
  readonly cappDuplicate: 'replace' | 'refuse'
  /**
   * Whether an open purchase or load lives on through reads and other commands that are no part of
   * it. Firmware reads between INITIALIZE and DEBIT, so yes. SELECT, INITIALIZE and leaving the
   * field always end it.
   */
  readonly transactionOutlivesOthers: boolean
}

export const defaultCardSettings: CardSettings = {
  proveSequence: 'either',
  logSequence: 'incremented',
  blockedStatus: 0x6283,
  macFailuresMax: 3,
  securedMacWrongStatus: 0x9302,
  keyTriesMax: 3,
  updateNeedsAuthentication: false,
  loadNeedsPin: false,
  balanceMaxFen: 500_000,
  balanceWithCeiling: false,
  negativeBalance: 'twos-complement',
  overdraftUpdate: false,
  cityUnion: false,
  cappRecordsMax: 4,
  cappDuplicate: 'replace',
  transactionOutlivesOthers: true,
}

/** Random bytes of a chip; seeded where a run must be repeatable. */
export type RandomBytes = (length: number) => Uint8Array

export const systemRandom: RandomBytes = (length) => new Uint8Array(randomBytes(length))
