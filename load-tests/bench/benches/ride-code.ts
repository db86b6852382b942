import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { createRideCodeVerifier } from '@tongxing/core/ride-code/create-verifier.ts'
import {
  sm2PrivateKeyFrom,
  signSm2,
  sm2PublicKeyOf,
  uncompressedSm2Key,
} from '@tongxing/core/ride-code/sm2.ts'
import { MORNING_MS } from '../fleet/county.ts'
import type { Bench } from '../harness/bench.ts'
import { computeMs, computeRate } from '../harness/rate.ts'

const ACCOUNTS = 50
const ISSUER = '03664530'
const SIGNATURES_A_CODE = 2
/** As many bytes as the user signs. */
const MESSAGE_BYTES = 267

/**
 * All checks of a ride code whose certificate was seen before, every code from another account: the
 * two signatures that are left are nearly all of it.
 */
export const rideCodeBench: Bench = {
  name: 'ride code',
  unit: 'codes/s',
  limit: 'two SM2 verifications in OpenSSL through node:crypto',
  prepare: async ({ isQuick }) => {
    const issuer = createCodeIssuer({
      ...{ seed: 'bench', issuerId: ISSUER, caKeyIndex: 2, expiryMonth: '2040-12' },
    })
    const codes = Array.from({ length: ACCOUNTS }, (_, account) => issuer.issue(termsOf(account)))
    const verifier = createRideCodeVerifier({
      caRecords: [issuer.caRecord],
      issuers: new Map([[ISSUER, acceptedIssuer]]),
      deniedAccounts: new Uint8Array(),
    })
    let wrong = 0
    const verifyAll = () => {
      for (const code of codes) {
        if (verifier.verify(code, { nowMs: MORNING_MS, amountFen: 200 }).refusal) wrong += 1
      }
    }
    verifyAll()
    const bare = bareVerification()
    const durationMs = isQuick ? computeMs.quick : computeMs.full
    return {
      value: () => computeRate(ACCOUNTS, durationMs, verifyAll),
      limit: () => computeRate(1, durationMs, bare),
      check: () => ({ wrong }),
    }
  },
}

const acceptedIssuer = {
  city: '4530',
  institution: '03664530',
  fromMs: 0,
  untilMs: 0,
  clockToleranceSeconds: 0,
}

function termsOf(account: number) {
  return {
    payAccountId: `PAY${account}`,
    cardAccountId: `3104${String(account).padStart(16, '0')}`,
    platformId: '00000001',
    accountType: '01',
    maximumAmountFen: 2_000,
    authorisedUntilMs: MORNING_MS + 86_400_000,
    validitySeconds: 60,
    customData: new Uint8Array(),
    generatedAtMs: MORNING_MS,
  }
}

/** Node gives OpenSSL no signer's id, so what it verifies here is signed under the empty one. */
function bareVerification(): () => void {
  const privateKey = sm2PrivateKeyFrom(Buffer.from('bench'))
  const message = new Uint8Array(MESSAGE_BYTES)
  const signature = derOf(signSm2(privateKey, { message, userId: '' }))
  const key = opensslKey(uncompressedSm2Key(sm2PublicKeyOf(privateKey)))
  return () => {
    for (let count = 0; count < SIGNATURES_A_CODE; count += 1) {
      invariant(verify('sm3', message, key, signature), 'OpenSSL verifies what was signed')
    }
  }
}

/** SubjectPublicKeyInfo of an SM2 point. */
function opensslKey(xy: Uint8Array): KeyObject {
  const head = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d03420004', 'hex')
  return createPublicKey({ key: Buffer.concat([head, xy]), format: 'der', type: 'spki' })
}

/** SEQUENCE of two INTEGERs. */
function derOf(signature: Uint8Array): Uint8Array {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].flatMap((number) => {
    const short = [...number.subarray(number.findIndex((byte) => byte !== 0))]
    const content = (short[0] ?? 0) >= 0x80 ? [0, ...short] : short
    return [0x02, content.length, ...content]
  })
  return Uint8Array.of(0x30, integers.length, ...integers)
}
