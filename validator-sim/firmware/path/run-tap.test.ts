import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { expect, test } from 'vitest'
import { mac2Check, recordKind } from '@tongxing/proto/messages.ts'
import { createValidator } from '../create-validator.ts'
import { createReceiver } from '../testing/receiver.ts'
import { balanceOf, createRig, isTacRight, journalOf, newCard, shift } from '../testing/rig.ts'

test('a tap debits the card once and leaves a record that its issuer can prove', async () => {
  const rig = await createRig()
  const card = newCard(1)
  const result = await rig.validator.tap(card.enterField())
  expect(result.outcome).toBe('PAID')
  expect(result.display).toEqual(['Fare 2.00', 'Bal. 48.00'])
  expect(balanceOf(card)).toBe(4800)
  const [record] = journalOf(rig)
  expect(journalOf(rig)).toHaveLength(1)
  expect(record).toMatchObject({
    recordNo: 1,
    kind: recordKind.RECORD_KIND_PURCHASE,
    cardNumber: '03100000000000000001',
    balanceBeforeFen: 5000,
    amountFen: 200,
    balanceAfterFen: 4800,
    listPriceFen: 200,
    psamCounter: 0,
    purchaseCounter: 0,
    mac2Check: mac2Check.MAC2_CHECK_OK,
    lineId: '101',
    driverId: 'D0001',
    tariffVersion: 1,
    outcomeCode: 'PAID',
    grey: false,
  })
  expect(record && isTacRight(record)).toBe(true)
  expect(result.elapsedUs).toBe(record?.elapsedUs)
})

test('the next tap of the card goes on where the first one ended', async () => {
  const rig = await createRig()
  const card = newCard(1)
  await rig.validator.tap(card.enterField())
  rig.clock.advance(60_000)
  await rig.validator.tap(card.enterField())
  const [first, second] = journalOf(rig)
  expect(second).toMatchObject({ balanceBeforeFen: 4800, purchaseCounter: 1, psamCounter: 1 })
  expect(second?.lastLog?.length).toBe(23)
  expect(second?.lastLog).not.toEqual(first?.lastLog)
})

test('a listed card is blocked for every reader, and the ride refused', async () => {
  const rig = await createRig({ hotlist: ['03100000000000000001'] })
  const card = newCard(1)
  expect((await rig.validator.tap(card.enterField())).outcome).toBe('CARD_LISTED_LOCKED')
  expect(journalOf(rig)[0]).toMatchObject({
    kind: recordKind.RECORD_KIND_LOCKED,
    locked: true,
    balanceBeforeFen: 5000,
    amountFen: 0,
  })
  expect((await rig.validator.tap(card.enterField())).outcome).toBe('CARD_LOCKED')
  const elsewhere = await createRig()
  expect((await elsewhere.validator.tap(card.enterField())).outcome).toBe('CARD_LOCKED')
})

test('a listed card that is pulled away before it is blocked is refused all the same', async () => {
  const rig = await createRig({ hotlist: ['03100000000000000001'] })
  const card = newCard(1)
  const result = await rig.validator.tap(card.enterField({ ins: 0x1e, at: 'before' }))
  expect(result.outcome).toBe('CARD_LISTED_TORN')
  expect((await rig.validator.tap(card.enterField())).outcome).toBe('CARD_LISTED_LOCKED')
})

test('a refusal is a record with its code, and moves no money', async () => {
  const rig = await createRig()
  const card = newCard(1, { balanceFen: 150 })
  const result = await rig.validator.tap(card.enterField())
  expect(result.display).toEqual(['Bal. 1.50', 'Short 0.50'])
  expect(journalOf(rig)[0]).toMatchObject({
    kind: recordKind.RECORD_KIND_REFUSED,
    outcomeCode: 'BALANCE_INSUFFICIENT',
    balanceBeforeFen: 150,
    balanceAfterFen: 150,
    listPriceFen: 200,
    amountFen: 0,
  })
  expect(balanceOf(card)).toBe(150)
})

test('a card without the application is refused before it has a number', async () => {
  const rig = await createRig()
  const stranger = { uid: new Uint8Array(4), transmit: async () => Uint8Array.of(0x6a, 0x82) }
  expect((await rig.validator.tap(stranger)).outcome).toBe('NOT_T_UNION')
  expect(journalOf(rig)[0]).toMatchObject({ cardNumber: '', outcomeCode: 'NOT_T_UNION' })
})

test('an answer that is no answer is a fault of the card, not of the validator', async () => {
  const rig = await createRig()
  for (const bytes of ['', '90', '9000', '6f00', '6f8400'.repeat(20), 'ffff9000']) {
    const odd = { uid: new Uint8Array(4), transmit: async () => Uint8Array.fromHex(bytes) }
    expect((await rig.validator.tap(odd)).outcome).toBe('CARD_FAULT')
  }
  expect(rig.validator.status().service).toBe('in-service')
})

test('a card of a key version that is not listed is refused', async () => {
  const rig = await createRig()
  const card = newCard(1, { keyVersion: 9 })
  expect((await rig.validator.tap(card.enterField())).outcome).toBe('KEY_VERSION_REFUSED')
  expect(balanceOf(card)).toBe(5000)
})

test('a card that answers DEBIT with a wrong MAC2 is noticed after the signal', async () => {
  const rig = await createRig()
  const presence = newCard(1).enterField()
  const lying = {
    uid: presence.uid,
    transmit: async (command: Uint8Array) => {
      const response = await presence.transmit(command)
      if (command[1] === 0x54) response[4] = (response[4] ?? 0) ^ 1
      return response
    },
  }
  expect((await rig.validator.tap(lying)).outcome).toBe('PAID')
  expect(journalOf(rig)[0]).toMatchObject({
    kind: recordKind.RECORD_KIND_PURCHASE,
    mac2Check: mac2Check.MAC2_CHECK_WRONG,
    outcomeCode: 'MAC2_WRONG',
  })
})

test('a SAM that dies after the debit: the ride stands by its TAC, no other is taken', async () => {
  const rig = await createRig()
  const answers = { dead: false }
  const dying = {
    transmit: async (command: Uint8Array) => {
      if (command[1] === 0x72) answers.dead = true
      if (answers.dead) throw new TongxingError('SAM_UNUSABLE', { detail: { what: 'no answer' } })
      return rig.sam.transmit(command)
    },
  }
  const validator = createValidator({ ...rig.deps, sam: dying })
  await validator.boot()
  validator.signIn(shift)
  expect((await validator.tap(newCard(1).enterField())).outcome).toBe('PAID')
  const [record] = journalOf({ validator })
  expect(record).toMatchObject({
    kind: recordKind.RECORD_KIND_PURCHASE,
    mac2Check: mac2Check.MAC2_CHECK_NOT_DONE,
    outcomeCode: 'PAID',
  })
  expect(record && isTacRight(record)).toBe(true)
  expect((await validator.tap(newCard(2).enterField())).outcome).toBe('OUT_OF_SERVICE')
  expect(validator.status().reason).toBe('SAM_UNUSABLE')
})

test('a test card is marked, so that it is never live money', async () => {
  const rig = await createRig()
  await rig.validator.tap(newCard(1, { cardKind: 4 }).enterField())
  expect(journalOf(rig)[0]).toMatchObject({ test: true, amountFen: 200 })
})

test('nobody pays before a driver is signed in', async () => {
  const rig = await createRig()
  rig.validator.signOff()
  const card = newCard(1)
  expect((await rig.validator.tap(card.enterField())).outcome).toBe('SIGNED_OFF')
  expect(rig.validator.status().service).toBe('signed-off')
  expect(balanceOf(card)).toBe(5000)
})

test.each(['DISK_FULL', 'DISK_WRITE_FAILED'] as const)(
  '%s before the debit: out of service until the next boot, no card is debited',
  async (code) => {
    const rig = await createRig()
    const card = newCard(1)
    rig.disk.failWrites(code)
    expect((await rig.validator.tap(card.enterField())).outcome).toBe('OUT_OF_SERVICE')
    rig.disk.failWrites(undefined)
    expect((await rig.validator.tap(card.enterField())).outcome).toBe('OUT_OF_SERVICE')
    expect(rig.validator.status()).toMatchObject({ service: 'out-of-service', reason: code })
    expect(balanceOf(card)).toBe(5000)
    await rig.reboot()
    expect((await rig.validator.tap(card.enterField())).outcome).toBe('PAID')
    const [skipped] = journalOf(rig)
    expect(skipped?.kind).toBe(recordKind.RECORD_KIND_SAM_SKIPPED)
  },
)

test('a disk that fails after the debit: the rider has paid, the claim survives', async () => {
  const rig = await createRig()
  const presence = newCard(1).enterField()
  const card = {
    uid: presence.uid,
    transmit: async (command: Uint8Array) => {
      if (command[1] === 0x54) rig.disk.failWrites('DISK_WRITE_FAILED')
      return presence.transmit(command)
    },
  }
  expect((await rig.validator.tap(card)).outcome).toBe('PAID')
  expect(rig.validator.status().service).toBe('out-of-service')
  rig.disk.failWrites(undefined)
  await rig.reboot()
  expect(journalOf(rig)[0]?.kind).toBe(recordKind.RECORD_KIND_GREY)
})

test('a full journal takes no more fares until the back end holds its records', async () => {
  const rig = await createRig({ settings: { journalSlots: 8, journalWarnSlots: 3 } })
  const outcomes = []
  for (let number = 1; number <= 7; number++) {
    outcomes.push((await rig.validator.tap(newCard(number).enterField())).outcome)
  }
  expect(outcomes).toEqual([...Array(5).fill('PAID'), 'OUT_OF_SERVICE', 'OUT_OF_SERVICE'])
  expect(rig.validator.status()).toMatchObject({ reason: 'JOURNAL_FULL', journalFilling: true })
  await rig.validator.sync(createReceiver(rig.clock.nowMs))
  expect((await rig.validator.tap(newCard(9).enterField())).outcome).toBe('PAID')
})

test('a SAM that is dead at boot takes the validator out of service, not its uplink', async () => {
  const rig = await createRig()
  await rig.validator.tap(newCard(1).enterField())
  const dead = { transmit: async () => Uint8Array.of(0x6f, 0x00) }
  const validator = createValidator({ ...rig.deps, sam: dead })
  await validator.boot()
  validator.signIn(shift)
  expect((await validator.tap(newCard(2).enterField())).outcome).toBe('OUT_OF_SERVICE')
  expect(validator.status()).toMatchObject({ reason: 'SAM_UNUSABLE', psamId: '376400000001' })
  const receiver = createReceiver(rig.clock.nowMs)
  expect((await validator.sync(receiver)).recordsAcknowledged).toBe(1)
})

test('a SAM whose counter went back is not the one it was', async () => {
  const rig = await createRig()
  await rig.validator.tap(newCard(1).enterField())
  const cloned = (await createRig()).sam
  const validator = createValidator({ ...rig.deps, sam: cloned })
  await validator.boot()
  validator.signIn(shift)
  const card = newCard(2)
  expect((await validator.tap(card.enterField())).outcome).toBe('OUT_OF_SERVICE')
  expect(validator.status().reason).toBe('SAM_UNUSABLE')
  expect(balanceOf(card)).toBe(5000)
})

test('a line that the card could not remember is not signed in to', async () => {
  const rig = await createRig()
  for (const lineId of ['', '0', '012', 'K1', '123456789']) {
    expect(() => rig.validator.signIn({ ...shift, lineId })).toThrow(
      expect.objectContaining({ code: 'LINE_ID_INVALID' }),
    )
  }
})

test('the time to the signal is the sum of its parts, the same each run', async () => {
  const [first, second] = [await createRig(), await createRig()]
  const times = []
  for (const rig of [first, second]) {
    times.push((await rig.validator.tap(newCard(1).enterField())).elapsedUs)
  }
  expect(times[0]).toBe(times[1])
  expect(times[0]).toBeGreaterThan(100_000)
  expect(times[0]).toBeLessThan(300_000)
})
