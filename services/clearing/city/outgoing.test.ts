import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OutgoingRide, type RideClaim, standRide, takeRideBack } from './outgoing.ts'

const own = '03763764'
const claimOf = (contentHash: string, fits = true): RideClaim => ({
  ...{ issuerId: '03613610ffffffff', cardNumber: '03613610000000000001', purse: 0 },
  ...{ purchaseCounter: 7, contentHash, serviceDay: '2026-03-12', operatorId: 'BUS-1' },
  ...{
    amountFen: 200,
    rideCodeKey: '',
    terminalKey: '037637640001/7',
    record: new Uint8Array(),
    fits,
  },
})
const stored = (state: OutgoingRide['state'], takenBack = false): OutgoingRide => ({
  ...claimOf('aaaaaaaaaaaa'),
  ...{ state, takenBack, generation: 1 },
})
const claim = claimOf('aaaaaaaaaaaa')
const other = claimOf('bbbbbbbbbbbb')
const codes = (cases: readonly { code: string }[] | undefined) => cases?.map(({ code }) => code)

test('a ride waits for its upload; told again it is a repeat', () => {
  const change = standRide(undefined, claim, own)
  expect(change).toMatchObject({ ride: { state: 'waiting', generation: 0 }, opened: [] })
  for (const state of ['waiting', 'uploaded', 'final', 'refused', 'unfit'] as const) {
    expect(standRide(stored(state), claim, own)).toBeUndefined()
  }
})

test('a ride that no file can carry is a case of its value and keeps no other back', () => {
  const change = standRide(undefined, claimOf('aaaaaaaaaaaa', false), own)
  expect(change?.ride.state).toBe('unfit')
  expect(change?.opened).toMatchObject([{ code: 'CLEARING_RIDE_UNFIT', valueFen: 200 }])
  expect(change?.opened[0]?.subject).not.toContain(claim.cardNumber)
})

test('a withdrawn ride may come back, as it was or with other content', () => {
  expect(standRide(stored('withdrawn'), claim, own)?.ride.state).toBe('waiting')
  expect(standRide(stored('withdrawn'), other, own)?.ride).toMatchObject({
    state: 'waiting',
    contentHash: other.contentHash,
    generation: 1,
  })
})

test('other content after the upload is a case until it is gone again', () => {
  const change = standRide(stored('uploaded'), other, own)
  expect(change?.ride).toEqual(stored('uploaded'))
  expect(codes(change?.opened)).toEqual(['CLEARING_RIDE_CHANGED'])
  const gone = takeRideBack(stored('uploaded'), other, own)
  expect(codes(gone?.closed)).toEqual(['CLEARING_RIDE_CHANGED'])
})

test('taking back is silent before the upload and a case after it', () => {
  expect(takeRideBack(stored('waiting'), claim, own)).toMatchObject({
    ride: { state: 'withdrawn' },
    opened: [],
  })
  const change = takeRideBack(stored('uploaded'), claim, own)
  expect(change?.ride).toMatchObject({ state: 'uploaded', takenBack: true })
  expect(codes(change?.opened)).toEqual(['CLEARING_RIDE_TAKEN_BACK'])
  expect(takeRideBack(undefined, claim, own)).toBeUndefined()
})

test('a refusal that meets a reversal gives one of the two back', () => {
  const change = takeRideBack(stored('refused'), claim, own)
  expect(change).toMatchObject({ ride: { state: 'withdrawn' }, undoesRefusal: true })
})

test('only the last word counts: any run of words that ends in one stands or does not', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (words) => {
      let ride: OutgoingRide | undefined
      for (const stands of words) {
        ride = (stands ? standRide : takeRideBack)(ride, claim, own)?.ride ?? ride
      }
      const expected = words.at(-1) ? 'waiting' : words.includes(true) ? 'withdrawn' : undefined
      expect(ride?.state).toBe(expected)
    }),
  )
})
