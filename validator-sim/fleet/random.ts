import { createHash } from 'node:crypto'

/**
 * Seeded randomness: the same seed and the same questions give the same answers on every machine.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform whole number, both ends included. */
  int(min: number, max: number): number
  /** True with the given probability. */
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Bell-shaped around `mean`; the sum of four uniforms is near enough for passengers. */
  around(mean: number, spread: number): number
  bytes(length: number): Uint8Array
  /** An independent stream: what one part draws never shifts what another part gets. */
  fork(label: string): Random
}

export function createRandom(seed: string): Random {
  const next = sfc32(seed)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]) => {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    around: (mean, spread) => mean + (next() + next() + next() + next() - 2) * spread,
    bytes: (length) => Uint8Array.from({ length }, () => int(0, 255)),
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

/**
 * Chris Doty-Humphrey's Small Fast Counter, 32 bit (PractRand, public domain), seeded by SHA-256.
 */
function sfc32(seed: string): () => number {
  const digest = createHash('sha256').update(seed).digest()
  let a = digest.readInt32LE(0)
  let b = digest.readInt32LE(4)
  let c = digest.readInt32LE(8)
  let counter = 1
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4_294_967_296
  }
}
