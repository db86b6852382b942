import { sfi } from '@tongxing/core/card/application.ts'
import {
  buildReadRecordCommand,
  parseReadRecordResponse,
} from '@tongxing/core/card/commands/read-record.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import { busRecordNumber, parseBusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { parseTripRecord } from '@tongxing/core/card/files/trip-record.ts'
import { checkPrice } from '@tongxing/core/taps/price-check.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { direction, recordKind, rideStage } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import type { SoftCard } from '../../card/soft-card.ts'
import {
  balanceOf,
  createRig,
  isTacRight,
  journalOf,
  newCard,
  type Rig,
  sectionShift,
  shift,
  tariff,
} from '../testing/rig.ts'

// Tap-on and tap-off end to end (card.md 3.3): what the rider sees, what the card holds after it,
// and records that price again to the same fen.

const { RIDE_STAGE_BOARD, RIDE_STAGE_ALIGHT, RIDE_STAGE_SUPPLEMENT, RIDE_STAGE_SINGLE } = rideStage

async function tapAt(rig: Rig, card: SoftCard, stopNo: number) {
  rig.validator.setStop(stopNo)
  const result = await rig.validator.tap(card.enterField())
  card.leaveField()
  return result
}

function filesOf(card: SoftCard) {
  const presence = card.enterField()
  presence.process(buildSelectCommand())
  const read = (file: number, record: number) =>
    parseReadRecordResponse(presence.process(buildReadRecordCommand({ sfi: file, record })))
  const trips = [1, 2].map((record) => parseTripRecord(read(sfi.trips, record)))
  const bus = parseBusRecord(read(sfi.sectorRecords, busRecordNumber))
  card.leaveField()
  return { bus, trips }
}

function expectReplayed(rig: Rig, tariffDocument = tariff): void {
  const compiled = compileTariff(tariffDocument)
  for (const record of journalOf(rig)) {
    if (record.kind !== recordKind.RECORD_KIND_PURCHASE) continue
    expect([record.rideStage, checkPrice(record, compiled)]).toEqual([record.rideStage, 'same'])
    expect(isTacRight(record)).toBe(true)
  }
}

test('a rider taps on for nothing and off for the fare between the stops', async () => {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1)
  const on = await tapAt(rig, card, 2)
  expect(on).toMatchObject({ outcome: 'BOARDED', amountFen: 0, balanceAfterFen: 5000 })
  expect(on.signal.voice).toBe('Tap off at exit')
  expect(balanceOf(card)).toBe(5000)
  rig.clock.advance(15 * 60_000)
  const off = await tapAt(rig, card, 5)
  expect(off).toMatchObject({ outcome: 'ALIGHTED', amountFen: 400, balanceAfterFen: 4600 })
  expect(off.display).toEqual(['Fare 4.00', 'Bal. 46.00'])
  expect(balanceOf(card)).toBe(4600)

  const { bus, trips } = filesOf(card)
  expect(bus).toMatchObject({
    serial: '0000000000000000',
    state: 2,
    boardCity: '3764',
    boardInstitution: '03763764ffffffff',
    boardOperator: '0001',
    boardLine: '0201',
    boardLineHead: '0000',
    boardStation: 2,
    boardVehicle: 'HS0001',
    boardTerminal: '0000376400000001',
    boardTimestamp: '20260302080000',
    markAmountFen: 0,
    direction: 'ab',
    alightCity: '3764',
    alightInstitution: '03763764ffffffff',
    alightLine: '0201',
    alightStation: 5,
    alightVehicle: 'HS0001',
    alightTerminal: '0000376400000001',
    alightTimestamp: '20260302081500',
    amountFen: 400,
  })
  expect(trips).toMatchObject([
    { type: 4, amountFen: 400, balanceAfterFen: 4600, openAmountMaxFen: 0, openMinutesMax: 0 },
    { type: 3, amountFen: 0, place: '00000201000000', openAmountMaxFen: 400, openMinutesMax: 120 },
  ])

  const [boarding, alighting] = journalOf(rig)
  expect(boarding).toMatchObject({
    rideStage: RIDE_STAGE_BOARD,
    stopNo: 2,
    amountFen: 0,
    markAmountFen: 400,
    openMinutesMax: 120,
    psamCounter: 0,
    purchaseCounter: 0,
  })
  expect(alighting).toMatchObject({
    rideStage: RIDE_STAGE_ALIGHT,
    stopNo: 5,
    amountFen: 400,
    psamCounter: 1,
    purchaseCounter: 1,
    boarding: {
      tappedAtMs: boarding?.tappedAtMs,
      psamId: '376400000001',
      vehicleId: 'HS0001',
      lineId: '201',
      stopNo: 2,
      direction: direction.DIRECTION_UP,
      markAmountFen: 400,
    },
  })
  expectReplayed(rig)
})

test('a missing tap-off is paid with the next boarding, in the same tap', async () => {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1)
  await tapAt(rig, card, 1)
  rig.clock.advance(3 * 3_600_000)
  const next = await tapAt(rig, card, 3)
  expect(next).toMatchObject({
    outcome: 'SUPPLEMENT_PAID',
    amountFen: 0,
    balanceAfterFen: 4600,
    display: ['Old ride 4.00', 'Bal. 46.00'],
  })
  expect(balanceOf(card)).toBe(4600)
  expect(next.records).toMatchObject([
    {
      rideStage: RIDE_STAGE_SUPPLEMENT,
      outcomeCode: 'SUPPLEMENT_PAID',
      amountFen: 400,
      psamCounter: 1,
      purchaseCounter: 1,
      boarding: { stopNo: 1, markAmountFen: 400 },
    },
    {
      rideStage: RIDE_STAGE_BOARD,
      outcomeCode: 'BOARDED',
      amountFen: 0,
      balanceBeforeFen: 4600,
      psamCounter: 2,
      purchaseCounter: 2,
    },
  ])
  const { bus, trips } = filesOf(card)
  expect(bus).toMatchObject({
    state: 1,
    boardStation: 3,
    markAmountFen: 300,
    serial: '0000000000000002',
  })
  expect(trips).toMatchObject([{ type: 3 }, { type: 8, amountFen: 400 }])
  expectReplayed(rig)
  expect(next.elapsedUs).toBe(next.records[1]?.elapsedUs)
})

test('on a flat line the debt comes first, and the sector record is left closed', async () => {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1)
  await tapAt(rig, card, 1)
  rig.validator.signIn(shift)
  const next = await tapAt(rig, card, 4)
  expect(next).toMatchObject({ outcome: 'SUPPLEMENT_PAID', amountFen: 200, balanceAfterFen: 4400 })
  const stages = journalOf(rig).map((record) => record.rideStage)
  expect(stages).toEqual([RIDE_STAGE_BOARD, RIDE_STAGE_SUPPLEMENT, RIDE_STAGE_SINGLE])
  expect(filesOf(card)).toMatchObject({ bus: { state: 2 }, trips: [{ type: 6 }, { type: 8 }] })
  expectReplayed(rig)
})

test('a mark amount that is no fare is replaced by the longest ride of the line', async () => {
  const rig = await createRig({ shift: sectionShift, settings: { markMaxFen: 399 } })
  const card = newCard(1)
  await tapAt(rig, card, 1)
  rig.validator.signIn(shift)
  const next = await tapAt(rig, card, 4)
  expect(next.records[0]).toMatchObject({ amountFen: 200, boarding: { markAmountFen: 200 } })
  expectReplayed(rig)
})

test('a debt that the purse cannot pay is refused, and says what is missing', async () => {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1, { balanceFen: 400 })
  await tapAt(rig, card, 1)
  rig.validator.signIn(shift)
  // The card pays a flat fare on a lean line of another bus, which does not ask for debts.
  const elsewhere = await createRig({ lines: [{ lineId: '101', lean: true }] })
  await tapAt(elsewhere, card, 1)
  const refusal = await tapAt(rig, card, 4)
  expect(refusal.outcome).toBe('SUPPLEMENT_INSUFFICIENT')
  expect(refusal.display).toEqual(['Old ride 4.00', 'Short 2.00'])
  expect(balanceOf(card)).toBe(200)
  expect(filesOf(card).bus).toMatchObject({ state: 1, markAmountFen: 400 })
})

test('a paid debt stands when the new ride is refused', async () => {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1, { balanceFen: 500 })
  await tapAt(rig, card, 1)
  rig.clock.advance(3 * 3_600_000)
  const next = await tapAt(rig, card, 1)
  expect(next).toMatchObject({
    outcome: 'BALANCE_INSUFFICIENT',
    display: ['Bal. 1.00', 'Short 3.00'],
  })
  expect(balanceOf(card)).toBe(100)
  expect(journalOf(rig).map(({ outcomeCode }) => outcomeCode)).toEqual([
    'BOARDED',
    'SUPPLEMENT_PAID',
    'BALANCE_INSUFFICIENT',
  ])
})

test('another city’s open ride: a boarding takes its place, a flat fare leaves it', async () => {
  const there = await createRig({ shift: sectionShift, config: { acceptorCity: '2500' } })
  const flat = await createRig()
  const here = await createRig({ shift: sectionShift })
  const card = newCard(1, { cityCode: '3764' })
  const foreign = await tapAt(there, card, 1)
  expect(foreign.outcome).toBe('CITY_NOT_ACCEPTED')
  const open = await createRig({ shift: sectionShift, config: { acceptorInstitution: '01012500' } })
  expect((await tapAt(open, card, 1)).outcome).toBe('ISSUER_NOT_ACCEPTED')
  const guest = newCard(2, { cityCode: '2500' })
  expect((await tapAt(there, guest, 1)).outcome).toBe('BOARDED')
  expect((await tapAt(flat, guest, 1)).outcome).toBe('PAID')
  expect(filesOf(guest).bus).toMatchObject({ state: 1, boardCity: '2500' })
  expect((await tapAt(here, guest, 1)).outcome).toBe('BOARDED')
  expect(filesOf(guest).bus).toMatchObject({ state: 1, boardCity: '3764' })
  expect(balanceOf(guest)).toBe(4800)
})

test('a second tap where one boarded is refused at first, and later a short ride', async () => {
  const rig = await createRig({ shift: sectionShift })
  const card = newCard(1)
  await tapAt(rig, card, 2)
  rig.clock.advance(59_000)
  expect((await tapAt(rig, card, 2)).outcome).toBe('ALIGHT_TOO_SOON')
  rig.clock.advance(1_000)
  expect(await tapAt(rig, card, 2)).toMatchObject({ outcome: 'ALIGHTED', amountFen: 200 })
})

test('a free rider taps on and off for nothing, and owes nothing', async () => {
  const rig = await createRig({ shift: sectionShift })
  const elder = newCard(1, { cardKind: 3, balanceFen: 0 })
  expect((await tapAt(rig, elder, 1)).outcome).toBe('BOARDED')
  rig.clock.advance(5 * 3_600_000)
  expect((await tapAt(rig, elder, 1)).outcome).toBe('BOARDED')
  rig.clock.advance(600_000)
  expect(await tapAt(rig, elder, 6)).toMatchObject({ outcome: 'ALIGHTED', amountFen: 0 })
  expectReplayed(rig)
})

test('a transfer is counted from the ride before the boarding', async () => {
  const pairs = [{ from: 'bus', to: 'bus', otherLineOnly: true }] as const
  const transfers = [{ id: 'transfer', windowMinutes: 60, offFen: 100, pairs }]
  const withTransfers = { ...tariff, transfers }
  const rig = await createRig({ tariff: withTransfers })
  const card = newCard(1)
  expect((await tapAt(rig, card, 1)).amountFen).toBe(200)
  rig.validator.signIn(sectionShift)
  rig.clock.advance(20 * 60_000)
  expect((await tapAt(rig, card, 1)).outcome).toBe('BOARDED')
  rig.clock.advance(20 * 60_000)
  expect(await tapAt(rig, card, 6)).toMatchObject({ outcome: 'ALIGHTED', amountFen: 300 })
  rig.validator.signIn(shift)
  rig.clock.advance(20 * 60_000)
  expect((await tapAt(rig, card, 1)).amountFen).toBe(100)
  expectReplayed(rig, withTransfers)
})

test('a concession that has ended pays the full fare and says that the check is due', async () => {
  const rig = await createRig()
  const card = newCard(1, { cardKind: 2, concessionUntil: '20260301' })
  expect(await tapAt(rig, card, 1)).toMatchObject({ outcome: 'PAID_CHECK_DUE', amountFen: 200 })
  expect(journalOf(rig)[0]?.cardState).toMatchObject({
    cardKind: 2,
    riderClass: 'adult',
    concessionUntil: '20260301',
  })
  const valid = newCard(2, { cardKind: 2, concessionUntil: '20260302' })
  expect(await tapAt(rig, valid, 1)).toMatchObject({ outcome: 'PAID_CONCESSION', amountFen: 100 })
  expectReplayed(rig)
})
