import { expect, test } from 'vitest'
import { mac2Check, recordKind } from '@tongxing/proto/messages.ts'
import { balanceOf, createRig, isTacRight, journalOf, newCard } from '../testing/rig.ts'

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
