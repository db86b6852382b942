import type { Random } from '@tongxing/validator-sim/fleet/random.ts'
import type {
  Transport,
  TransportRequest,
  TransportResponse,
} from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import type { Dispatcher } from 'undici'

/** How a mobile network treats a request, as probabilities. */
export interface NetworkQuality {
  /** The request never arrives. */
  readonly requestLost: number
  /** It arrives and is answered; the answer does not come back. */
  readonly answerLost: number
  /** It arrives twice; the second answer is seen. */
  readonly duplicated: number
}

export const countyNetwork: NetworkQuality = {
  requestLost: 0.004,
  answerLost: 0.006,
  duplicated: 0.004,
}

/** A wire, which loses nothing. */
export const wiredNetwork: NetworkQuality = { requestLost: 0, answerLost: 0, duplicated: 0 }

/**
 * A bus's way to its city's ingest service: real HTTP over a socket, through a network that is not
 * always there. What it loses is drawn from the bus's own stream, so a day repeats itself.
 */
export function createBusTransport(options: {
  readonly http: Dispatcher
  readonly origin: string
  readonly random: Random
  readonly quality: NetworkQuality
  isReachable(): boolean
}): Transport {
  const { random, quality } = options
  return {
    async request(request) {
      if (!options.isReachable() || random.chance(quality.requestLost)) throw noNetwork()
      if (random.chance(quality.duplicated)) await send(options, request)
      const response = await send(options, request)
      if (random.chance(quality.answerLost)) throw noNetwork()
      return response
    },
  }
}

async function send(
  to: { readonly http: Dispatcher; readonly origin: string },
  request: TransportRequest,
): Promise<TransportResponse> {
  const { statusCode, headers, body } = await to.http.request({
    origin: to.origin,
    path: request.path,
    method: request.method,
    headers: request.headers,
    body: request.body ?? null,
  })
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]),
    ),
    body: new Uint8Array(await body.arrayBuffer()),
  }
}

function noNetwork(): Error {
  return new Error('no network')
}
