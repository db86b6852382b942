import crypto, { createCipheriv } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** One use of a cipher: a key, and bytes that went through it. */
export interface CipherCall {
  readonly algorithm: string
  readonly bytes: number
}

/**
 * What `work` asks of ciphers, in order, counted where node:crypto is called: so a limit that is
 * made of the same calls stays the limit when the code changes.
 */
export async function observeCiphers(work: () => unknown): Promise<CipherCall[]> {
  const calls: CipherCall[] = []
  const originals = {
    createCipheriv: crypto.createCipheriv,
    createDecipheriv: crypto.createDecipheriv,
  }
  const observed =
    (create: typeof crypto.createCipheriv | typeof crypto.createDecipheriv) =>
    (algorithm: string, key: crypto.CipherKey, iv: crypto.BinaryLike | null) => {
      const cipher = create(algorithm, key, iv)
      const update = cipher.update.bind(cipher) as (data: Uint8Array) => Buffer
      cipher.update = ((data: Uint8Array) => {
        calls.push({ algorithm, bytes: data.length })
        return update(data)
      }) as typeof cipher.update
      return cipher
    }
  Object.assign(crypto, {
    createCipheriv: observed(originals.createCipheriv),
    createDecipheriv: observed(originals.createDecipheriv),
  })
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    Object.assign(crypto, originals)
    syncBuiltinESMExports()
  }
  return calls
}

/**
 * The same blocks through node:crypto and nothing else, each call with a key of its own as there.
 */
export function bareCiphers(calls: readonly CipherCall[]): () => void {
  const prepared = calls.map(({ algorithm, bytes }) => ({
    algorithm,
    key: crypto.randomBytes(24),
    iv: algorithm.endsWith('ecb') ? null : new Uint8Array(8),
    data: new Uint8Array(bytes),
  }))
  return () => {
    for (const { algorithm, key, iv, data } of prepared) {
      createCipheriv(algorithm, key, iv).update(data)
    }
  }
}
