import { cityMigrations } from '@tongxing/app/compose/migrations.ts'
import { handleTaps } from '@tongxing/fare/handle-taps.ts'
import { onCode, rideCode } from '@tongxing/fare/testing/ride-codes.ts'
import {
  createTestMasterData,
  createTestWork,
  clearingMessage,
  DAY_MS,
  deviceMessage,
  logRecord,
  purchase,
} from '@tongxing/fare/testing/world.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { reconcile } from '@tongxing/reconciliation/reconcile.ts'
import { expect, test } from 'vitest'

const DAY = '2026-03-02'
const tests = useTestDatabase({ migrations: cityMigrations })
const { work, deps } = createTestWork({ masterData: createTestMasterData() })
const account = (n: number) => `8888000000000000000${n}`

/** A ride of 2.00 yuan on a code that its account made ten seconds before. */
function codeRide(n: number, minute: number) {
  const tappedAtMs = DAY_MS + minute * 60_000
  const code = rideCode(account(n), tappedAtMs - 10_000)
  return onCode(
    purchase({ tappedAtMs, recordNo: minute, purchaseCounter: minute }),
    code,
    account(n),
  )
}

const look = () =>
  reconcile(tests.db, {
    ...{ institution: deps.institution, clock: deps.clock, serviceDay: DAY },
    maximumFareFen: 9_900,
  })

test('what accounts owe is what their codes paid for, here and elsewhere', async () => {
  const elsewhere = { ...codeRide(2, 3), operatorId: '' }
  const values = [1, 2].map((minute) => deviceMessage(codeRide(1, minute)))
  const batch = [...values, clearingMessage(elsewhere, 3)].map((value) => logRecord(value))
  await tests.db.transaction((tx) => handleTaps(tx, batch, work))
  const { accounts, operators, unexplainedFen } = await look()
  expect(accounts).toEqual({
    ...{ accounts: 2, rides: 3, ridesFen: 600, ledgerFen: 600, differing: [] },
  })
  expect(operators).toMatchObject([{ rides: 2, ridesFen: 400, differenceFen: 0 }])
  expect(unexplainedFen).toBe(0)
})

test('a code’s ride altered by hand is a case of its account and its operator', async () => {
  await tests.db.query(
    'update fare.tap set amount_fen = 150 where card_number = $1 and record_no = 2',
    [account(1)],
  )
  const { cases, unexplainedFen } = await look()
  expect(cases.map(({ code, subject, valueFen }) => [code, subject, valueFen])).toEqual([
    ['OPERATOR_MISMATCH', 'operator:bus1', -50],
    ['RIDE_ACCOUNT_MISMATCH', `ride-account:${account(1)}`, 50],
  ])
  expect(unexplainedFen).toBe(100)
})
