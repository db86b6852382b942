import { direction, recordKind } from '@tongxing/proto/messages.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { SoftCard } from '../../../card/soft-card.ts'
import { createCodeRig, newCode } from '../../testing/ride-codes.ts'
import { createRig, journalOf, newCard, type Rig } from '../../testing/rig.ts'
import {
  newLineCard,
  newStaffCard,
  staffCardNumber,
  staffIssuer,
} from '../../testing/staff-cards.ts'

const { DIRECTION_UP, DIRECTION_DOWN } = direction
const driver = newStaffCard('driver')
const otherDriver = newStaffCard('driver', { staffNo: 'D0008', cardNumber: staffNumber(8) })
const inspector = newStaffCard('inspector')
const collector = newStaffCard('collector')
const endCard = newStaffCard('shift-end')

function staffNumber(number: number): string {
  return `0310${String(800 + number).padStart(16, '0')}`
}

let rig: Rig
beforeEach(async () => {
  rig = await createCodeRig({ shift: null })
})

async function tap(card: SoftCard) {
  const result = await rig.validator.tap(card.enterField())
  card.leaveField()
  return result
}

async function outcomesOf(...cards: SoftCard[]): Promise<string[]> {
  const outcomes: string[] = []
  for (const card of cards) outcomes.push((await tap(card)).outcome)
  return outcomes
}

describe('a driver', () => {
  test('signs in on the line of the line card, and riders pay', async () => {
    expect(await outcomesOf(newCard(1))).toEqual(['SIGNED_OFF'])
    expect(await outcomesOf(driver)).toEqual(['LINE_NOT_SET'])
    expect((await tap(newLineCard('101', 2))).display).toEqual(['Line 101', 'Down'])
    const signedOn = await tap(driver)
    expect(signedOn.display).toEqual(['Driver D0007', 'Line 101'])
    expect(signedOn.signal.light).toBe('yellow')
    expect(await outcomesOf(newCard(1))).toEqual(['PAID'])
    expect(journalOf(rig).at(-1)).toMatchObject({
      driverId: 'D0007',
      lineId: '101',
      direction: DIRECTION_DOWN,
      shiftId: 'HS0001-20260302-3',
      tripNo: 1,
    })
  })

  test('leaves a record of each sign-in with card, shift and line', async () => {
    await outcomesOf(newLineCard('101', 1), driver, driver)
    const [, on, off] = journalOf(rig)
    const shift = { driverId: 'D0007', shiftId: 'HS0001-20260302-2', tripNo: 1, lineId: '101' }
    const card = { cardNumber: staffCardNumber('driver'), issuerId: staffIssuer }
    const kind = recordKind.RECORD_KIND_STAFF
    expect(on).toMatchObject({ kind, outcomeCode: 'DRIVER_SIGNED_ON', ...shift, ...card })
    expect(off).toMatchObject({ kind, outcomeCode: 'DRIVER_SIGNED_OFF', ...shift, ...card })
    expect(rig.validator.status().service).toBe('signed-off')
  })

  test('goes on with his shift after a break, and opens one after too long a break', async () => {
    await outcomesOf(newLineCard('101', 1), driver, driver)
    rig.clock.advance(3_600_000)
    await outcomesOf(driver)
    expect(journalOf(rig).at(-1)).toMatchObject({ shiftId: 'HS0001-20260302-2', tripNo: 1 })
    await outcomesOf(driver)
    rig.clock.advance(14_400_001)
    await outcomesOf(driver)
    expect(journalOf(rig).at(-1)).toMatchObject({ shiftId: 'HS0001-20260302-6', tripNo: 1 })
  })

  test('on another line after the break is on the next trip of the same shift', async () => {
    await outcomesOf(newLineCard('101', 1), driver, driver, newLineCard('102', 1), driver)
    expect(journalOf(rig).at(-1)).toMatchObject({
      shiftId: 'HS0001-20260302-2',
      lineId: '102',
      tripNo: 2,
    })
  })

  test('who takes over from another one opens a shift of his own', async () => {
    await outcomesOf(newLineCard('101', 1), driver)
    expect((await tap(otherDriver)).display).toEqual(['Driver D0008', 'Line 101'])
    expect(journalOf(rig).at(-1)).toMatchObject({
      driverId: 'D0008',
      shiftId: 'HS0001-20260302-3',
    })
    expect(await outcomesOf(otherDriver)).toEqual(['DRIVER_SIGNED_OFF'])
  })

  test('without a staff number, or with one that is none, signs nothing in', async () => {
    await outcomesOf(newLineCard('101', 1))
    for (const staffNo of ['', 'D 7', '123456789']) {
      expect(await outcomesOf(newStaffCard('driver', { staffNo }))).toEqual(['STAFF_CARD_REFUSED'])
    }
    expect(rig.validator.status().service).toBe('signed-off')
  })
})

describe('a power loss', () => {
  test('leaves the driver signed in, on his trip', async () => {
    await outcomesOf(newLineCard('101', 1), driver)
    await rig.validator.endTrip()
    await rig.reboot()
    expect(rig.validator.status().service).toBe('in-service')
    await outcomesOf(newCard(1))
    expect(journalOf(rig).at(-1)).toMatchObject({
      driverId: 'D0007',
      shiftId: 'HS0001-20260302-2',
      tripNo: 2,
      direction: DIRECTION_DOWN,
    })
  })

  test('in a break keeps the shift that may go on', async () => {
    await outcomesOf(newLineCard('101', 1), driver, driver)
    await rig.reboot()
    expect(await outcomesOf(newCard(1), driver)).toEqual(['SIGNED_OFF', 'DRIVER_SIGNED_ON'])
    expect(journalOf(rig).at(-1)).toMatchObject({ shiftId: 'HS0001-20260302-2' })
  })

  test('over night leaves nothing but the line', async () => {
    await outcomesOf(newLineCard('101', 1), driver)
    rig.clock.advance(14_400_001)
    await rig.reboot()
    expect(await outcomesOf(newCard(1), driver)).toEqual(['SIGNED_OFF', 'DRIVER_SIGNED_ON'])
    expect(journalOf(rig).at(-1)?.lineId).toBe('101')
  })

  test('with a torn ride of the shift before does not bring that shift back', async () => {
    await outcomesOf(newLineCard('101', 1), driver)
    const torn = newCard(1)
    await rig.validator.tap(torn.enterField({ ins: 0x54, at: 'answer', bytes: 0 }))
    await outcomesOf(driver)
    await rig.reboot()
    expect(journalOf(rig).at(-1)?.kind).toBe(recordKind.RECORD_KIND_GREY)
    expect(await outcomesOf(newCard(2))).toEqual(['SIGNED_OFF'])
  })

  test('does not open again what a shift-end card closed', async () => {
    await outcomesOf(newLineCard('101', 1), driver, endCard)
    await rig.reboot()
    expect(await outcomesOf(newCard(1), inspector)).toEqual(['SIGNED_OFF', 'NO_SHIFT'])
  })
})

describe('a line card', () => {
  test('does not change the line under riders on board, but turns the direction', async () => {
    await outcomesOf(newLineCard('101', 1), driver)
    expect(await outcomesOf(newLineCard('102', 1))).toEqual(['SIGN_OFF_FIRST'])
    expect((await tap(newLineCard('101', 2))).display).toEqual(['Now Down', 'Line 101'])
    expect((await tap(newLineCard('', 0))).display).toEqual(['Now Up', 'Line 101'])
    await outcomesOf(newCard(1))
    expect(journalOf(rig).at(-1)).toMatchObject({ direction: DIRECTION_UP, tripNo: 1 })
  })

  test('that names no line sets none where none is set', async () => {
    expect(await outcomesOf(newLineCard('', 1), driver)).toEqual(['LINE_NOT_SET', 'LINE_NOT_SET'])
  })

  test('that is pulled away before its record was read changes nothing', async () => {
    await outcomesOf(newLineCard('101', 1))
    const other = newLineCard('102', 1)
    const torn = await rig.validator.tap(other.enterField({ ins: 0xb2, at: 'before' }))
    expect(torn.outcome).toBe('TAP_AGAIN')
    expect((await tap(driver)).display).toEqual(['Driver D0007', 'Line 101'])
  })
})

describe('figures', () => {
  beforeEach(async () => {
    await outcomesOf(newLineCard('101', 1), driver, newCard(1), newCard(2, { cardKind: 3 }))
    await rig.validator.endTrip()
    await outcomesOf(newCard(3))
    await rig.validator.scan(newCode(1))
  })

  test('an inspector sees the riders and fares of this trip', async () => {
    const shown = await tap(inspector)
    expect(shown.display).toEqual(['Riders 2', 'Fares 4.00'])
    expect(shown.amountFen).toBeUndefined()
    expect(journalOf(rig).at(-1)).toMatchObject({
      kind: recordKind.RECORD_KIND_STAFF,
      outcomeCode: 'INSPECTED',
      cardNumber: staffCardNumber('inspector'),
      driverId: 'D0007',
      tripNo: 2,
      amountFen: 0,
    })
  })

  test('a collector sees those of the shift, in the break and after a power loss too', async () => {
    expect((await tap(collector)).display).toEqual(['Rides 4', 'Fares 6.00'])
    await outcomesOf(driver)
    await rig.reboot()
    expect((await tap(collector)).display).toEqual(['Rides 4', 'Fares 6.00'])
    expect(journalOf(rig).at(-1)).toMatchObject({ shiftId: 'HS0001-20260302-2' })
  })

  test('a torn ride of the shift before, proved in this one, is of that shift', async () => {
    const torn = newCard(5)
    await rig.validator.tap(torn.enterField({ ins: 0x54, at: 'answer', bytes: 0 }))
    torn.leaveField()
    await outcomesOf(otherDriver)
    expect(await outcomesOf(torn, newCard(6))).toEqual(['PAID_PROVED', 'PAID'])
    expect((await tap(collector)).display).toEqual(['Rides 1', 'Fares 2.00'])
  })

  test('the shift-end card shows them for the last time', async () => {
    expect((await tap(endCard)).display).toEqual(['Rides 4', 'Fares 6.00'])
    expect(await outcomesOf(collector, newCard(4))).toEqual(['NO_SHIFT', 'SIGNED_OFF'])
    await outcomesOf(driver)
    expect((await tap(collector)).display).toEqual(['Rides 0', 'Fares 0.00'])
  })
})

test("the driver's buttons keep departures and arrivals, and turn the bus", async () => {
  expect((await rig.validator.startTrip()).outcome).toBe('SIGNED_OFF')
  await outcomesOf(newLineCard('101', 1), driver)
  expect((await rig.validator.startTrip()).display).toEqual(['Departure', 'Trip 1'])
  await outcomesOf(newCard(1))
  expect((await rig.validator.endTrip()).display).toEqual(['Arrival', 'Riders 1'])
  expect((await rig.validator.startTrip()).display).toEqual(['Departure', 'Trip 2'])
  const trips = journalOf(rig).filter(({ outcomeCode }) => outcomeCode?.startsWith('TRIP_'))
  expect(trips.map((one) => [one.outcomeCode, one.tripNo, one.direction])).toEqual([
    ['TRIP_DEPARTED', 1, DIRECTION_UP],
    ['TRIP_ARRIVED', 1, DIRECTION_UP],
    ['TRIP_DEPARTED', 2, DIRECTION_DOWN],
  ])
})

describe('a staff card is refused', () => {
  const otherMaster = Uint8Array.fromHex('ffffffffffffffffffffffffffffffff')
  const keys = newStaffCard('driver', { staffMaster: otherMaster })
  const number = staffNumber(1)
  test.each([
    ['STAFF_CARD_REFUSED', 'does not have its key', keys],
    ['CARD_EXPIRED', 'has expired', newStaffCard('driver', { endDate: '20251231' })],
    ['CARD_NOT_YET_VALID', 'is for later', newStaffCard('driver', { startDate: '20270101' })],
    ['CARD_NOT_ENABLED', 'is stopped', newStaffCard('driver', { enableFlag: 2 })],
    ['CARD_LISTED', 'is lost', newStaffCard('driver', { cardNumber: number })],
    [
      'ISSUER_NOT_ACCEPTED',
      'is of others',
      newStaffCard('driver', { issuerId: '01012500aaaabbbb' }),
    ],
    ['CARD_KIND_UNKNOWN', 'is for something else', newStaffCard('driver', { cardKind: 0x1f })],
  ])('%s: it %s', async (outcome, _why, card) => {
    rig = await createRig({ shift: null, hotlist: [number] })
    await outcomesOf(newLineCard('101', 1))
    expect(await outcomesOf(card)).toEqual([outcome])
    expect(journalOf(rig).at(-1)).toMatchObject({
      kind: recordKind.RECORD_KIND_REFUSED,
      outcomeCode: outcome,
    })
    expect(rig.validator.status().service).toBe('signed-off')
  })

  test('a card that has no staff key, or answers with anything else, proves nothing', async () => {
    await outcomesOf(newLineCard('101', 1))
    const keyless = newCard(1, { issuerId: staffIssuer, cardKind: 0x11 })
    expect(await outcomesOf(keyless)).toEqual(['STAFF_CARD_REFUSED'])
    const presence = driver.enterField()
    const lying = {
      uid: presence.uid,
      transmit: async (command: Uint8Array) =>
        command[1] === 0x88 ? Uint8Array.of(0x90, 0x00) : presence.transmit(command),
    }
    expect((await rig.validator.tap(lying)).outcome).toBe('STAFF_CARD_REFUSED')
  })

  test('a SAM without a staff key refuses staff cards and goes on serving riders', async () => {
    const { sam } = rig
    const transmit = sam.transmit.bind(sam)
    sam.transmit = async (command) =>
      command[1] === 0x1a && command[2] === 0x46 ? Uint8Array.of(0x6a, 0x88) : transmit(command)
    expect(await outcomesOf(newLineCard('101', 1))).toEqual(['STAFF_CARD_REFUSED'])
    rig.validator.signIn({ ...shiftOfTests, lineId: '101' })
    expect(await outcomesOf(newCard(1))).toEqual(['PAID'])
  })
})

const shiftOfTests = { driverId: 'D1', direction: DIRECTION_UP, shiftId: 'S1', tripNo: 1 }

test('a challenge is new at each card', async () => {
  let seed = 0
  rig = await createRig({ shift: null, random: () => (seed = (seed + 0.137) % 1) })
  const challenges: string[] = []
  for (let at = 0; at < 2; at++) {
    const presence = driver.enterField()
    const transmit = async (command: Uint8Array) => {
      if (command[1] === 0x88) challenges.push(command.subarray(5, 13).toHex())
      return presence.transmit(command)
    }
    await rig.validator.tap({ uid: presence.uid, transmit })
  }
  expect(new Set(challenges).size).toBe(2)
})
