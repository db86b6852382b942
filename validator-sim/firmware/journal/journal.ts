import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import type { Disk } from '../disk.ts'
import {
  candidateOffset,
  eraseCyclesMax,
  headerOffset,
  journalDiskBytes,
  type JournalHeader,
  pageBytes,
  readSlot,
  ringOffset,
  rotatingPlaces,
  type Slot,
  samNextUnknown,
  slotHeadBytes,
  writeHeader,
  writeSlot,
} from './journal-format.ts'
import { type JournalOptions, openHeader } from './open-header.ts'

/** What others may know of a journal: the command line, tests, the uplink. */
export interface JournalReader {
  /** Made when the journal was formatted, 16 hex digits. */
  readonly journalId: string
  readonly boot: number
  /** Last record written; 0 = none. */
  readonly head: number
  /** Records up to this one are held by the back end. */
  readonly acknowledgedMark: number
  /** Oldest record that is certainly still in the ring; `head + 1` when there is none. */
  readonly tail: number
  /** Throws `JOURNAL_CORRUPT` for a number outside `tail`..`head` and for damaged bytes. */
  read(recordNo: number): TapRecord
  /** The record as it was written. Throws like `read`. */
  readBytes(recordNo: number): Uint8Array
}

export type NewRecord = Omit<TapRecord, 'recordNo'>

/** What a record settles besides itself. */
export interface AppendMarks {
  /** The SAM's number that it accounts for, with all before. */
  readonly psamCounter?: number | undefined
  /** It is what became of the candidate. */
  readonly settlesCandidate?: boolean
}

/**
 * Room in a slot that a candidate leaves for the TAC, the number and the verdict that come later.
 */
const FINAL_MARGIN_BYTES = 64

/**
 * The validator's memory: a ring of records that is never overwritten before the back end holds
 * them, and one candidate, written before DEBIT and settled by the record that says what became of
 * it. Each change is one write, so that power loss leaves the state before or after it.
 *
 * A write that failed is the last one: what the medium holds is not known any more, and a later
 * write that seems to succeed proves nothing (anchors.md 5.6). The records stay readable, so that
 * the uplink can take them away; the next boot looks at what is there.
 */
export class Journal implements JournalReader {
  readonly #disk: Disk
  #header: JournalHeader
  readonly #idBytes: Uint8Array
  #head = 0
  #settledCandidate = 0
  #samNext: number
  #candidate: { readonly number: number; readonly record: TapRecord } | undefined
  #damaged: number | undefined
  #failure: TongxingError | undefined

  /**
   * Opens the journal, formatting a blank disk, and raises the boot number. A journal keeps the
   * geometry that it was formatted with. Throws `JOURNAL_CORRUPT` and the disk's errors.
   */
  constructor(disk: Disk, options: JournalOptions) {
    this.#disk = disk
    this.#header = openHeader(disk, options)
    invariant(disk.sizeBytes >= journalDiskBytes(this.#header), 'the journal fits its disk')
    this.#idBytes = Uint8Array.fromHex(this.#header.journalId)
    this.#samNext = this.#header.samBase
    this.#recover()
    this.#startBoot(options)
  }

  get journalId(): string {
    return this.#header.journalId
  }

  get boot(): number {
    return this.#header.boot
  }

  get head(): number {
    return this.#head
  }

  get acknowledgedMark(): number {
    return this.#header.acknowledgedMark
  }

  get tail(): number {
    // The place after the head may have been torn by a write that was never finished, unless it
    // holds a record that such a write would not have been allowed to touch.
    const { acknowledgedMark, slots } = this.#header
    return Math.max(1, Math.min(acknowledgedMark + 1, this.#head - slots + 2))
  }

  get slots(): number {
    return this.#header.slots
  }

  /** Erases of the page that was written most, and how many flash is made for. */
  get wear(): { readonly erases: number; readonly erasesMax: number } {
    const { generation, slots, slotBytes } = this.#header
    const rotated = Math.ceil(Math.max(generation, this.#settledCandidate + 1) / rotatingPlaces)
    const ring = Math.ceil(this.#head / slots) * Math.max(1, Math.floor(pageBytes / slotBytes))
    return { erases: Math.max(rotated, ring), erasesMax: eraseCyclesMax }
  }

  get freeSlots(): number {
    return this.#header.slots - (this.#head - this.#header.acknowledgedMark)
  }

  /** Number that the SAM must give next, the open candidate counted; undefined while not known. */
  get samNext(): number | undefined {
    const { psamId, psamCounter } = this.#candidate?.record ?? {}
    const afterCandidate = psamId === this.#header.psamId ? (psamCounter ?? 0) + 1 : 0
    if (this.#samNext === samNextUnknown) return afterCandidate === 0 ? undefined : afterCandidate
    return Math.max(this.#samNext, afterCandidate)
  }

  get psamId(): string {
    return this.#header.psamId
  }

  /** First record whose bytes the medium lost though later ones are there. */
  get damagedRecord(): number | undefined {
    return this.#damaged
  }

  /** The debit whose outcome is open. */
  get candidate(): TapRecord | undefined {
    return this.#candidate?.record
  }

  read(recordNo: number): TapRecord {
    return decodeMessage('TapRecord', this.readBytes(recordNo))
  }

  readBytes(recordNo: number): Uint8Array {
    const slot = this.#readRing(recordNo)
    if (recordNo < 1 || recordNo > this.#head || slot?.number !== recordNo) {
      throw new TongxingError('JOURNAL_CORRUPT', { detail: { what: `record ${recordNo}` } })
    }
    return slot.payload
  }

  /**
   * Makes a record durable under the next number. Throws `JOURNAL_FULL`, `JOURNAL_RECORD_TOO_LARGE`
   * (nothing is written then) and the disk's errors.
   */
  append(record: NewRecord, marks: AppendMarks = {}): TapRecord {
    if (this.freeSlots <= 0) {
      throw new TongxingError('JOURNAL_FULL', { detail: { records: this.#header.slots } })
    }
    const recordNo = this.#head + 1
    const numbered: TapRecord = { ...record, recordNo }
    const samNext = this.#samNextAfter(marks.psamCounter)
    const candidate = marks.settlesCandidate ? this.#candidateNumber() : this.#settledCandidate
    const payload = this.#encode(numbered, 0)
    const slot = { number: recordNo, candidate, samNext, payload }
    this.#write(this.#place(recordNo), writeSlot(this.#idBytes, slot))
    this.#head = recordNo
    this.#samNext = samNext
    this.#settledCandidate = candidate
    if (marks.settlesCandidate) this.#candidate = undefined
    return numbered
  }

  /** Makes the claim durable that a debit is about to be asked for. Throws like `append`. */
  writeCandidate(record: NewRecord): void {
    invariant(this.#candidate === undefined, 'an open candidate is settled before the next one')
    const number = this.#settledCandidate + 1
    const payload = this.#encode({ ...record, recordNo: 0 }, FINAL_MARGIN_BYTES)
    const slot = { number: 0, candidate: number, samNext: samNextUnknown, payload }
    this.#write(candidateOffset(this.#header, number), writeSlot(this.#idBytes, slot))
    this.#candidate = { number, record }
  }

  /**
   * The back end holds all records up to `mark`. Marks that lie back or beyond the head are
   * ignored. A journal that failed remembers the mark only until the next boot, which then sends
   * some records again.
   */
  acknowledge(mark: number): void {
    if (mark <= this.#header.acknowledgedMark || mark > this.#head) return
    if (this.#failure) this.#header = { ...this.#header, acknowledgedMark: mark }
    else this.#writeHeader({ acknowledgedMark: mark })
  }

  /** A boot number above `boot` without a new boot: the uplink starts its sequence afresh. */
  raiseBoot(boot = this.boot): void {
    this.#writeHeader({ boot: Math.max(boot, this.boot) + 1 })
  }

  #recover(): void {
    const mark = this.#header.acknowledgedMark
    const held = mark === 0 ? undefined : this.#readRing(mark)
    if (held?.number === mark) this.#take(held)
    this.#head = mark
    for (let next = mark + 1; next <= mark + this.#header.slots; next++) {
      const slot = this.#readRing(next)
      if (slot?.number !== next) break
      this.#take(slot)
      this.#head = next
    }
    if (this.#head === mark && mark > 0 && held?.number !== mark) this.#damaged = mark
    // A torn append leaves the place after it as it was; a later record there means lost bytes.
    const beyond = this.#readRing(this.#head + 2)
    if (beyond?.number === this.#head + 2) this.#damaged = this.#head + 1
    this.#recoverCandidate()
  }

  #take(slot: Slot): void {
    this.#settledCandidate = slot.candidate
    this.#samNext = slot.samNext
  }

  #recoverCandidate(): void {
    const offset = candidateOffset(this.#header, this.#settledCandidate + 1)
    const bytes = this.#disk.read(offset, this.#header.slotBytes)
    const slot = readSlot(this.#idBytes, bytes)
    if (slot === undefined || slot.candidate !== this.#settledCandidate + 1) return
    // As decoded: fields that are zero are not its own, and would be lost in a copy.
    const record = decodeMessage('TapRecord', slot.payload)
    this.#candidate = { number: slot.candidate, record }
  }

  #startBoot({ psamId, psamCounterBase }: JournalOptions): void {
    const boot = this.#header.boot + 1
    if (psamId === undefined || psamId === this.#header.psamId) {
      if (this.#head < this.#header.samSince) this.#samNext = this.#header.samBase
      this.#writeHeader({ boot })
      return
    }
    const samBase = psamCounterBase ?? samNextUnknown
    this.#samNext = samBase
    this.#writeHeader({ boot, psamId, samBase, samSince: this.#head + 1 })
  }

  #samNextAfter(psamCounter: number | undefined): number {
    if (psamCounter === undefined) return this.#samNext
    const known = this.#samNext === samNextUnknown ? 0 : this.#samNext
    return Math.max(known, psamCounter + 1)
  }

  #candidateNumber(): number {
    invariant(this.#candidate !== undefined, 'a record settles only a candidate that is open')
    return this.#candidate.number
  }

  #encode(record: TapRecord, marginBytes: number): Uint8Array {
    const payload = encodeMessage('TapRecord', record)
    const bytes = payload.length + marginBytes
    if (bytes > this.#header.slotBytes - slotHeadBytes) {
      throw new TongxingError('JOURNAL_RECORD_TOO_LARGE', { detail: { bytes } })
    }
    return payload
  }

  #writeHeader(change: Partial<JournalHeader>): void {
    const header = { ...this.#header, ...change, generation: this.#header.generation + 1 }
    this.#write(headerOffset(header.generation), writeHeader(header))
    this.#header = header
  }

  #write(offset: number, bytes: Uint8Array): void {
    if (this.#failure) throw this.#failure
    try {
      this.#disk.writeDurable(offset, bytes)
    } catch (error) {
      if (error instanceof TongxingError) this.#failure = error
      throw error
    }
  }

  #place(recordNo: number): number {
    const { slots, slotBytes } = this.#header
    return ringOffset(this.#header) + ((recordNo - 1) % slots) * slotBytes
  }

  #readRing(recordNo: number): Slot | undefined {
    if (recordNo < 1) return undefined
    const bytes = this.#disk.read(this.#place(recordNo), this.#header.slotBytes)
    return readSlot(this.#idBytes, bytes)
  }
}
