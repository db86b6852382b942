import { crc32 } from 'node:zlib'
import {
  concatBytes,
  readRecord,
  readUint,
  uintBytes,
  writeRecord,
} from '@tongxing/core/card/layout.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { type CardState, type Place, places, stateLayout, viewOf } from './image-layout.ts'

/** One change of a commit. */
export interface MemoryWrite {
  readonly at: number
  readonly bytes: Uint8Array
}

/**
 * Asked before each physical write: how many of its bytes get through before the field is gone, or
 * undefined where the write is not cut.
 */
export type WriteCut = (write: MemoryWrite) => number | undefined

/** Thrown by a write that was cut; the presence turns it into `CARD_LOST`. */
export class WriteTorn extends Error {}

/** Bytes that a commit's journal takes for each change, beside the change itself. */
export const journalEntryOverhead = 4

/**
 * The chip's memory: bytes that change one physical write at a time, any of which can be torn, and
 * commits that are never seen by halves. A commit writes all its changes into the journal with a
 * CRC-32, then to their places, then clears the journal. A journal that is whole when the card
 * wakes is carried out again; one that is not never happened.
 */
export class CardMemory {
  readonly image: Uint8Array
  readonly #cut: WriteCut | undefined
  #changed = false

  constructor(image: Uint8Array, cut?: WriteCut) {
    this.image = image
    this.#cut = cut
  }

  /** Whether anything was written since the last call: the image file must follow. */
  takeChanged(): boolean {
    const changed = this.#changed
    this.#changed = false
    return changed
  }

  view(place: Place): Uint8Array {
    return viewOf(this.image, place)
  }

  state(): CardState {
    return readRecord(stateLayout, this.view(places.state))
  }

  /** Makes all changes or none, whatever is torn. The state is one of them. */
  commit(state: CardState, writes: readonly MemoryWrite[] = []): void {
    const all = [{ at: places.state.at, bytes: writeRecord(stateLayout, state) }, ...writes]
    const entries = concatBytes(...all.flatMap(({ at, bytes }) => [entryHead(at, bytes), bytes]))
    invariant(entries.length <= places.journalBody.length, 'a commit fits the card journal')
    const length = uintBytes(entries.length, 2)
    const check = uintBytes(crc32(concatBytes(length, entries)), 4)
    this.#write({ at: places.journalHead.at, bytes: concatBytes(length, check, entries) })
    for (const write of all) this.#write(write)
    this.#clearJournal()
  }

  /**
   * Run when the card wakes: finishes the commit that a tear cut off after its journal was whole.
   */
  recover(): void {
    const length = readUint(this.view(places.journalHead), 0, 2)
    if (length === 0) return
    if (length <= places.journalBody.length && this.#journalIsWhole(length)) {
      const end = places.journalBody.at + length
      for (let at = places.journalBody.at; at < end; ) {
        const target = readUint(this.image, at, 2)
        const size = readUint(this.image, at + 2, 2)
        const from = at + journalEntryOverhead
        this.#write({ at: target, bytes: this.image.slice(from, from + size) })
        at = from + size
      }
    }
    this.#clearJournal()
  }

  #journalIsWhole(length: number): boolean {
    const check = readUint(this.view(places.journalHead), 2, 4)
    const entries = this.view({ at: places.journalBody.at, length })
    return check === crc32(concatBytes(uintBytes(length, 2), entries))
  }

  #clearJournal(): void {
    this.#write({ at: places.journalHead.at, bytes: new Uint8Array(places.journalHead.length) })
  }

  #write(write: MemoryWrite): void {
    const through = this.#cut?.(write)
    this.image.set(write.bytes.subarray(0, through), write.at)
    this.#changed = true
    if (through !== undefined) throw new WriteTorn()
  }
}

function entryHead(at: number, bytes: Uint8Array): Uint8Array {
  return concatBytes(uintBytes(at, 2), uintBytes(bytes.length, 2))
}
