import type { Dispatcher } from 'undici'
import type { OutletPlan } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import {
  createOutletTerminal,
  type OutletTerminal,
} from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import type { City } from '../compose/city.ts'
import { adminCall } from './admin-call.ts'
import { createBusTransport } from './bus-network.ts'
import type { KeyRing } from './key-ring.ts'

/** Counters are on a wire: what happens to their cards is trouble enough. */
const wired = { requestLost: 0, answerLost: 0, duplicated: 0 }

/** Registers a city's outlets with their keys and puts a terminal into each, in the order given. */
export async function openOutlets(
  city: City,
  outlets: readonly OutletPlan[],
  deps: { readonly keys: KeyRing; readonly http: Dispatcher },
): Promise<OutletTerminal[]> {
  const keyOf = (outlet: OutletPlan) => deps.keys.secret(`outlet/${outlet.outletId}`)
  await adminCall({ url: city.topup.url, adminKey: city.adminKey }, '/v1/outlets', {
    outlets: outlets.map((outlet) => ({
      outletId: outlet.outletId,
      name: outlet.name,
      key: keyOf(outlet),
    })),
  })
  return outlets.map((outlet) => {
    let sequence = 0
    return createOutletTerminal({
      transport: createBusTransport({
        http: deps.http,
        origin: city.topup.url,
        random: createRandom(`outlet/${outlet.outletId}`),
        quality: wired,
        isReachable: () => true,
      }),
      outletKey: keyOf(outlet),
      outletId: outlet.outletId,
      terminalId: outlet.terminalId,
      nextSequence: () => {
        sequence += 1
        return sequence
      },
    })
  })
}
