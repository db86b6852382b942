import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Disk, PowerCut } from './disk.ts'

/** Where the power goes, counted in writes from now: 0 = in the next one. */
interface PowerCutPlan {
  readonly afterWrites: number
  /** Bytes of that write that still reach the medium; all of them = cut right after the write. */
  readonly prefixBytes: number
}

/**
 * A disk in memory that can lose its power inside any write, or fail. Only pages that were written
 * take memory, so a journal of 40 MB costs what is in it.
 */
export interface SimulatedDisk extends Disk {
  /** Durable writes so far, a torn one included. */
  readonly writes: number
  /** Writes to the erase page that was written most. */
  readonly erasesMost: number
  cutPowerAt(plan: PowerCutPlan): void
  /** The power goes between two writes: every access throws `PowerCut` from now on. */
  cutPower(): void
  restorePower(): void
  /** Every write fails so, leaving nothing; undefined ends it. */
  failWrites(code: 'DISK_FULL' | 'DISK_WRITE_FAILED' | undefined): void
  /** Turns over one bit: a medium that forgets. */
  flipBit(offset: number): void
}

const PAGE_BYTES = 512
/** What flash erases at once, at the least. */
const ERASE_BYTES = 4096

export function createSimulatedDisk(sizeBytes: number): SimulatedDisk {
  const medium = createSparseMedium(sizeBytes)
  let writes = 0
  const erases = new Map<number, number>()
  let powered = true
  let plan: { writesLeft: number; prefixBytes: number } | undefined
  let failure: 'DISK_FULL' | 'DISK_WRITE_FAILED' | undefined

  function read(offset: number, length: number): Uint8Array {
    if (!powered) throw new PowerCut()
    return medium.read(offset, length)
  }

  function writeDurable(offset: number, bytes: Uint8Array): void {
    if (!powered) throw new PowerCut()
    if (failure) throw new TongxingError(failure, { detail: { offset, bytes: bytes.length } })
    writes += 1
    const page = Math.floor(offset / ERASE_BYTES)
    erases.set(page, (erases.get(page) ?? 0) + 1)
    if (plan !== undefined && plan.writesLeft-- === 0) {
      medium.store(offset, bytes.subarray(0, plan.prefixBytes))
      plan = undefined
      powered = false
      throw new PowerCut()
    }
    medium.store(offset, bytes)
  }

  return {
    sizeBytes,
    read,
    writeDurable,
    get writes() {
      return writes
    },
    get erasesMost() {
      return Math.max(0, ...erases.values())
    },
    cutPowerAt: ({ afterWrites, prefixBytes }) => {
      plan = { writesLeft: afterWrites, prefixBytes }
    },
    cutPower: () => {
      powered = false
    },
    restorePower: () => {
      powered = true
      plan = undefined
    },
    failWrites: (code) => {
      failure = code
    },
    flipBit: (offset) => {
      const byte = medium.read(offset, 1)[0] ?? 0
      medium.store(offset, Uint8Array.of(byte ^ 1))
    },
  }
}

function createSparseMedium(sizeBytes: number) {
  const pages = new Map<number, Uint8Array>()

  function store(offset: number, bytes: Uint8Array): void {
    invariant(offset >= 0 && offset + bytes.length <= sizeBytes, 'writes stay on the disk')
    let at = 0
    while (at < bytes.length) {
      const number = Math.floor((offset + at) / PAGE_BYTES)
      const from = (offset + at) % PAGE_BYTES
      const part = bytes.subarray(at, at + PAGE_BYTES - from)
      let page = pages.get(number)
      if (page === undefined) {
        page = new Uint8Array(PAGE_BYTES)
        pages.set(number, page)
      }
      page.set(part, from)
      at += part.length
    }
  }

  function read(offset: number, length: number): Uint8Array {
    invariant(offset >= 0 && offset + length <= sizeBytes, 'reads stay on the disk')
    const bytes = new Uint8Array(length)
    let at = 0
    while (at < length) {
      const from = (offset + at) % PAGE_BYTES
      const count = Math.min(PAGE_BYTES - from, length - at)
      const page = pages.get(Math.floor((offset + at) / PAGE_BYTES))
      if (page !== undefined) bytes.set(page.subarray(from, from + count), at)
      at += count
    }
    return bytes
  }

  return { store, read }
}
