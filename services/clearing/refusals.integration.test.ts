import { nextServiceDay } from '@tongxing/core/time/service-day.ts'
import { rideState } from '@tongxing/proto/messages.ts'
import { describe, expect, test } from 'vitest'
import { verdicts } from './centre/verdicts.ts'
import { balanceE7, feedbackCodes, openCaseList } from './testing/look.ts'
import { takeRide } from './testing/rides.ts'
import {
  clearDay,
  county,
  DAY,
  expectBooksToAgree,
  hefei,
  keyOf,
  NOON_MS,
  onCounty,
  onHefei,
  useWorld,
} from './testing/world.ts'

const DAY_MS = 86_400_000
const second = nextServiceDay(DAY)
const third = nextServiceDay(second)

describe('a ride that the centre refuses', () => {
  const world = useWorld({
    members: [
      { institution: county, key: keyOf(county) },
      // Accepted until one in the afternoon of the first day.
      { institution: hefei, key: keyOf(hefei), acceptedUntilMs: NOON_MS + 3_600_000 },
    ],
    limits: { amountMaxFen: 5_000 },
  })

  test('is owed to nobody, and is a case with its value', async () => {
    await takeRide(world.county, onCounty(1))
    await takeRide(world.county, onCounty(2, { forged: true, amountFen: 300 }))
    await takeRide(world.county, onCounty(3, { tappedAtMs: NOON_MS + 3_600_000 }))
    await takeRide(world.county, onCounty(4, { tappedAtMs: NOON_MS + 30 * 60_000 }))
    await takeRide(world.county, onCounty(5, { amountFen: 6_000 }))
    await clearDay(world, DAY)
    expect(await feedbackCodes(world.county)).toEqual({
      1: '000000',
      2: verdicts.tacWrong.code,
      3: verdicts.issuerNotAccepted.code,
      4: verdicts.timeAhead.code,
      5: verdicts.amountImpossible.code,
    })
    expect(await openCaseList(world.county.db)).toEqual([
      'CLEARING_RIDE_REFUSED 300',
      'CLEARING_RIDE_REFUSED 200',
      'CLEARING_RIDE_REFUSED 200',
      'CLEARING_RIDE_REFUSED 6000',
    ])
    expect(await balanceE7(world.county.db, 'operator-payable:BUS-1')).toBe(2_000_000_000n)
    expect(await balanceE7(world.county.db, 'centre-receivable-pending')).toBe(0n)
    expect((await world.hefei.rides()).flatMap(({ rides }) => rides ?? [])).toHaveLength(1)
    await expectBooksToAgree(world)
  })

  test('takes nothing twice when the fare service takes it back as well', async () => {
    const refused = onCounty(2, { forged: true, amountFen: 300 })
    await takeRide(world.county, refused, rideState.RIDE_STATE_REVERSED)
    await world.county.clearing.drain()
    expect(await openCaseList(world.county.db)).not.toContain('CLEARING_RIDE_REFUSED 300')
    // The fare service's own reversal takes the other 3.00.
    expect(await balanceE7(world.county.db, 'operator-payable:BUS-1')).toBe(5_000_000_000n)
  })
})

describe('a purchase that is uploaded more than once', () => {
  const world = useWorld({ delegatedKeys: [] })

  test('is paid once, and its copy names the file and line that was', async () => {
    await takeRide(world.county, onCounty(1))
    await clearDay(world, DAY)
    // The same debit as another terminal of another acquirer would never send it: a copied record.
    await world.county.db.query(
      `update clearing.outgoing set state = 'waiting' where purchase_counter = 1`,
    )
    await clearDay(world, second)
    const { rows } = await world.county.db.query<{ error_code: string }>(
      `select line.error_code from clearing.line join clearing.file using (file_id)
       where kind = 'FB' order by sequence`,
    )
    expect(rows.map(({ error_code }) => error_code)).toEqual(['000000', verdicts.duplicate.code])
    const cases = await world.county.db.query<{ text: string }>(
      `select evidence->>'feedbackText' as text from desk.case`,
    )
    expect(cases.rows).toEqual([{ text: 'UP260312000000110000000000000001H 3' }])
  })

  test('with other content is a conflict with the one that was paid', async () => {
    await world.county.db.query(
      `update clearing.outgoing set state = 'waiting' where purchase_counter = 1`,
    )
    await takeRide(world.county, onCounty(1, { amountFen: 250, tappedAtMs: NOON_MS + DAY_MS }))
    await world.county.clearing.drain()
    world.clock.now += 2 * DAY_MS
    await clearDay(world, third)
    expect(await feedbackCodes(world.county)).toEqual({ 1: verdicts.conflict.code })
    expect(await balanceE7(world.centre.db, 'net-position:03763764')).toBe(0n)
  })
})

describe('a ride that the fare service takes back', () => {
  const world = useWorld()

  test('is withdrawn before the upload, and a case after it', async () => {
    await takeRide(world.county, onCounty(1))
    await takeRide(world.county, onCounty(1), rideState.RIDE_STATE_REVERSED)
    await takeRide(world.county, onCounty(2))
    await world.county.clearing.drain()
    const [upload] = await world.county.clearing.closeWindow(DAY)
    expect(upload).toMatchObject({ kind: 'UP', records: 1, state: 'ready' })
    await takeRide(world.county, onCounty(2), rideState.RIDE_STATE_REVERSED)
    await clearDay(world, DAY)
    expect(await feedbackCodes(world.county)).toEqual({ 2: '000000' })
    expect(await openCaseList(world.county.db)).toEqual(['CLEARING_RIDE_TAKEN_BACK 200'])
    await takeRide(world.county, onCounty(2), rideState.RIDE_STATE_POSTED)
    await world.county.clearing.drain()
    expect(await openCaseList(world.county.db)).toEqual([])
  })
})

describe('a ride that comes after its window', () => {
  const world = useWorld()

  test('goes into the next one, with the day on which it was made', async () => {
    await takeRide(world.county, onCounty(1))
    await clearDay(world, DAY)
    await takeRide(world.county, onCounty(2))
    await clearDay(world, DAY)
    expect(await feedbackCodes(world.county)).toEqual({ 1: '000000' })
    world.clock.now += DAY_MS
    await takeRide(world.county, onCounty(3, { tappedAtMs: NOON_MS + DAY_MS }))
    await clearDay(world, second)
    expect(await feedbackCodes(world.county)).toEqual({ 1: '000000', 2: '000000', 3: '000000' })
    const { rows } = await world.centre.db.query<{ day: string }>(
      `select record->>'operatingDay' as day from clearing.claim
       where settle_day = $1 order by line`,
      [second],
    )
    expect(rows.map(({ day }) => day)).toEqual([DAY, second])
    await expectBooksToAgree(world)
  })

  test('is settled in the open window when the whole upload comes late', async () => {
    await takeRide(world.hefei, onHefei(9, { tappedAtMs: NOON_MS + DAY_MS }))
    await world.hefei.clearing.drain()
    await world.hefei.clearing.closeWindow(third)
    await world.centre.clearing.runWindow(third)
    await world.hefei.clearing.uploadFiles()
    world.clock.now += 2 * DAY_MS
    const fourth = nextServiceDay(third)
    await world.centre.clearing.runWindow(fourth)
    for (const day of [third, fourth]) {
      await world.hefei.clearing.fetchFiles(day)
      await world.county.clearing.fetchFiles(day)
    }
    const { rows } = await world.hefei.db.query<{ day: string }>(
      `select distinct settle_day::text as day from clearing.institution_line
       where role = 'acquirer'`,
    )
    expect(rows).toEqual([{ day: fourth }])
    await expectBooksToAgree(world)
  })
})
