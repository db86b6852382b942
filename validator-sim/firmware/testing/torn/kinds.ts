import type { Personalisation } from '../../../card/personalise.ts'
import { type City, tapAt } from './city.ts'

/** What a rider does whose tap is torn. */
export interface Kind {
  readonly name: string
  readonly line: 'flat' | 'sections'
  readonly card?: Partial<Personalisation>
  /** What the card did on the bus before. */
  readonly before?: (city: City) => Promise<void>
  readonly stopNo: number
  /** Purchases of the whole tap, and which of them is torn. */
  readonly purchases: 1 | 2
  readonly torn: 0 | 1
  /** UPDATE commands of each purchase. */
  readonly updates: 1 | 2
}

const MINUTE_MS = 60_000
const flat = { line: 'flat', stopNo: 1, purchases: 1, torn: 0, updates: 1 } as const
const sections = { line: 'sections', stopNo: 1, purchases: 1, torn: 0, updates: 2 } as const

const board = (minutes: number) => async (city: City) => {
  await tapAt(city.bus, city.rider, 1)
  city.pass(minutes * MINUTE_MS)
}
/** Longer than a boarding stays open. */
const owing = { ...sections, stopNo: 2, before: board(200), purchases: 2 } as const

export const kinds: readonly Kind[] = [
  { name: 'a flat fare', ...flat },
  { name: 'a free ride', ...flat, card: { cardKind: 3 } },
  {
    name: 'a companion',
    ...flat,
    before: async (city) => {
      await tapAt(city.bus, city.rider, 1)
      city.pass(5_000)
    },
  },
  { name: 'a boarding', ...sections },
  { name: 'an alighting', ...sections, stopNo: 6, before: board(10) },
  { name: 'a debt, before the boarding', ...owing, torn: 0 },
  { name: 'the boarding after a debt', ...owing, torn: 1 },
  { name: 'a flat fare of an SM4 card', ...flat, card: { algorithm: 4 } },
]
