import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { type Disk, PowerCut } from '@tongxing/validator-sim/firmware/disk.ts'

/** Where the power goes, counted in writes to the journal from now, the first being 1. */
export interface PowerCutPlan {
  readonly write: number
  /** In the middle of the write, half of its bytes being on the disk, or right after it. */
  readonly at: 'in' | 'after'
}

/** What the validator's disks hang on: a supply that can be cut at a write. */
export class PowerSupply {
  #isOn = true
  #plan: { writesLeft: number; readonly at: PowerCutPlan['at'] } | undefined

  get isOn(): boolean {
    return this.#isOn
  }

  cut(): void {
    this.#isOn = false
    this.#plan = undefined
  }

  cutAt({ write, at }: PowerCutPlan): void {
    invariant(write >= 1, 'writes count from 1')
    this.#plan = { writesLeft: write, at }
  }

  restore(): void {
    this.#isOn = true
  }

  /** The journal's disk, whose writes count; `onWrite` hears of each before it is made. */
  journalDisk(disk: Disk, onWrite: () => void): Disk {
    return this.#powered(disk, (offset, bytes) => {
      onWrite()
      const plan = this.#plan
      const isLast = plan !== undefined && --plan.writesLeft === 0
      const kept = isLast && plan.at === 'in' ? bytes.subarray(0, bytes.length >> 1) : bytes
      disk.writeDurable(offset, kept)
      if (!isLast) return
      this.cut()
      throw new PowerCut()
    })
  }

  disk(disk: Disk): Disk {
    return this.#powered(disk, (offset, bytes) => disk.writeDurable(offset, bytes))
  }

  #powered({ sizeBytes, read }: Disk, writeDurable: Disk['writeDurable']): Disk {
    const assertOn = () => {
      if (!this.#isOn) throw new PowerCut()
    }
    return {
      sizeBytes,
      read: (offset, length) => {
        assertOn()
        return read(offset, length)
      },
      writeDurable: (offset, bytes) => {
        assertOn()
        writeDurable(offset, bytes)
      },
    }
  }
}
