/** The disk of the database runs full, on a real PostgreSQL on a small file system of its own. */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { afterAll, expect, test } from 'vitest'
import { expectAcknowledgedOnLog, expectPostedOnce, openCaseCodes } from './books.ts'
import { makeHome, type OwnCluster, startOwnCluster } from './own-cluster.ts'
import { openOutlet, publishLists, sellCards, startMs, startSmallCity } from './small-city.ts'
import { createReadyBus, lastErrorOf, syncAll, unsentOf, wireTo } from './test-bus.ts'

/** A cluster takes 40 MB and its first log segments 16 MB each. */
const DISK = 'size=160m,mode=755'
const ROUNDS_MAX = 200

const home = makeHome()
// Needs root, as the parts of these tests do.
execFileSync('mount', ['-t', 'tmpfs', '-o', DISK, 'tmpfs', home.path])
let cluster: OwnCluster | undefined
afterAll(async () => {
  await cluster?.stop()
  execFileSync('umount', [home.path])
  home.remove()
})

/** Takes what is left of the disk; gives it back when called. */
function fillDisk(): () => void {
  const path = join(home.path, 'filler')
  const file = openSync(path, 'w')
  const zeros = Buffer.alloc(65_536)
  for (let length = zeros.length; length > 0; ) {
    try {
      writeSync(file, zeros, 0, length)
    } catch {
      length = Math.floor(length / 2)
    }
  }
  closeSync(file)
  return () => rmSync(path)
}

test('nothing is acknowledged that the disk did not take', async () => {
  const clock = createSimClock(startMs)
  cluster = await startOwnCluster(home.path)
  const { db } = cluster
  const city = await startSmallCity({ db, clock })
  await publishLists(city)
  const cards = await sellCards(city, await openOutlet(city), 4)
  const bus = await createReadyBus(city, clock)
  const wire = wireTo(city)

  /** Rides and uploads until the back end takes no more; the codes that it gave. */
  const rideUntilRefused = async () => {
    const codes: string[] = []
    for (let round = 0; round < ROUNDS_MAX && codes.length < 3; round += 1) {
      clock.advanceTo(clock.nowMs() + 400_000)
      for (const { card } of cards) await bus.present(card, null)
      await bus.sync(wire)
      if (unsentOf(bus) > 0) codes.push(lastErrorOf(bus))
    }
    return codes
  }

  for (const hasCrash of [false, true]) {
    const release = fillDisk()
    const codes = await rideUntilRefused()
    expect(codes).toContain('DATABASE_DISK_FULL')
    // When the disk has no room for its log either, PostgreSQL stops and starts again.
    expect(['DATABASE_DISK_FULL', 'DATABASE_UNAVAILABLE']).toEqual(expect.arrayContaining(codes))
    await expectAcknowledgedOnLog(db, [bus])
    if (hasCrash) cluster.kill()
    release()
    if (hasCrash) await cluster.start()
    await syncAll([bus], wire, clock)
    expect(unsentOf(bus)).toBe(0)
    await city.fare.drain()
    await expectAcknowledgedOnLog(db, [bus])
    await expectPostedOnce(db, cards)
  }
  expect(await openCaseCodes(db)).toEqual([])
  await city.stop()
})
