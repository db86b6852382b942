import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Transport } from '../firmware/uplink/transport.ts'
import type {
  ConfirmItem,
  EvidenceAnswer,
  LoadItem,
  LoadItemAnswer,
  ProofItem,
} from './top-up-messages.ts'

/** The top-up service as an outlet's terminal talks to it; every call may be repeated without harm. */
export interface TopUpHost {
  startLoads(loads: readonly LoadItem[]): Promise<LoadItemAnswer[]>
  confirmLoads(loads: readonly ConfirmItem[]): Promise<EvidenceAnswer[]>
  proveLoads(loads: readonly ProofItem[]): Promise<EvidenceAnswer[]>
}

/** Most items of one request that the service takes. */
export const LOADS_A_REQUEST_MAX = 1_000

export interface TopUpHostOptions {
  readonly transport: Transport
  /** 64 hex digits. */
  readonly outletKey: string
  /** Times that one request is sent while there is no answer or the service is overloaded. */
  readonly attempts?: number
}

/**
 * Calls reject with the transport's error when there is no network, with `OUTLET_HOST_UNAVAILABLE` when
 * the service answers anything but 200; what the service did is then unknown.
 */
export function createTopUpHost(options: TopUpHostOptions): TopUpHost {
  const { transport, outletKey, attempts = 3 } = options
  const headers = { authorization: `Bearer ${outletKey}`, 'content-type': 'application/json' }

  async function post<A>(path: string, loads: readonly unknown[]): Promise<A[]> {
    const body = new TextEncoder().encode(JSON.stringify({ loads }))
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await transport.request({ method: 'POST', path, headers, body })
        const answers = response.status === 200 ? answersOf<A>(response.body) : []
        if (answers.length === loads.length) return answers
        throw new TongxingError('OUTLET_HOST_UNAVAILABLE', { detail: { status: response.status } })
      } catch (error) {
        if (attempt >= attempts) throw error
      }
    }
  }

  return {
    startLoads: (loads) => post('/v1/loads', loads),
    confirmLoads: (loads) => post('/v1/loads/confirm', loads),
    proveLoads: (loads) => post('/v1/loads/proof', loads),
  }
}

function answersOf<A>(body: Uint8Array): A[] {
  const { loads } = JSON.parse(new TextDecoder().decode(body)) as { readonly loads: A[] }
  return loads
}
