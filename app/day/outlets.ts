import type { Dispatcher } from 'undici'
import type { OutletPlan } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import {
  createOutletTerminal,
  type OutletTerminal,
} from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import type { CityAccess } from './city-access.ts'
import { adminCall } from './admin-call.ts'
import { createBusTransport, wiredNetwork } from './bus-network.ts'
import type { KeyRing } from './key-ring.ts'

/** Registers a city's outlets with their keys and puts a terminal into each, in the order given. */
export async function openOutlets(
  city: CityAccess,
  outlets: readonly Omit<OutletPlan, 'city'>[],
  deps: { readonly keys: KeyRing; readonly http: Dispatcher },
): Promise<OutletTerminal[]> {
  const keyOf = (outlet: { readonly outletId: string }) =>
    deps.keys.secret(`outlet/${outlet.outletId}`)
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
        // What happens to their cards is trouble enough.
        quality: wiredNetwork,
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
