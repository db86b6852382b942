import { type City, tapAt } from './city.ts'

/** What comes after the tear, up to the card's next tap. */
export interface NextEvent {
  readonly name: string
  /** Whether the rider who comes back repeats the torn tap, and so does not pay again. */
  readonly repeats: boolean
  /** Ends with the tap of the torn card, at `stopNo`. */
  readonly happen: (city: City, stopNo: number) => Promise<void>
}

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const NIGHT_MS = 15 * 60 * MINUTE_MS

/** The torn card is back after so long. */
const back = (ms: number) => async (city: City, stopNo: number) => {
  city.pass(ms)
  await tapAt(city.bus, city.rider, stopNo)
}

export const nextEvents: readonly NextEvent[] = [
  { name: 'the same card at once', repeats: true, happen: back(SECOND_MS) },
  { name: 'the same card within the window', repeats: true, happen: back(100 * SECOND_MS) },
  { name: 'the same card after the window', repeats: false, happen: back(10 * MINUTE_MS) },
  {
    name: 'the same card on another bus',
    repeats: false,
    happen: async (city, stopNo) => {
      city.pass(30 * SECOND_MS)
      await tapAt(await city.otherBus(), city.rider, stopNo)
    },
  },
  {
    name: 'the same card, loaded at an outlet first',
    repeats: true,
    happen: async (city, stopNo) => {
      await city.loadAtOutlet(1_000)
      await back(30 * SECOND_MS)(city, stopNo)
    },
  },
  {
    name: 'another card',
    repeats: true,
    happen: async (city, stopNo) => {
      await tapAt(city.bus, city.other, stopNo)
      await back(5 * SECOND_MS)(city, stopNo)
    },
  },
  {
    name: 'a power loss',
    repeats: true,
    happen: async (city, stopNo) => {
      await city.bus.reboot()
      await back(30 * SECOND_MS)(city, stopNo)
    },
  },
  {
    name: 'nothing until night',
    repeats: false,
    happen: async (city, stopNo) => {
      city.pass(NIGHT_MS)
      await city.sync()
      await back(NIGHT_MS)(city, stopNo)
    },
  },
  {
    name: 'two cards at once',
    repeats: true,
    happen: async (city, stopNo) => {
      const both = [city.rider.card.enterField(), city.other.card.enterField()] as const
      await city.bus.validator.tap(both)
      city.rider.card.leaveField()
      city.other.card.leaveField()
      await back(SECOND_MS)(city, stopNo)
    },
  },
]
