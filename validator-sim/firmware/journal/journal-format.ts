import { concatBytes } from '@tongxing/core/card/layout.ts'
import { toHex } from '@tongxing/core/bytes/hex.ts'
import { crc32c } from '../crc32c.ts'

/*
 * The journal on its disk, big-endian:
 *
 *        0  64 header places, one a page; generation g is in place g mod 64
 *   262144  64 candidate places of whole pages; candidate n is in place n mod 64
 *     ring  from `ringOffset`: `slots` places of `slotBytes`; record n is in (n - 1) mod slots
 *
 * Header: "TXJ2", generation 4, journal id 8, boot 4, slots 4, slot bytes 4, acknowledged mark 8,
 * SAM 6, its next number when it came 4, first record under it 8, CRC-32C 4.
 * Slot: payload length 4, number 8, candidate 4, next SAM number 4, CRC-32C 4, payload (a
 * TapRecord). The CRC begins with the journal id, so that a slot from before a reformat is not
 * taken for one of ours.
 */
export const slotHeadBytes = 24

const magic = 0x54584a32
const headerBytes = 4 + 4 + 8 + 4 + 4 + 4 + 8 + 6 + 4 + 8 + 4

/** What flash erases at once, at the least. */
export const pageBytes = 4096

/**
 * Header and candidate are written once for a record at the most, so 64 places each and flash of
 * 100,000 erase cycles last 6.4 million records: 3,500 a day for five years, the life that S19 of
 * card.md 6.2 asks for. A ring of 40,000 records wears a fortieth of that.
 */
export const rotatingPlaces = 64
export const eraseCyclesMax = 100_000

/** Stands for a SAM whose counter this validator has not seen yet. */
export const samNextUnknown = 0xffff_ffff

export interface JournalGeometry {
  readonly slots: number
  readonly slotBytes: number
}

export function headerOffset(generation: number): number {
  return (generation % rotatingPlaces) * pageBytes
}

export function candidateOffset({ slotBytes }: JournalGeometry, candidate: number): number {
  const placeBytes = Math.ceil(slotBytes / pageBytes) * pageBytes
  return rotatingPlaces * pageBytes + (candidate % rotatingPlaces) * placeBytes
}

export function ringOffset(geometry: JournalGeometry): number {
  return (
    candidateOffset(geometry, rotatingPlaces - 1) +
    candidateOffset(geometry, 1) -
    candidateOffset(geometry, 0)
  )
}

/** Size of the disk that a journal needs. */
export function journalDiskBytes(geometry: JournalGeometry): number {
  return ringOffset(geometry) + geometry.slots * geometry.slotBytes
}

export interface JournalHeader extends JournalGeometry {
  readonly generation: number
  /** 16 hex digits. */
  readonly journalId: string
  readonly boot: number
  readonly acknowledgedMark: number
  /** The SAM in use, 12 digits, since record `samSince`, when its next number was `samBase`. */
  readonly psamId: string
  readonly samBase: number
  readonly samSince: number
}

export interface Slot {
  /** Record number in the ring; 0 in the candidate slot. */
  readonly number: number
  /**
   * Last candidate that is settled by this record or an earlier one; the candidate's own number.
   */
  readonly candidate: number
  /** SAM number after the last that a record accounts for. */
  readonly samNext: number
  readonly payload: Uint8Array
}

export function writeHeader(header: JournalHeader): Uint8Array {
  const bytes = new Uint8Array(headerBytes)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic)
  view.setUint32(4, header.generation)
  bytes.set(Uint8Array.fromHex(header.journalId), 8)
  view.setUint32(16, header.boot)
  view.setUint32(20, header.slots)
  view.setUint32(24, header.slotBytes)
  view.setBigUint64(28, BigInt(header.acknowledgedMark))
  bytes.set(Uint8Array.fromHex(header.psamId), 36)
  view.setUint32(42, header.samBase)
  view.setBigUint64(46, BigInt(header.samSince))
  view.setUint32(headerBytes - 4, crc32c(bytes.subarray(0, headerBytes - 4)))
  return bytes
}

/** Undefined for bytes that are no whole header. */
export function readHeader(bytes: Uint8Array): JournalHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes)
  if (view.getUint32(0) !== magic) return undefined
  if (view.getUint32(headerBytes - 4) !== crc32c(bytes.subarray(0, headerBytes - 4)))
    return undefined
  return {
    generation: view.getUint32(4),
    journalId: toHex(bytes.subarray(8, 16)),
    boot: view.getUint32(16),
    slots: view.getUint32(20),
    slotBytes: view.getUint32(24),
    acknowledgedMark: Number(view.getBigUint64(28)),
    psamId: toHex(bytes.subarray(36, 42)),
    samBase: view.getUint32(42),
    samSince: Number(view.getBigUint64(46)),
  }
}

export const headerReadBytes = headerBytes

export function writeSlot(journalId: Uint8Array, slot: Slot): Uint8Array {
  const head = new Uint8Array(slotHeadBytes)
  const view = new DataView(head.buffer)
  view.setUint32(0, slot.payload.length)
  view.setBigUint64(4, BigInt(slot.number))
  view.setUint32(12, slot.candidate)
  view.setUint32(16, slot.samNext)
  view.setUint32(20, slotCrc(journalId, head, slot.payload))
  return concatBytes(head, slot.payload)
}

/** Undefined for bytes that are no whole slot of this journal. */
export function readSlot(journalId: Uint8Array, bytes: Uint8Array): Slot | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(0)
  if (length === 0 || length > bytes.length - slotHeadBytes) return undefined
  const payload = bytes.subarray(slotHeadBytes, slotHeadBytes + length)
  if (view.getUint32(20) !== slotCrc(journalId, bytes, payload)) return undefined
  return {
    number: Number(view.getBigUint64(4)),
    candidate: view.getUint32(12),
    samNext: view.getUint32(16),
    payload,
  }
}

function slotCrc(journalId: Uint8Array, head: Uint8Array, payload: Uint8Array): number {
  return crc32c(payload, crc32c(head.subarray(0, 20), crc32c(journalId)))
}
