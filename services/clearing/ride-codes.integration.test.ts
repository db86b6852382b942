import { toHex } from '@tongxing/core/bytes/hex.ts'
import { recordKind } from '@tongxing/proto/messages.ts'
import { describe, expect, test } from 'vitest'
import { balanceE7, fingerprint, openCaseList } from './testing/look.ts'
import { recordOf, takeRide } from './testing/rides.ts'
import {
  clearDay,
  DAY,
  expectBooksToAgree,
  NOON_MS,
  onCounty,
  onHefei,
  useWorld,
} from './testing/world.ts'

describe('rides on other cities’ codes', () => {
  const world = useWorld()
  /** Two rides of one account, which only their codes tell apart, beside a card's. */
  const rides = [1, 2].map((n) =>
    onCounty(n, { onCode: true, tappedAtMs: NOON_MS + n * 60_000, amountFen: 100 * n }),
  )

  test('come back settled beside the cards’, ride by ride', async () => {
    for (const ride of rides) await takeRide(world.county, ride)
    await takeRide(world.county, onCounty(3))
    await takeRide(world.hefei, onHefei(4, { onCode: true }))
    await clearDay(world, DAY)
    const { rows } = await world.county.db.query(
      `select state, count(*)::int as rides, sum(amount_fen)::int as fen
       from clearing.outgoing group by state`,
    )
    expect(rows).toEqual([{ state: 'final', rides: 3, fen: 500 }])
    expect(await balanceE7(world.county.db, 'centre-receivable-pending')).toBe(0n)
    for (const { db } of [world.county, world.hefei]) expect(await openCaseList(db)).toEqual([])
    await expectBooksToAgree(world)
  })

  test('reach the issuer with the whole code, to the byte', async () => {
    const taken = (await world.hefei.rides()).flatMap((detail) => detail.rides ?? [])
    const codes = taken.filter(({ record }) => record?.medium === 'qr')
    expect(codes.map(({ record }) => record)).toMatchObject(
      rides.map((ride) => ({
        ...{ kind: recordKind.RECORD_KIND_CODE_RIDE, cardNumber: recordOf(ride).cardNumber },
        ...{ amountFen: ride.amountFen, tappedAtMs: ride.tappedAtMs },
      })),
    )
    expect(codes.map(({ record }) => toHex(record?.rideCode ?? new Uint8Array()))).toEqual(
      rides.map((ride) => toHex(recordOf(ride).rideCode ?? new Uint8Array())),
    )
  })

  test('are traced through UP, FB and CL by the identity of the code', async () => {
    const { rows } = await world.centre.db.query(
      `select ride_code_key like 'code/%' as is_code, count(distinct kind)::int as kinds,
         count(distinct ride_code_key)::int as keys
       from clearing.line join clearing.file using (file_id) group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { is_code: false, kinds: 3, keys: 1 },
      { is_code: true, kinds: 3, keys: 3 },
    ])
  })

  test('change nothing when every step is done again', async () => {
    const places = [world.centre, world.county, world.hefei]
    const before = await Promise.all(places.map(fingerprint))
    await clearDay(world, DAY)
    expect(await Promise.all(places.map(fingerprint))).toEqual(before)
  })
})
