import { diversify, pan8Of } from '@tongxing/core/card/crypto/diversify.ts'
import { purchaseTac, tacKeyOf } from '@tongxing/core/card/crypto/purchase.ts'
import { readUint } from '@tongxing/core/card/layout.ts'
import type { CardMaster } from '@tongxing/core/taps/card-status.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { price } from '@tongxing/core/tariff/price.ts'
import { priceInputOf } from '@tongxing/core/taps/price-check.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import type { LogMessage, LogRecord } from '@tongxing/platform/event-log/port.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import type { MasterData } from '../master-data.ts'
import { createFareWork, type FareDeps } from '../service.ts'
import { CODE_LIST, testVerifier } from './ride-codes.ts'

const county = {
  code: '03763764',
  cityCode: '3764',
  provinceCode: '3760',
  name: { zh: '霍山县', en: 'Huoshan' },
}
const ownIssuer = '03763764ffffffff'
export const foreignIssuer = '00003764ffffffff'
const tacMasterKey = Uint8Array.fromHex('00112233445566778899aabbccddeeff')
export const DAY_MS = Date.parse('2026-03-02T08:00:00+08:00')

/** Everybody pays what the line gives. */
const tariff = compileTariff({
  schema: 'tongxing.tariff.v1',
  ...{ id: 'test', version: 1, title: 'test', status: 'scenario', sources: ['for tests'] },
  ...{ effectiveFrom: '2023-09-01T00:00:00+08:00', effectiveUntil: null },
  ...{ classes: [{ id: 'adult', cardKinds: [1] }], defaultClass: 'adult', media: ['card', 'qr'] },
  fares: [{ mode: 'bus', kind: 'given' }],
  rounding: { mode: 'half-up', unitFen: 1 },
  discounts: [{ id: 'all', kind: 'percent', percent: 100 }],
  transfers: [],
})

/** Master data in memory: what the tables of ingest, cards and topup would say. */
export interface TestMasterData extends MasterData {
  readonly cards: Map<string, CardMaster>
  /** Fen by `card#purchaseCounter`. */
  readonly loads: Map<string, number>
}

const master: CardMaster = { cardKind: 1, validFrom: '2026-01-01', validUntil: '2030-12-31' }

/**
 * Every card is known unless `cards` is filled; a device's SAM is in its name:
 * `dev-<psam>-<operator>`.
 */
export function createTestMasterData(isEveryCardKnown = true): TestMasterData {
  const cards = new Map<string, CardMaster>()
  const loads = new Map<string, number>()
  return {
    ...{ cards, loads },
    readTerminals: async (_tx, deviceIds) =>
      new Map(
        deviceIds.map((id) => {
          const [, psamId = '', operatorId = ''] = id.split('-')
          return [id, { psamId, operatorId }]
        }),
      ),
    readCards: async (_tx, numbers) => {
      if (isEveryCardKnown) return new Map(numbers.map((number) => [number, master]))
      return new Map([...cards].filter(([number]) => numbers.includes(number)))
    },
    readHotlist: async () => new Map(),
    readLoads: async () => loads,
  }
}

/** The work of a fare service, and what it appended to topic `rides`. */
export function createTestWork(change: Partial<FareDeps> & { readonly masterData: MasterData }) {
  const rides: LogMessage[] = []
  const append = async (_topic: string, messages: readonly LogMessage[]) => {
    rides.push(...messages)
    return []
  }
  const deps = {
    institution: county,
    issuerKeys: [{ issuerId: ownIssuer, tacMasterKey }],
    issuers: () => ['03763764', '00003764'].map((institution) => ({ institution, ...always })),
    cities: () => ['3764', '3610'].map((city) => ({ city, ...always })),
    tariffOf: () => tariff,
    rideCodeTrustOf: (version: number) => (version <= CODE_LIST ? testVerifier : undefined),
    clock: { nowMs: () => DAY_MS },
    log: { append },
    ...change,
  } as unknown as FareDeps
  return { work: createFareWork(deps), rides, deps }
}

const always = { fromMs: 0, untilMs: 0 }

/** Own cards' internal keys, kept since many records are of one card. */
const tacKeys = new Map<string, Uint8Array>()

/** The TAC that the record's card would give. */
function tacOf(record: TapRecord): number {
  const cardNumber = record.cardNumber ?? ''
  const factors = { pan8: pan8Of(cardNumber), issuer8: Uint8Array.fromHex(record.issuerId ?? '') }
  const key = tacKeys.get(cardNumber) ?? tacKeyOf(diversify(tacMasterKey, factors))
  tacKeys.set(cardNumber, key)
  const terms = {
    amountFen: record.amountFen ?? 0,
    type: record.transactionType ?? 0,
    terminalNumber: record.psamId ?? '',
    terminalSequence: record.psamCounter ?? 0,
    timestamp: localTimestamp(record.tappedAtMs ?? 0),
  }
  return readUint(purchaseTac(key, terms))
}

/** A purchase of 2.00 yuan with a true TAC, priced as the bus prices it. */
export function purchase(change: Partial<TapRecord> = {}): TapRecord {
  const amountFen = change.amountFen ?? 200
  const balanceBeforeFen = change.balanceBeforeFen ?? 5_000
  const record: TapRecord = {
    recordNo: 1,
    kind: recordKind.RECORD_KIND_PURCHASE,
    cardNumber: '03763764000000000001',
    issuerId: ownIssuer,
    purchaseCounter: 1,
    psamId: '376400000001',
    psamCounter: 1,
    transactionType: 9,
    tappedAtMs: DAY_MS,
    utcOffsetMinutes: 480,
    clockTrust: 1,
    operatorId: 'bus1',
    vehicleId: 'v1',
    lineId: '101',
    cardState: { cardKind: 1, riderClass: 'adult' },
    ...change,
    ...{ amountFen, balanceBeforeFen },
    balanceAfterFen: change.balanceAfterFen ?? balanceBeforeFen - amountFen,
  }
  const priced = { ...record, listPriceFen: amountFen }
  priced.priceSteps = [...price(tariff, priceInputOf(priced)).steps]
  return 'tac' in change ? priced : { ...priced, tac: tacOf(record) }
}

/** The same record without its proof. */
export function greyOf(record: TapRecord): TapRecord {
  return { ...record, kind: recordKind.RECORD_KIND_GREY, grey: true, tac: null }
}

/** A record from the device that its own fields name. */
export function deviceMessage(record: TapRecord, journalId = 'a1'): Uint8Array {
  return encodeMessage('TapsEnvelope', {
    device: {
      deviceId: `dev-${record.psamId}-${record.operatorId}`,
      ...{ boot: 1, sequence: 1, journalId },
      receivedAtMs: DAY_MS + 3_600_000,
      records: [record],
    },
  })
}

/** T − I is 199.6 fen for 2.00 yuan (clearing.md 1.2). */
export function clearingMessage(record: TapRecord, line: number): Uint8Array {
  return encodeMessage('TapsEnvelope', {
    clearing: {
      fileName: 'CL2603020000001',
      settleDate: '2026-03-02',
      receivedAtMs: DAY_MS + 86_400_000,
      rides: [
        {
          ...{ line, centreSerial: String(line).padStart(12, '0'), record },
          acquirerInstitution: '00003764',
          feeE7: '10000000',
          issuerShareE7: '4000000',
          acquirerShareE7: '2000000',
        },
      ],
    },
  })
}

let offset = 0n

export function logRecord(value: Uint8Array, partition = 0): LogRecord {
  offset += 1n
  return { topic: 'taps', key: '', value, partition, offset, appendedAtMs: DAY_MS }
}
