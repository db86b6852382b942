import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Recollection } from '@tongxing/proto/messages.ts'
import type { DeviceNotes } from '../device-notes.ts'
import type { JournalReader } from '../journal/journal.ts'

/** Records that follow on one another in the journal. */
export interface RecordRun {
  readonly first: number
  readonly last: number
  /** Request that they are sent again for; 0 = they are sent for the first time. */
  readonly recollectionId: number
}

/**
 * Past records, wanted again: what the ring still holds of the time that was asked for. It goes on
 * where it was after a power loss, and only ever reads the journal.
 */
export class Recollector {
  readonly #journal: JournalReader
  readonly #notes: DeviceNotes
  readonly #scanMax: number

  /** At most `scanMax` records are looked through at a time, so that no card waits for it. */
  constructor(journal: JournalReader, notes: DeviceNotes, scanMax: number) {
    this.#journal = journal
    this.#notes = notes
    this.#scanMax = scanMax
  }

  /** Takes a request in hand that is newer than the one that is. */
  request({ recollectionId, fromMs, untilMs }: Recollection): void {
    const id = recollectionId ?? 0
    const { recollection, recollectionDone } = this.#notes
    if (id <= Math.max(recollectionDone, recollection?.id ?? 0)) return
    this.#notes.noteRecollection({
      ...{ id, fromMs: fromMs ?? 0, untilMs: untilMs ?? 0 },
      nextRecord: this.#journal.tail,
    })
  }

  /** The next records to send; undefined when there are none, or none were found yet. */
  next(): RecordRun | undefined {
    const { recollection } = this.#notes
    if (recollection === undefined) return undefined
    const { acknowledgedMark, tail } = this.#journal
    const start = Math.max(recollection.nextRecord, tail)
    const end = Math.min(acknowledgedMark, start + this.#scanMax - 1)
    let first = start
    while (first <= end && !this.#isWanted(first)) first += 1
    let last = first
    while (last < end && this.#isWanted(last + 1)) last += 1
    if (first <= end) return { first, last, recollectionId: recollection.id }
    this.sent(end)
    return undefined
  }

  /** The back end answered for the records up to `last`. */
  sent(last: number): void {
    const { recollection } = this.#notes
    if (recollection === undefined) return
    if (last >= this.#journal.acknowledgedMark) this.#notes.endRecollection()
    else this.#notes.noteRecollection({ ...recollection, nextRecord: last + 1 })
  }

  /** A record that the medium lost since it was acknowledged is no failure: it is not there. */
  #isWanted(recordNo: number): boolean {
    const { fromMs = 0, untilMs = 0 } = this.#notes.recollection ?? {}
    try {
      const tappedAtMs = this.#journal.read(recordNo).tappedAtMs ?? 0
      return tappedAtMs >= fromMs && tappedAtMs < untilMs
    } catch (error) {
      if (isTongxingError(error, 'JOURNAL_CORRUPT')) return false
      throw error
    }
  }
}
