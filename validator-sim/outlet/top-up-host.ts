import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Transport } from '../firmware/uplink/transport.ts'
import type {
  ConfirmItem,
  EvidenceAnswer,
  LoadItem,
  LoadItemAnswer,
  ProofItem,
} from './top-up-messages.ts'

/**
 * The top-up service as an outlet's terminal talks to it; every call may be repeated without harm.
 * `mark` is the one that was asked for before the cards were.
 */
export interface TopUpHost {
  /**
   * The host's mark of this moment: what a card says afterwards is later than every load below it.
   */
  askMark(): Promise<number>
  startLoads(loads: readonly LoadItem[], mark: number): Promise<LoadItemAnswer[]>
  confirmLoads(loads: readonly ConfirmItem[]): Promise<EvidenceAnswer[]>
  proveLoads(loads: readonly ProofItem[], mark: number): Promise<EvidenceAnswer[]>
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
 * Calls reject with the transport's error when there is no network, with `OUTLET_HOST_UNAVAILABLE`
 * when the service answers anything but 200; what the service did is then unknown.
 */
export function createTopUpHost(options: TopUpHostOptions): TopUpHost {
  const { transport, outletKey, attempts = 3 } = options
  const headers = {
    authorization: `Bearer ${outletKey}`,
    'content-type': 'application/json',
  }

  async function send<A>(method: 'GET' | 'POST', path: string, body?: Uint8Array): Promise<A> {
    const request = { method, path, headers, ...(body && { body }) }
    for (let attempt = 1; ; attempt++) {
      try {
        const { status, body: answer } = await transport.request(request)
        if (status === 200) return JSON.parse(new TextDecoder().decode(answer)) as A
        throw new TongxingError('OUTLET_HOST_UNAVAILABLE', { detail: { status } })
      } catch (error) {
        if (attempt >= attempts) throw error
      }
    }
  }

  async function post<A>(path: string, loads: readonly unknown[], hostMark = 0): Promise<A[]> {
    const body = new TextEncoder().encode(JSON.stringify({ hostMark, loads }))
    const answer = await send<{ readonly loads: A[] }>('POST', path, body)
    if (answer.loads.length === loads.length) return answer.loads
    throw new TongxingError('OUTLET_HOST_UNAVAILABLE', { detail: { status: 200 } })
  }

  return {
    askMark: async () => (await send<{ hostMark: number }>('GET', '/v1/loads/mark')).hostMark,
    startLoads: (loads, mark) => post('/v1/loads', loads, mark),
    confirmLoads: (loads) => post('/v1/loads/confirm', loads),
    proveLoads: (loads, mark) => post('/v1/loads/proof', loads, mark),
  }
}
