import type { TapRecord } from '@tongxing/proto/messages.ts'

/** What others may know of a journal: the command line, tests, the uplink. */
export interface JournalReader {
  readonly journalId: string
  readonly boot: number
  /** Last record written; 0 = none. */
  readonly head: number
  /** Records up to this one are held by the back end. */
  readonly acknowledgedMark: number
  /** Oldest record that is still in the ring; `head + 1` when there is none. */
  readonly tail: number
  /** Throws `JOURNAL_CORRUPT` for a number outside `tail`..`head` and for damaged bytes. */
  read(recordNo: number): TapRecord
}
