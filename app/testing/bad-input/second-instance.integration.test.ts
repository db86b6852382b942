/** A second program on the same data is turned away, and the first one does not notice. */
import { execFile } from 'node:child_process'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { afterAll, expect, test } from 'vitest'
import { exitCodes } from '../../exit-codes.ts'
import { expectPostedOnce } from './books.ts'
import { makeHome, startOwnCluster } from './own-cluster.ts'
import { openOutlet, publishLists, sellCards, startMs, startSmallCity } from './small-city.ts'
import { createReadyBus, syncAll, wireTo } from './test-bus.ts'

const home = makeHome()
afterAll(() => home.remove())

/** Runs `tongxing start` on a folder of data to its end. */
function startOn(dataDir: string): Promise<{ exitCode: number | null; said: string }> {
  const cli = new URL('../../cli.ts', import.meta.url).pathname
  return new Promise((resolve) => {
    const args = [cli, 'start', '--once', '--data', dataDir]
    const child = execFile(process.execPath, args, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode, said: stdout + stderr }),
    )
  })
}

test('says that another one runs there, and where; taps of the first go on', async () => {
  const cluster = await startOwnCluster(home.path)
  const clock = createSimClock(startMs)
  const city = await startSmallCity({ db: cluster.db, clock })
  await publishLists(city)
  const cards = await sellCards(city, await openOutlet(city), 2)
  const bus = await createReadyBus(city, clock)
  for (const { card } of cards) await bus.present(card, null)

  const second = startOn(home.path)
  await syncAll([bus], wireTo(city), clock)
  const { exitCode, said } = await second
  expect(said).toContain(`INSTANCE_ALREADY_RUNNING: another instance runs on ${home.path}`)
  expect(exitCode).toBe(exitCodes.alreadyRunning)

  await city.fare.drain()
  await expectPostedOnce(cluster.db, cards)
  await city.stop()
  await cluster.stop()
})
