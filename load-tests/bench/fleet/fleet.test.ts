import { hash } from 'node:crypto'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { createTacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import {
  isSignedBy,
  ed25519PublicKey,
  signingDomain,
} from '@tongxing/core/parameters/signing-domains.ts'
import { checkPrice } from '@tongxing/core/taps/price-check.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { createCounty, MORNING_MS } from './county.ts'
import { createFleet, type Upload } from './fleet.ts'

const county = createCounty()

function recordsOf(uploads: readonly Upload[]): TapRecord[] {
  return uploads.filter(({ newTaps }) => newTaps > 0).flatMap(({ body }) => payloadOf(body).records)
}

function payloadOf(body: Uint8Array) {
  return decodeMessage('BatchPayload', decodeMessage('SignedBatch', body).payload)
}

test('every tap is proved by its card and priced as the tariff has it', () => {
  const uploads = createFleet(county, MORNING_MS).nextUploads(500)
  const own = issuerIdOf(county.institution)
  const masterKey = county.keys.issuerMasters(county.institution.code).tac
  const verifier = createTacVerifier({ masterKey })
  const records = recordsOf(uploads)
  expect(records).toHaveLength(500)
  for (const record of records) {
    expect(checkPrice(record, county.tariff)).toBe('same')
    const { cardNumber = '', issuerId = '', psamId = '' } = record as Record<string, string>
    const tac = Buffer.alloc(4)
    tac.writeUInt32BE(record.tac ?? 0)
    const terms = {
      amountFen: record.amountFen ?? 0,
      type: record.transactionType ?? 0,
      terminalNumber: psamId,
      terminalSequence: record.psamCounter ?? 0,
      timestamp: localTimestamp(record.tappedAtMs ?? 0),
    }
    const card = { cardNumber, issuerId, algorithm: 0 }
    expect(verifier.verifyPurchase(card, terms, tac)).toBe(issuerId === own)
  }
})

test('counters of cards and SAMs go on over calls without gap or repeat', () => {
  const fleet = createFleet(county, MORNING_MS)
  const records = [...recordsOf(fleet.nextUploads(300)), ...recordsOf(fleet.nextUploads(300))]
  const counters = Map.groupBy(records, ({ cardNumber }) => cardNumber)
  for (const ofCard of counters.values()) {
    expect(ofCard.map(({ purchaseCounter }) => purchaseCounter)).toEqual(ofCard.map((_, n) => n))
  }
  const terminals = new Set(records.map(({ psamId, psamCounter }) => `${psamId}/${psamCounter}`))
  expect(terminals.size).toBe(600)
  const amountFen = records.reduce((sum, record) => sum + (record.amountFen ?? 0), 0)
  expect(fleet.totals).toEqual({ taps: 600, amountFen })
})

test('about one upload in twenty is a repeat, of a whole batch or of its records', () => {
  const uploads = createFleet(county, MORNING_MS).nextUploads(60_000)
  const repeats = uploads.filter(({ newTaps }) => newTaps === 0)
  expect(repeats.length / uploads.length).toBeGreaterThan(0.02)
  expect(repeats.length / uploads.length).toBeLessThan(0.09)
  const bodies = new Set(uploads.map(({ body }) => Buffer.from(body).toString('base64')))
  expect(bodies.size).toBeLessThan(uploads.length)
  expect(bodies.size).toBeGreaterThan(uploads.length - repeats.length)
})

test('batches are signed by their device and chained, each to the one before', () => {
  const fleet = createFleet(county, MORNING_MS)
  const [registration] = fleet.registrations
  const key = ed25519PublicKey(Buffer.from(registration?.publicKeyHex ?? '', 'hex'))
  const mine = fleet
    .nextUploads(40_000)
    .filter(({ deviceId }) => deviceId === registration?.deviceId)
    .map(({ body }) => decodeMessage('SignedBatch', body))
  expect(mine.length).toBeGreaterThan(1)
  let digest = new Uint8Array()
  for (const { payload, signature } of mine) {
    expect(isSignedBy(key, signingDomain.batch, { bytes: payload, signature })).toBe(true)
    const { previousDigest } = decodeMessage('BatchPayload', payload)
    const isSameAgain = hash('sha256', payload, 'hex') === digest.toHex()
    if (!isSameAgain) expect(previousDigest.toHex()).toBe(digest.toHex())
    digest = new Uint8Array(hash('sha256', payload, 'buffer'))
  }
})

test('the same seed makes the same bytes', () => {
  const bodies = () =>
    createFleet(county, MORNING_MS)
      .nextUploads(300)
      .map(({ body }) => body)
  expect(bodies()).toEqual(bodies())
})
