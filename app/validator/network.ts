import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'

/** `slow`: requests arrive, and every other answer comes too late to be heard. */
export const networkStates = ['on', 'off', 'slow'] as const
export type NetworkState = (typeof networkStates)[number]

/** The bus's mobile network, in the hands of whoever plays. */
export class Network implements Transport {
  state: NetworkState = 'on'
  readonly #backEnd: Transport
  #requests = 0

  constructor(backEnd: Transport) {
    this.#backEnd = backEnd
  }

  async request(request: Parameters<Transport['request']>[0]) {
    if (this.state === 'off') throw new Error('no network')
    const response = await this.#backEnd.request(request)
    this.#requests += 1
    if (this.state === 'slow' && this.#requests % 2 === 1) throw new Error('no answer in time')
    return response
  }
}
