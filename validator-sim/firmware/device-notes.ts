import { crc32c } from './crc32c.ts'
import type { Disk } from './disk.ts'
import { listAreasBytes } from './parameters/parameter-area.ts'

/*
 * What a validator remembers beside journal and lists, behind the lists on the parameters' disk, in
 * two pages that are written in turn; big-endian: "TXN1", generation 4, openings 4, count of the
 * tamper circuit 4, last recollection done 8, recollection in hand 8 (0 = none), its from 8, until
 * 8 and next record 8, CRC-32C 4 of all before.
 */
const magic = 0x54584e31
const noteBytes = 4 + 4 + 4 + 4 + 8 + 8 + 8 + 8 + 8 + 4
const pageBytes = 4096
const places = 2

/** Size of the disk that lists and notes need. */
export const parametersDiskBytes = listAreasBytes + places * pageBytes

/** A request for records of a past time, and how far it has come. */
export interface RecollectionNote {
  readonly id: number
  /** Epoch milliseconds: from, and before. */
  readonly fromMs: number
  readonly untilMs: number
  readonly nextRecord: number
}

interface Notes {
  readonly generation: number
  readonly openings: number
  readonly circuitCount: number
  readonly recollectionDone: number
  readonly recollection: RecollectionNote | undefined
}

const blank: Notes = {
  generation: 0,
  openings: 0,
  circuitCount: 0,
  recollectionDone: 0,
  recollection: undefined,
}

/** Durable notes: a power cut in a change leaves them before or after it. */
export class DeviceNotes {
  readonly #disk: Disk
  #notes: Notes

  constructor(disk: Disk) {
    this.#disk = disk
    const [first, second] = [0, 1].map((place) => readNotes(disk.read(offsetOf(place), noteBytes)))
    const isFirst = (first?.generation ?? 0) > (second?.generation ?? 0)
    this.#notes = (isFirst ? first : second) ?? blank
  }

  /** How often the housing was opened since the device was made. */
  get openings(): number {
    return this.#notes.openings
  }

  get recollection(): RecollectionNote | undefined {
    return this.#notes.recollection
  }

  /** Last request for past records that was carried out. */
  get recollectionDone(): number {
    return this.#notes.recollectionDone
  }

  /**
   * What the tamper circuit counts now. One that lost its battery counts from 0 again; the openings
   * that are known here stay. Throws the disk's errors.
   */
  countOpenings(circuitCount: number): void {
    const { circuitCount: before, openings } = this.#notes
    if (circuitCount === before) return
    const since = circuitCount > before ? circuitCount - before : circuitCount
    this.#write({ circuitCount, openings: openings + since })
  }

  /** Throws the disk's errors. */
  noteRecollection(recollection: RecollectionNote): void {
    this.#write({ recollection })
  }

  /** The one in hand is carried out. Throws the disk's errors. */
  endRecollection(): void {
    const recollectionDone = this.#notes.recollection?.id ?? this.#notes.recollectionDone
    this.#write({ recollection: undefined, recollectionDone })
  }

  #write(change: Partial<Notes>): void {
    const notes = { ...this.#notes, ...change, generation: this.#notes.generation + 1 }
    this.#disk.writeDurable(offsetOf(notes.generation % places), writeNotes(notes))
    this.#notes = notes
  }
}

function offsetOf(place: number): number {
  return listAreasBytes + place * pageBytes
}

function writeNotes({ generation, openings, circuitCount, ...notes }: Notes): Uint8Array {
  const { id, fromMs, untilMs, nextRecord } = notes.recollection ?? noRecollection
  const bytes = new Uint8Array(noteBytes)
  const view = new DataView(bytes.buffer)
  ;[magic, generation, openings, circuitCount].forEach((value, i) => view.setUint32(4 * i, value))
  const numbers = [notes.recollectionDone, id, fromMs, untilMs, nextRecord]
  numbers.forEach((value, i) => view.setBigUint64(16 + 8 * i, BigInt(value)))
  view.setUint32(noteBytes - 4, crc32c(bytes.subarray(0, noteBytes - 4)))
  return bytes
}

const noRecollection: RecollectionNote = { id: 0, fromMs: 0, untilMs: 0, nextRecord: 0 }

/** Undefined for bytes that are no whole notes. */
function readNotes(bytes: Uint8Array): Notes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, noteBytes)
  const isWhole =
    view.getUint32(0) === magic &&
    view.getUint32(noteBytes - 4) === crc32c(bytes.subarray(0, noteBytes - 4))
  if (!isWhole) return undefined
  const [recollectionDone = 0, id = 0, fromMs = 0, untilMs = 0, nextRecord = 0] = [
    16, 24, 32, 40, 48,
  ].map((offset) => Number(view.getBigUint64(offset)))
  return {
    generation: view.getUint32(4),
    openings: view.getUint32(8),
    circuitCount: view.getUint32(12),
    recollectionDone,
    recollection: id === 0 ? undefined : { id, fromMs, untilMs, nextRecord },
  }
}
