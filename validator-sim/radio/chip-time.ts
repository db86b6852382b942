import type { ChipFigures } from './time-figures.ts'

/** Balance with counter, and log record: what each debit and load writes beside cached records. */
const PURSE_PAGES = 2
/** Says that the backup is whole; written alone, after it. */
const FLAG_PAGES = 1

/**
 * The chip's own time in one stay in the field. UPDATE CAPP DATA CACHE programs its bytes into the
 * backup area; DEBIT adds balance and log, sets the flag, and copies everything to its place: so
 * that a tear leaves all or nothing (card.md 2.6), and a debit costs what it writes.
 */
export class ChipTime {
  readonly #chip: ChipFigures
  #cachedPages = 0

  constructor(chip: ChipFigures) {
    this.#chip = chip
  }

  /** Microseconds that the chip needs beside the air; none for a card that is gone. */
  take(command: Uint8Array, response: Uint8Array): number {
    const chip = this.#chip
    const instruction = command[1] ?? 0
    const isDone = response.at(-2) === 0x90
    // SELECT and INITIALIZE drop the cache, whatever they answer.
    if (instruction === 0xa4 || instruction === 0x50) this.#cachedPages = 0
    if (response.length === 0) return 0
    if (!isDone) return chip.otherUs
    switch (instruction) {
      case 0xa4:
        return chip.selectUs
      case 0xb0:
      case 0xb2:
      case 0x5c:
      case 0x5a:
        return chip.readUs
      case 0x50:
        return chip.initializeUs
      case 0xdc:
        return chip.updateCacheUs + this.#cache(command[4] ?? 0)
      case 0x54:
      case 0x52:
        return chip.debitUs + this.#commitPages() * chip.pageUs
      case 0x88:
        return chip.macUs
      case 0x1e:
        return chip.macUs + (2 + FLAG_PAGES) * chip.pageUs
      default:
        return chip.otherUs
    }
  }

  #cache(bytes: number): number {
    const pages = Math.ceil(bytes / this.#chip.pageBytes)
    this.#cachedPages += pages
    return pages * this.#chip.pageUs
  }

  #commitPages(): number {
    const pages = PURSE_PAGES + FLAG_PAGES + PURSE_PAGES + this.#cachedPages
    this.#cachedPages = 0
    return pages
  }
}
