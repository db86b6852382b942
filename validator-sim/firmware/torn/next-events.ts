import { busB, type City, loadAtOutlet, newRider, syncAll, tapAt } from './city.ts'

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
  city.clock.advance(ms)
  await tapAt(city.a, city.rider, stopNo)
}

export const nextEvents: readonly NextEvent[] = [
  { name: 'the same card at once', repeats: true, happen: back(SECOND_MS) },
  { name: 'the same card within the window', repeats: true, happen: back(100 * SECOND_MS) },
  { name: 'the same card after the window', repeats: false, happen: back(10 * MINUTE_MS) },
  {
    name: 'the same card on another bus',
    repeats: false,
    happen: async (city, stopNo) => {
      city.clock.advance(30 * SECOND_MS)
      await tapAt(await busB(city), city.rider, stopNo)
    },
  },
  {
    name: 'the same card, loaded at an outlet first',
    repeats: true,
    happen: async (city, stopNo) => {
      loadAtOutlet(city.rider, 1_000)
      await back(30 * SECOND_MS)(city, stopNo)
    },
  },
  {
    name: 'another card',
    repeats: true,
    happen: async (city, stopNo) => {
      await tapAt(city.a, city.other, stopNo)
      await back(5 * SECOND_MS)(city, stopNo)
    },
  },
  {
    name: 'a power loss',
    repeats: true,
    happen: async (city, stopNo) => {
      await city.a.reboot()
      await back(30 * SECOND_MS)(city, stopNo)
    },
  },
  {
    name: 'nothing until night',
    repeats: false,
    happen: async (city, stopNo) => {
      city.clock.advance(NIGHT_MS)
      await syncAll(city)
      await back(NIGHT_MS)(city, stopNo)
    },
  },
  {
    name: 'two cards at once',
    repeats: true,
    happen: async (city, stopNo) => {
      const both = [city.rider.card.enterField(), newRider(3).card.enterField()] as const
      await city.a.validator.tap(both)
      city.rider.card.leaveField()
      await back(SECOND_MS)(city, stopNo)
    },
  },
]
