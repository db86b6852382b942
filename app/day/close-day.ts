import { reconcile } from '@tongxing/reconciliation/reconcile.ts'
import { reconcileCentre } from '@tongxing/reconciliation/reconcile-centre.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { NationalNetwork } from '../compose/national-network.ts'

export interface ClosingDeps {
  readonly network: NationalNetwork
  readonly clock: Clock
  readonly serviceDay: string
  readonly maximumFareFen: number
  say(step: string): void
}

/**
 * What happens once the last bus has uploaded: everything on the logs is decided, the cities send
 * their foreign rides to the centre, the centre settles the window, the cities take in what came of
 * it, and each reconciles its day, the centre too. Every step may be repeated.
 */
export async function closeDay(deps: ClosingDeps): Promise<void> {
  const { network, serviceDay } = deps
  deps.say('deciding what is on the logs')
  for (const city of network.cities) await settleClaims(city)
  deps.say('clearing with the national centre')
  for (const { clearing } of network.cities) {
    await clearing.closeWindow(serviceDay)
    await clearing.uploadFiles()
  }
  await network.centre.runWindow(serviceDay)
  for (const { clearing } of network.cities) await clearing.fetchFiles(serviceDay)
  for (const city of network.cities) await settleClaims(city)
  deps.say('reconciling')
  for (const { db, institution } of network.cities) {
    const { clock, maximumFareFen } = deps
    await reconcile(db, { institution, clock, serviceDay, maximumFareFen })
  }
  const { db, institution } = network.centreBooks
  await reconcileCentre(db, { institution, clock: deps.clock, serviceDay })
}

/**
 * Until nothing is left to decide: taps, then loads by the taps' evidence,
 * then claims by the loads.
 */
async function settleClaims(city: NationalNetwork['cities'][number]): Promise<void> {
  await city.fare.drain()
  await city.topup.resolve()
  await city.fare.reviseOpenClaims()
  await city.topup.resolve()
  await city.clearing.drain()
}
