import { sfi } from '@tongxing/core/card/application.ts'
import { readRecord } from '@tongxing/core/card/layout.ts'
import { chinaZone } from '@tongxing/core/time/service-day.ts'
import { describe, expect, test } from 'vitest'
import { type Place, places, stateLayout, viewOf } from '../../card/image-layout.ts'
import { CardMemory } from '../../card/memory.ts'
import { personalise } from '../../card/personalise.ts'
import { readFileRecord } from '../../card/card-files.ts'
import { lastRideOf } from '../../firmware/path/last-ride.ts'
import { withLastTrip } from './last-trip.ts'

const key = new Uint8Array(16)
const image = personalise({
  uid: Uint8Array.of(8, 0, 0, 1),
  cardNumber: '03105840000000000001',
  issuerId: '05845840ffffffff',
  cityCode: '5840',
  provinceCode: '5840',
  cardKind: 1,
  interoperable: true,
  startDate: '20180101',
  endDate: '20281231',
  keys: { purchase: key, load: key, tac: key, maintenance: key },
})
const place = { zone: chinaZone, institution: '05845840' }
const ride = {
  lastTappedAtMs: Date.parse('2018-09-01T09:30:00+08:00'),
  lastLineId: '99999999',
  lastMode: 'bus',
  lastAmountFen: 0,
  lastCity: '5840',
} as const

function lastRide(of: Uint8Array) {
  return lastRideOf(readFileRecord(new CardMemory(of), sfi.trips, 1), chinaZone)
}

const stateOf = (of: Uint8Array) => readRecord(stateLayout, viewOf(of, places.state))
const isIn = (part: Place, at: number) => at >= part.at && at < part.at + part.length

describe('the last trip of a card', () => {
  test('is read by a validator as the ride that was put there', () => {
    expect(lastRide(image)).toBeNull()
    const carried = withLastTrip(image, ride, place)
    expect(lastRide(carried)).toEqual(ride)
    const later = { ...ride, lastMode: 'metro', lastLineId: '4', lastAmountFen: 190 } as const
    expect(lastRide(withLastTrip(carried, later, place))).toEqual(later)
  })

  test('gives no right any more when it is taken away', () => {
    expect(lastRide(withLastTrip(withLastTrip(image, ride, place), null, place))).toBeNull()
  })

  test('changes a copy, and of it only the trips', () => {
    const before = image.slice()
    const changed = withLastTrip(
      withLastTrip(image, ride, place),
      { ...ride, lastMode: 'metro' },
      place,
    )
    expect(image).toEqual(before)
    const { tripHead, tripCount, ...rest } = stateOf(changed)
    expect([tripHead, tripCount]).toEqual([2, 2])
    expect(stateOf(image)).toMatchObject(rest)
    const { state, trips } = places
    const elsewhere = [...changed.keys()].filter((at) => !isIn(state, at) && !isIn(trips, at))
    expect(elsewhere.filter((at) => changed[at] !== image[at])).toEqual([])
  })
})
