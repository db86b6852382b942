import type { Conditions } from './figures.ts'

/** One thing about a bus or its cards that could be otherwise, and how it could be. */
export interface Lever {
  readonly name: string
  readonly settings: readonly {
    readonly name: string
    readonly change: Partial<Conditions>
  }[]
}

/** What the sensitivity page draws; the settings of a lever from slow to fast. */
export const levers: readonly Lever[] = [
  {
    name: 'card chip',
    settings: (['slow', 'typical', 'fast'] as const).map((chip) => ({
      name: chip,
      change: { chip },
    })),
  },
  {
    name: 'air, kbit/s',
    settings: ([106, 212, 424, 848] as const).map((baud) => ({
      name: String(baud),
      change: { baud },
    })),
  },
  {
    name: 'SAM, bit/s',
    settings: [9600, 38_400, 57_600, 115_200].map((samBaud) => ({
      name: String(samBaud),
      change: { samBaud },
    })),
  },
  {
    name: 'poll loop, ms',
    settings: [160, 80, 40, 20].map((pollMs) => ({ name: String(pollMs), change: { pollMs } })),
  },
  {
    name: 'disk, ms more a write',
    settings: [50, 20, 5, 0].map((diskSlowerMs) => ({
      name: String(diskSlowerMs),
      change: { diskSlowerMs },
    })),
  },
  {
    name: 'broken bits',
    settings: [1e-5, 1e-6, 0].map((bitErrorRate) => ({
      name: bitErrorRate === 0 ? 'none' : `1 in ${Math.round(1 / bitErrorRate)}`,
      change: { bitErrorRate },
    })),
  },
]

/** Whether a change changes nothing. */
export function isAsItIs(conditions: Conditions, change: Partial<Conditions>): boolean {
  const changed = { ...conditions, ...change }
  return Object.keys(change).every(
    (key) => changed[key as keyof Conditions] === conditions[key as keyof Conditions],
  )
}
