import type {
  Transport,
  TransportRequest,
} from '@tongxing/validator-sim/firmware/uplink/transport.ts'

/** What becomes of one request. */
export const fates = ['through', 'request-lost', 'answer-lost', 'twice', 'late'] as const
type Fate = (typeof fates)[number]

/** A network to several servers that loses, doubles and delays what it is told to. */
export interface RoughNetwork {
  readonly transport: Transport
  /** What happens to the next requests, in turn; without it they get through. */
  expect(fates: readonly Fate[]): void
  /** Delivers what is late, last in first out: long after later batches were answered. */
  deliverLate(): Promise<void>
}

/** `wires` are ways to instances of one service, which take turns. */
export function createRoughNetwork(wires: () => readonly Transport[]): RoughNetwork {
  const late: TransportRequest[] = []
  const ahead: Fate[] = []
  let turn = 0
  const send = (request: TransportRequest) => {
    const ways = wires()
    turn += 1
    const way = ways[turn % ways.length]
    if (way === undefined) throw new Error('no server')
    return way.request(request)
  }
  return {
    expect: (next) => void ahead.splice(0, ahead.length, ...next),
    transport: {
      async request(request) {
        const fate = ahead.shift() ?? 'through'
        if (fate === 'late') late.push(request)
        if (fate === 'late' || fate === 'request-lost') throw new Error('no network')
        // Both at once, to two instances where there are two.
        const [answer] = await Promise.all([send(request), fate === 'twice' ? send(request) : null])
        if (fate === 'answer-lost') throw new Error('no network')
        return answer
      },
    },
    async deliverLate() {
      for (const request of late.splice(0).toReversed()) await send(request).catch(() => {})
    },
  }
}
