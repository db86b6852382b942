import { existsSync, readFileSync } from 'node:fs'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { planShenzhenReplay } from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import { parseShenzhenTaps } from '@tongxing/validator-sim/fleet/replay/shenzhen-taps.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { cityMigrations } from '../compose/migrations.ts'
import { readTariff } from '../compose/tariffs.ts'
import type { Progress } from '../day/progress.ts'
import { replayShenzhen } from './replay-shenzhen.ts'
import { addsUp, type ReplayReport } from './report.ts'

const tariff = readTariff('shenzhen')
const madeUpFile = new URL('./testing/made-up-taps.csv', import.meta.url)
const sampleFile = new URL('../../../shared/data/shenzhen-taps-2018-09-01.csv', import.meta.url)
const SAMPLE_TIMEOUT_MS = 300_000

const silent: Progress = { step: () => {}, time: () => {}, done: () => {} }

function readTaps(file: URL) {
  return parseShenzhenTaps(readFileSync(file, 'utf8'))
}

function replayOn(db: Database, file: URL): Promise<ReplayReport> {
  const logger = createLogger({ name: 'test', level: 'silent' })
  return replayShenzhen({ db, logger, tariff, taps: readTaps(file), progress: silent })
}

describe('made-up taps', () => {
  const tests = useTestDatabase({ migrations: cityMigrations })
  const again = useTestDatabase({ migrations: cityMigrations })
  let report: ReplayReport
  beforeAll(async () => {
    report = await replayOn(tests.db, madeUpFile)
  })

  test('are charged on cards, carried through the whole way and compared', () => {
    expect(report).toMatchObject({
      ...{ rows: 14, predicted: 9, byClass: 3, explained: 12, unexplained: 2, rightsWithheld: 2 },
      ...{ mispricedRows: [], sums: { shownFen: 5_260, ledgerFen: 5_260 } },
      ...{ cases: 0, unexplainedFen: 0 },
    })
    expect(addsUp(report)).toBe(true)
    expect(report.unexplainedRows.map(({ line, pattern }) => [line, pattern])).toEqual([
      [8, 'transferUnmarked'],
      [14, 'listFareCharged'],
    ])
  })

  test('come to the same whenever they are replayed', async () => {
    expect(await replayOn(again.db, madeUpFile)).toEqual(report)
  })

  test('left one proved and posted purchase each, priced again bit for bit', async () => {
    const { rows } = await tests.db.query<{ taps: string }>(
      `select count(*) as taps from fare.tap
      where kind = 1 and state = 'posted' and tac_state = 'ok' and price_check = 'same'
        and reason_code is null`,
    )
    expect(rows).toEqual([{ taps: '14' }])
  })

  test('were priced from the ride on the card that the plan says, and from no other', async () => {
    const { rows } = await tests.db.query<{ record: Uint8Array }>(
      `select record from fare.tap order by card_number, purchase_counter`,
    )
    const carried = rows.map(({ record }) => {
      const transfer = decodeMessage('TapRecord', record).cardState?.transfer
      return transfer ? [transfer.tappedAtMs, transfer.lineId, transfer.mode] : null
    })
    const planned = planShenzhenReplay(compileTariff(tariff), readTaps(madeUpFile))
    expect(carried).toEqual(
      planned.flatMap(({ rides }) =>
        rides.map(({ input: { transferState: last } }) =>
          last === null ? null : [last.lastTappedAtMs, last.lastLineId, last.lastMode],
        ),
      ),
    )
    expect(carried.filter((ride) => ride !== null)).toHaveLength(3)
  })

  test('left what was loaded less what was charged on every card', async () => {
    const { rows } = await tests.db.query(
      `select card_number from fare.tap
      join (select card_number, sum(amount_fen) as loaded_fen from topup.load
        where state = 'confirmed' group by card_number) load using (card_number)
      group by card_number, loaded_fen
      having min(balance_after_fen) <> loaded_fen - sum(amount_fen)`,
    )
    expect(rows).toEqual([])
  })
})

// The sample stays outside the repository; where it is absent this is reported as skipped.
describe.runIf(existsSync(sampleFile))('the sample of ../shared', () => {
  const tests = useTestDatabase({ migrations: cityMigrations })

  test(
    'is charged row by row as the tariff says, and adds up',
    async () => {
      const report = await replayOn(tests.db, sampleFile)
      expect(report).toMatchObject({
        ...{ rows: 5_537, predicted: 5_071, byClass: 411, explained: 5_482, unexplained: 55 },
        ...{ mispricedRows: [], cases: 0, unexplainedFen: 0 },
      })
      expect(report.unexplainedRows).toHaveLength(55)
      expect(addsUp(report)).toBe(true)
    },
    SAMPLE_TIMEOUT_MS,
  )
})
