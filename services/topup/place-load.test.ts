import { describe, expect, test } from 'vitest'
import { type LatestLoad, placeLoad } from './place-load.ts'

const pending: LatestLoad = {
  loadCounter: 7,
  loadNo: 100,
  purchaseCounter: 40,
  balanceBeforeFen: 300,
  amountFen: 5_000,
  terminalId: '112233445566',
  timestamp: '20260302101500',
  isPending: true,
  random: '01020304',
}
const next = { loadCounter: 7, random: '0a0b0c0d', hostMark: 100 }

describe('the first load of a card', () => {
  test('starts at the counter that the card was issued with', () => {
    expect(placeLoad(undefined, 7, next)).toEqual({ settlesLatest: undefined })
  })
  test('beyond it, somebody else has loaded the card', () => {
    expect(placeLoad(undefined, 6, next)).toBe('LOAD_COUNTER_GAP')
  })
  test('behind it, the card is not the one that was issued', () => {
    expect(placeLoad(undefined, 8, next)).toBe('LOAD_COUNTER_STALE')
  })
})

describe('after a load that is decided', () => {
  const confirmed = { ...pending, isPending: false }
  test('only the next counter will do', () => {
    expect(placeLoad(confirmed, 0, { ...next, loadCounter: 8 })).toEqual({
      settlesLatest: undefined,
    })
    expect(placeLoad(confirmed, 0, next)).toBe('LOAD_COUNTER_STALE')
    expect(placeLoad(confirmed, 0, { ...next, loadCounter: 9 })).toBe('LOAD_COUNTER_GAP')
  })
})

describe('after a load that is open', () => {
  test('the counter tells how it ended', () => {
    expect(placeLoad(pending, 0, next)).toMatchObject({ settlesLatest: { state: 'reversed' } })
    expect(placeLoad(pending, 0, { ...next, loadCounter: 8 })).toMatchObject({
      settlesLatest: { state: 'confirmed' },
    })
    expect(placeLoad(pending, 0, { ...next, loadCounter: 9 })).toBe('LOAD_COUNTER_GAP')
    expect(placeLoad(pending, 0, { ...next, loadCounter: 6 })).toBe('LOAD_COUNTER_STALE')
  })

  test.each([
    ['from before its terminal had heard of the load', { ...next, hostMark: 99 }],
    ['of the load’s own card session', { ...next, random: pending.random }],
  ])('an unmoved counter %s reverses nothing', (_, held) => {
    expect(placeLoad(pending, 0, held)).toBe('LOAD_COUNTER_STALE')
  })

  test('a raised counter needs no mark: it cannot be from before', () => {
    expect(placeLoad(pending, 0, { ...next, loadCounter: 8, hostMark: 0 })).toMatchObject({
      settlesLatest: { state: 'confirmed' },
    })
  })
})
