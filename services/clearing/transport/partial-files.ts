/** Blocks of a file that has not come to its end. */
export interface PartialFile {
  readonly blocks: Buffer[]
  size: number
}

/**
 * Beginnings of files whose connection was cut, in memory and bounded: the oldest go first. Losing
 * one costs a transfer from the start and nothing else, since the digest decides.
 */
export class PartialFiles {
  readonly #files = new Map<string, PartialFile>()
  readonly #bytesMax: number
  #bytes = 0

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax
  }

  /** Takes a beginning out; while it is in use no other connection goes on with it. */
  take(key: string): PartialFile {
    const file = this.#files.get(key)
    if (file === undefined) return { blocks: [], size: 0 }
    this.#files.delete(key)
    this.#bytes -= file.size
    return file
  }

  keep(key: string, file: PartialFile): void {
    this.take(key)
    if (file.size === 0 || file.size > this.#bytesMax) return
    this.#files.set(key, file)
    this.#bytes += file.size
    for (const oldest of this.#files.keys()) {
      if (this.#bytes <= this.#bytesMax) break
      this.take(oldest)
    }
  }
}
