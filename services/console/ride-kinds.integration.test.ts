import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { rideCodeKeyOf } from '@tongxing/core/ride-code/identity.ts'
import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import { issuerIdOfCode } from '@tongxing/core/taps/identity.ts'
import type { RunningServer } from '@tongxing/platform/http/run-server.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { recordKind, rideStage, type TapRecord } from '@tongxing/proto/messages.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CardPage } from './contract/card.ts'
import type { DayPage } from './contract/day.ts'
import type { TapPage } from './contract/tap.ts'
import { startConsoleService } from './service.ts'
import { consoleOptions, readMigrations } from './testing/console-under-test.ts'
import { common, localRide, SEED_DAY, seedTimeMs } from './testing/records.ts'
import { seedDay, seedTap } from './testing/seed.ts'

const ACCOUNT = '88880000000000004321'
const PAYER = 'PAYER-12345'
const rideCode = createCodeIssuer({
  ...{ seed: 'console', issuerId: '01343764', caKeyIndex: 1, expiryMonth: '2030-12' },
}).issue({
  ...{ payAccountId: PAYER, cardAccountId: ACCOUNT, platformId: '00000001' },
  ...{ accountType: '01', maximumAmountFen: 2_000, validitySeconds: 60 },
  ...{ generatedAtMs: seedTimeMs - 10_000, authorisedUntilMs: seedTimeMs },
  customData: new Uint8Array(),
})
const code = parseRideCode(rideCode)
const codeRide: TapRecord = {
  ...{ ...common, recordNo: 10, kind: recordKind.RECORD_KIND_CODE_RIDE, cardNumber: ACCOUNT },
  ...{ issuerId: issuerIdOfCode('03763764', code), amountFen: 200, listPriceFen: 200 },
  ...{ medium: 'qr', rideCode, outcomeCode: 'PAID_CODE' },
}
const alighting: TapRecord = {
  ...{ ...localRide, recordNo: 11, psamCounter: 80, purchaseCounter: 13, stopNo: 9 },
  ...{ rideStage: rideStage.RIDE_STAGE_ALIGHT, outcomeCode: 'ALIGHTED', personNo: 2 },
  boarding: { tappedAtMs: seedTimeMs - 600_000, lineId: '101', stopNo: 3, markAmountFen: 500 },
}
const staff: TapRecord = {
  ...{ ...common, recordNo: 12, kind: recordKind.RECORD_KIND_STAFF, outcomeCode: 'LINE_SET' },
}
const lock: TapRecord = {
  ...{ ...localRide, recordNo: 13, kind: recordKind.RECORD_KIND_LOCKED, psamCounter: undefined },
  ...{ amountFen: 0, outcomeCode: 'CARD_LISTED_LOCKED' },
}

const tests = useTestDatabase({ migrations: readMigrations })
let service: RunningServer
beforeAll(async () => {
  const { db } = tests
  await seedDay(db)
  const terminalKey = rideCodeKeyOf(code)
  await seedTap(db, { record: codeRide, state: 'posted', terminalKey })
  await seedTap(db, { record: alighting, state: 'posted' })
  await seedTap(db, { record: staff, state: 'noted' })
  await seedTap(db, { record: lock, state: 'noted' })
  const refused = { ...codeRide, recordNo: 14, kind: recordKind.RECORD_KIND_REFUSED }
  await seedTap(db, { record: { ...refused, outcomeCode: 'RIDE_CODE_EXPIRED' }, state: 'noted' })
  const cut = { ...refused, recordNo: 15, rideCode: rideCode.subarray(0, 200) }
  await seedTap(db, { record: { ...cut, outcomeCode: 'RIDE_CODE_MALFORMED' }, state: 'noted' })
  service = await startConsoleService(consoleOptions(db))
})
afterAll(() => service.stop())

async function get<T>(path: string): Promise<T> {
  const response = await fetch(service.url + path)
  expect({ path, status: response.status }).toEqual({ path, status: 200 })
  return (await response.json()) as T
}

test('a ride code is shown field by field with its checks, its accounts masked', async () => {
  const page = await get<TapPage>('/api/taps/HS-V001:10')
  expect(page.tap).toMatchObject({ kind: 'code-ride', card: '88880000********4321' })
  expect(page.tap.purchaseCounter).toBeNull()
  expect(page.isForeign).toBe(false)
  expect(page.rideCode?.facts).toEqual(
    expect.arrayContaining([
      { name: 'cardAccount', kind: 'text', value: '88880000********4321' },
      { name: 'payAccount', kind: 'text', value: 'PA*******45' },
      { name: 'maximumAmount', kind: 'fen', value: '2000' },
    ]),
  )
  expect(new Set(page.rideCode?.checks.map(({ value }) => value))).toEqual(new Set(['ok']))
  const text = JSON.stringify(page)
  for (const secret of [ACCOUNT, PAYER, Buffer.from(PAYER).toString('hex')]) {
    expect(text).not.toContain(secret)
  }
})

test('a code that cannot be read shows none of its accounts, not even in raw bytes', async () => {
  const { rideCode: shown, recordBytes } = await get<TapPage>('/api/taps/HS-V001:15')
  expect(shown?.facts).toEqual([])
  for (const secret of [ACCOUNT, Buffer.from(PAYER).toString('hex')]) {
    expect(recordBytes).not.toContain(secret)
  }
})

test('of a refused code the checks after the one that failed were not made', async () => {
  const { rideCode: shown } = await get<TapPage>('/api/taps/HS-V001:14')
  const values = shown?.checks.map(({ value }) => value) ?? []
  expect(values.indexOf('wrong')).toBe(values.lastIndexOf('wrong'))
  expect(values.slice(0, values.indexOf('wrong'))).not.toContain('not-done')
  expect(new Set(values.slice(values.indexOf('wrong') + 1))).toEqual(new Set(['not-done']))
})

test('an alighting says where its ride began and what it could have cost', async () => {
  const { journal } = await get<TapPage>('/api/taps/HS-V001:11')
  expect(journal).toEqual(
    expect.arrayContaining([
      { name: 'rideStage', kind: 'word', value: 'alight' },
      { name: 'boardedStop', kind: 'number', value: '3' },
      { name: 'stopNo', kind: 'number', value: '9' },
      { name: 'boardedMark', kind: 'fen', value: '500' },
    ]),
  )
})

test('a card that a bus has locked says which and when', async () => {
  const { tap } = await get<TapPage>('/api/taps/HS-V001:13')
  const card = await get<CardPage>(`/api/cards/${tap.cardRef}`)
  expect(card.locked).toEqual({ vehicleId: 'HS000001', atMs: seedTimeMs })
})

test('the day is summed by staff number', async () => {
  expect((await get<DayPage>(`/api/days/${SEED_DAY}`)).staff).toEqual([
    { driverId: 'D0012', rides: 4, companions: 1, amountFen: 760, cardTaps: 1 },
  ])
})
