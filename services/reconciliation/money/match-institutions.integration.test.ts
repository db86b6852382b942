import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { expect, test } from 'vitest'
import { matchInstitutions } from './match-institutions.ts'

const DAY = '2026-03-12'
const clearing = {
  schema: 'clearing',
  dir: new URL('../../clearing/migrations/', import.meta.url),
}
const tests = useTestDatabase({ migrations: [...ledgerMigrations, clearing] })

/** A sent file of the centre 01000000 with one accepted line of 2.00 and a fee of 0.01 fen. */
async function insertFile(kind: 'CL' | 'FB', partner: string): Promise<void> {
  const { rows } = await tests.db.query<{ file_id: string }>(
    `insert into clearing.file (direction, own, partner, kind, sequence, name, settle_day, digest,
       bytes, records, state, ack_code, error_code, accepted, refused, amount_fen, issuer_e7,
       acquirer_e7, centre_e7, created_at)
     values ('sent', '01000000', $1, $2, 1, $2, $3, '', '', 1, 'ready', '', '', 1, 0, 200,
       -2000000000, 1999900000, 100000, now())
     returning file_id`,
    [partner, kind, DAY],
  )
  await tests.db.query(
    `insert into clearing.line (file_id, line, centre_serial, acquirer_serial, issuer_id,
       card_number, purse, purchase_counter, issuer, acquirer, amount_fen, error_code, test, fee_e7,
       issuer_share_e7, acquirer_share_e7, issuer_e7, acquirer_e7, centre_e7)
     values ($1, 3, '1', '1', '03613610ffffffff', '03613610000000000001', 0, 7, '03613610',
       '03763764', 200, '000000', false, 100000, 0, 0, -2000000000, 1999900000, 100000)`,
    [rows[0]?.file_id],
  )
}

async function insertPosition(institution: string, incomeE7: bigint, outgoE7: bigint) {
  await tests.db.query(
    `insert into clearing.net_position (settle_day, institution, income_e7, outgo_e7,
       carried_in_e7, income_fen, outgo_fen, net_fen, carried_out_e7)
     values ($1, $2, $3, $4, 0, 0, 0, 0, $3::bigint - $4::bigint)`,
    [DAY, institution, incomeE7, outgoE7],
  )
}

test('finds the institution whose position is not the sum of its lines', async () => {
  await insertFile('FB', '03763764')
  await insertFile('CL', '03613610')
  await insertPosition('01000000', 100_000n, 0n)
  await insertPosition('03613610', 0n, 1_999_999_999n)
  expect(await matchInstitutions(tests.db, DAY)).toEqual([
    {
      ...{ institution: '01000000', lines: 1 },
      ...{ linesE7: 100_000n, positionE7: 100_000n, differenceE7: 0n },
    },
    {
      ...{ institution: '03613610', lines: 1 },
      ...{ linesE7: -2_000_000_000n, positionE7: -1_999_999_999n, differenceE7: 1n },
    },
    {
      ...{ institution: '03763764', lines: 1 },
      ...{ linesE7: 1_999_900_000n, positionE7: 0n, differenceE7: -1_999_900_000n },
    },
  ])
  expect(await matchInstitutions(tests.db, '2026-03-13')).toEqual([])
})
