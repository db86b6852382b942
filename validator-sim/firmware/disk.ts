/**
 * Storage of a validator: a fixed number of bytes that are read and written at offsets. A write
 * that returns is on the medium; one that throws left any prefix of its bytes there.
 */
export interface Disk {
  readonly sizeBytes: number
  /** A copy of `length` bytes; zeros where nothing was ever written. Throws `DISK_READ_FAILED`. */
  read(offset: number, length: number): Uint8Array
  /** Throws `DISK_WRITE_FAILED` or `DISK_FULL`; afterwards the validator is out of service. */
  writeDurable(offset: number, bytes: Uint8Array): void
}

/**
 * The supply of the validator is gone. Not an error of the program: it ends everything that the
 * running validator was doing, and the next thing that happens is the boot of a new one on the same
 * disks.
 */
export class PowerCut extends Error {
  constructor() {
    super('the power was cut')
    this.name = 'PowerCut'
  }
}
