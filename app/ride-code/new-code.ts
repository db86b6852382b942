import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'

export interface NewCodeOptions {
  readonly keys: string
  readonly seed?: string
  readonly account: string
  readonly issuer: string
  readonly max: number
  readonly valid: number
  readonly at: number
}

export type NewCode = Readonly<Record<'code' | 'caRecord' | 'certificate', Uint8Array>>

const DAY_MS = 86_400_000

/**
 * A code of a test authority, and the authority's record and certificate beside its seed in the
 * folder of keys: `seed`, `ca.bin`, `certificate.bin`. The folder's seed is used again, so that
 * codes made later stand under the same authority. Throws `CARD_BYTES_INVALID`.
 */
export function newCode(options: NewCodeOptions, settings: RideCodeSettings): NewCode {
  const { keys, account, issuer: issuerId, max, valid, at } = options
  const seed = options.seed ?? keptSeed(keys) ?? randomBytes(16).toString('hex')
  // Five years on, so that the same seed makes the same certificate for a year.
  const expiryMonth = `${new Date(at).getUTCFullYear() + 5}-12`
  const issuer = createCodeIssuer({ seed, issuerId, caKeyIndex: 2, expiryMonth })
  const secondMs = Math.floor(at / 1_000) * 1_000
  const code = issuer.issue(
    {
      ...{ payAccountId: 'TEST', cardAccountId: account, platformId: '00000001' },
      ...{ accountType: '01', maximumAmountFen: max, customData: new Uint8Array() },
      ...{ authorisedUntilMs: secondMs + DAY_MS, validitySeconds: valid, generatedAtMs: secondMs },
    },
    settings,
  )
  mkdirSync(keys, { recursive: true })
  writeFileSync(join(keys, 'seed'), `${seed}\n`, { mode: 0o600 })
  writeFileSync(join(keys, 'ca.bin'), issuer.caRecord)
  writeFileSync(join(keys, 'certificate.bin'), issuer.certificate)
  return { code, caRecord: issuer.caRecord, certificate: issuer.certificate }
}

function keptSeed(keys: string): string | undefined {
  const path = join(keys, 'seed')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}
