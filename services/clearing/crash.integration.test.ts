import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { nextServiceDay } from '@tongxing/core/time/service-day.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { describe, expect, test } from 'vitest'
import { openCaseList } from './testing/look.ts'
import { takeRide } from './testing/rides.ts'
import {
  clearDay,
  DAY,
  expectBooksToAgree,
  NOON_MS,
  onCounty,
  onHefei,
  useWorld,
} from './testing/world.ts'

const DAY_MS = 86_400_000

/** A database that is gone after so many statements, in the middle of whatever runs. */
function dyingDatabase(db: Database, statements: number): Database & { readonly hasDied: boolean } {
  let left = statements
  const spend = () => {
    left -= 1
    if (left < 0) throw new TongxingError('DATABASE_UNAVAILABLE')
  }
  return {
    get hasDied() {
      return left < 0
    },
    query: async (sql, values) => {
      spend()
      return await db.query(sql, values)
    },
    transaction: (run, options) =>
      db.transaction(
        (tx) =>
          run({
            ...tx,
            query: async (sql, values) => {
              spend()
              return await tx.query(sql, values)
            },
          }),
        options,
      ),
    stats: () => db.stats(),
    close: () => db.close(),
  }
}

describe('a service that is killed', () => {
  const world = useWorld()

  test('at any statement of a day goes on where it was, and settles the same', async () => {
    const { centre, county, hefei, clock } = world
    let day = DAY
    let deaths = 0
    for (let statements = 1; statements <= 60; statements += 3) {
      const atMs = clock.now - NOON_MS
      for (const counter of [statements * 3, statements * 3 + 1]) {
        const ride = { tappedAtMs: NOON_MS + atMs + counter, onCode: counter % 2 === 0 }
        await takeRide(county, onCounty(counter, ride))
        await takeRide(hefei, onHefei(counter, ride))
      }
      const dying = [centre, county].map((place) => dyingDatabase(place.db, statements))
      const [dyingCentre = centre.db, dyingCounty = county.db] = dying
      await centre.restart({ db: dyingCentre }).catch(() => centre.restart())
      await county.restart({ db: dyingCounty })
      await clearDay(world, day).catch(() => undefined)
      deaths += dying.filter(({ hasDied }) => hasDied).length

      await centre.restart()
      await county.restart()
      await clearDay(world, day)
      await expectBooksToAgree(world)
      day = nextServiceDay(day)
      clock.now += DAY_MS
    }
    expect(deaths).toBeGreaterThan(12)
    for (const city of [county, hefei]) {
      const { rows } = await city.db.query<{ state: string; rides: string }>(
        'select state, count(*) as rides from clearing.outgoing group by state',
      )
      expect(rows).toEqual([{ state: 'final', rides: '40' }])
      const { rows: files } = await city.db.query(
        `select kind, count(*) as files, max(sequence) as last from clearing.file
         group by kind
         having count(*) <> max(sequence)`,
      )
      expect(files).toEqual([])
      expect(await openCaseList(city.db)).toEqual([])
      expect((await city.rides()).flatMap(({ rides }) => rides ?? [])).toHaveLength(40)
    }
  })
})
