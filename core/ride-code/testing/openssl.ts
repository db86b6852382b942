import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** SM2 of the OpenSSL 3 command line: another implementation than ours, run as a program. */
export interface OpenSsl {
  newKey(name: string): OpenSslKey
  /** r and s, 64 bytes. */
  sign(keyPath: string, message: Uint8Array): Uint8Array
  /** The key is a compressed point (33 bytes) or x and y (64). */
  verifies(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
  close(): void
}

interface OpenSslKey {
  /** Where its private half is kept. */
  readonly path: string
  /** x and y, 64 bytes. */
  readonly plain: Uint8Array
  /** 33 bytes. */
  readonly compressed: Uint8Array
}

/** SubjectPublicKeyInfo of an SM2 key up to the point, and up to x and y. */
const SPKI_COMPRESSED = '3039301306072a8648ce3d020106082a811ccf5501822d032200'
const SPKI_PLAIN = '3059301306072a8648ce3d020106082a811ccf5501822d03420004'

const WITH_ID = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']

export function createOpenSsl(): OpenSsl {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-openssl-'))
  const file = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  return {
    newKey(name) {
      const path = join(folder, `${name}.pem`)
      execFileSync('openssl', ['genpkey', '-algorithm', 'SM2', '-out', path])
      const der = execFileSync('openssl', ['pkey', '-in', path, '-pubout', '-outform', 'DER'])
      const plain = new Uint8Array(der.subarray(-64))
      const parity = (plain[63] ?? 0) & 1
      return { path, plain, compressed: Uint8Array.of(2 + parity, ...plain.subarray(0, 32)) }
    },
    sign(keyPath, message) {
      const out = join(folder, 'made.sig')
      const input = ['-inkey', keyPath, '-in', file('message', message), '-out', out]
      execFileSync('openssl', ['pkeyutl', '-sign', ...WITH_ID, ...input])
      return plainSignature(readFileSync(out))
    },
    verifies(key, message, signature) {
      const spki = (key.length === 33 ? SPKI_COMPRESSED : SPKI_PLAIN) + key.toHex()
      const keyPath = file('key.der', Uint8Array.fromHex(spki))
      const input = ['-in', file('message', message)]
      const given = ['-sigfile', file('given.sig', derSignature(signature))]
      const asKey = ['-pubin', '-keyform', 'DER', '-inkey', keyPath]
      const args = ['pkeyutl', '-verify', ...WITH_ID, ...asKey, ...input, ...given]
      const { status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8' })
      if (/Signature Verified Successfully/.test(stdout)) return status === 0
      if (/Signature Verification Failure/.test(stdout)) return false
      throw new Error(`openssl could not verify: ${stderr}`)
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** SEQUENCE of two INTEGERs, as OpenSSL has it, from r and s. */
function derSignature(signature: Uint8Array): Uint8Array {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].flatMap((number) => {
    const first = number.findIndex((byte) => byte !== 0)
    const short = [...number.subarray(first)]
    const content = (short[0] ?? 0) >= 0x80 ? [0, ...short] : short
    return [0x02, content.length, ...content]
  })
  return Uint8Array.of(0x30, integers.length, ...integers)
}

function plainSignature(der: Uint8Array): Uint8Array {
  const plain = new Uint8Array(64)
  let at = 2
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0
    const number = der.subarray(at + 2, at + 2 + length)
    const digits = number.subarray(Math.max(0, length - 32))
    plain.set(digits, end - digits.length)
    at += 2 + length
  }
  return plain
}
