import { nextServiceDay } from '@tongxing/core/time/service-day.ts'
import { describe, expect, test } from 'vitest'
import { exportLines } from './export-lines.ts'
import { recordOf, takeRide } from './testing/rides.ts'
import { balanceE7, feedbackCodes, fingerprint, openCaseList } from './testing/look.ts'
import {
  clearDay,
  county,
  DAY,
  expectBooksToAgree,
  hefei,
  NOON_MS,
  onCounty,
  onHefei,
  useWorld,
} from './testing/world.ts'

const DAY_MS = 86_400_000

describe('a day of rides both ways', () => {
  const world = useWorld()

  test('comes back settled: every party to the fen, in every book', async () => {
    for (const counter of [1, 2, 3]) await takeRide(world.county, onCounty(counter))
    await takeRide(world.hefei, onHefei(7, { amountFen: 350 }))
    await clearDay(world, DAY)

    expect(await feedbackCodes(world.county)).toEqual({ 1: '000000', 2: '000000', 3: '000000' })
    expect(await feedbackCodes(world.hefei)).toEqual({ 7: '000000' })
    expect(await balanceE7(world.county.db, 'centre-receivable-pending')).toBe(0n)
    expect(await openCaseList(world.county.db)).toEqual([])
    await expectBooksToAgree(world)
  })

  test('hands our cards’ rides to the fare service with their proof and fees', async () => {
    const [detail] = await world.county.rides()
    expect(detail).toMatchObject({ settleDate: DAY, fileName: expect.stringMatching(/^CL.*A$/) })
    const { kind, cardNumber, purchaseCounter, tac, tappedAtMs } = recordOf(
      onHefei(7, { amountFen: 350 }),
    )
    expect(detail?.rides?.[0]).toMatchObject({
      ...{ line: 3, acquirerInstitution: hefei.code },
      feeE7: String((350n * 10_000_000n) / 300n),
      record: { kind, cardNumber, purchaseCounter, tac, tappedAtMs, amountFen: 350 },
    })
    expect(await world.hefei.rides()).toHaveLength(1)
  })

  test('changes nothing when every step is done again', async () => {
    const places = [world.centre, world.county, world.hefei]
    const before = await Promise.all(places.map(fingerprint))
    await clearDay(world, DAY)
    await world.county.restart()
    await world.centre.restart()
    await clearDay(world, DAY)
    expect(await Promise.all(places.map(fingerprint))).toEqual(before)
  })

  test('exports lines that another program sums to zero and to every position', async () => {
    const sums = new Map<string, bigint>()
    for await (const { institution, netE7 } of exportLines(world.centre.db, DAY)) {
      sums.set(institution, (sums.get(institution) ?? 0n) + BigInt(netE7))
    }
    expect([...sums.values()].reduce((sum, net) => sum + net, 0n)).toBe(0n)
    const url = `${world.centre.clearing.url}/v1/windows/${DAY}`
    const window = (await (await fetch(url)).json()) as {
      positions: { institution: string; incomeE7: string; outgoE7: string }[]
    }
    expect(window.positions).toHaveLength(3)
    for (const { institution, incomeE7, outgoE7 } of window.positions) {
      expect(BigInt(incomeE7) - BigInt(outgoE7)).toBe(sums.get(institution))
    }
    const lines = await (await fetch(`${url}/lines`)).text()
    expect(lines.trim().split('\n')).toHaveLength(12)
  })

  test('follows a tap through UP, FB and CL', async () => {
    const { rows } = await world.centre.db.query(
      `select file.kind, line.line, line.centre_serial from clearing.line
       join clearing.file using (file_id)
       where card_number = $1 and purchase_counter = 2 and purse = 0 and issuer_id = $2
       order by array_position(array['UP', 'FB', 'CL'], file.kind)`,
      [recordOf(onCounty(2)).cardNumber, recordOf(onCounty(2)).issuerId],
    )
    expect(rows).toEqual([
      { kind: 'UP', line: 4, centre_serial: '' },
      { kind: 'FB', line: 4, centre_serial: expect.stringMatching(/^\d{12}$/) },
      { kind: 'CL', line: 4, centre_serial: expect.stringMatching(/^\d{12}$/) },
    ])
  })

  test('carries what whole fen leave open, over days without traffic and with it', async () => {
    const second = nextServiceDay(DAY)
    await clearDay(world, second)
    world.clock.now += 2 * DAY_MS
    const third = nextServiceDay(second)
    const late = { tappedAtMs: NOON_MS + 2 * DAY_MS }
    await takeRide(world.hefei, onHefei(8, { ...late, amountFen: 333 }))
    await clearDay(world, third)
    await expectBooksToAgree(world)
    const { rows } = await world.centre.db.query<{ net_fen: string; carried_out_e7: string }>(
      `select net_fen, carried_out_e7, carried_in_e7 from clearing.net_position
       where institution = $1 order by settle_day`,
      [county.code],
    )
    expect(rows.map(({ net_fen }) => Number(net_fen) < 0)).toEqual([false, false, true])
    expect(rows).toMatchObject([{}, { carried_in_e7: rows[0]?.carried_out_e7 }, {}])
    expect(rows[0]?.carried_out_e7).not.toBe('0')
  })
})
