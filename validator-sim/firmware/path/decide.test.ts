import { emptyBusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { buildTripRecord, sectors, tripTypes } from '@tongxing/core/card/files/trip-record.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { expect, test } from 'vitest'
import type { OutcomeCode } from '../outcomes.ts'
import { defaultLine } from '../parameters/active-lists.ts'
import { defaultSettings, type RepeatRule } from '../settings.ts'
import { type Change, changed, input } from '../testing/decision.ts'
import { startMs, tariff } from '../testing/rig.ts'
import { decide } from './decide.ts'
import { placeOfLine } from './last-ride.ts'

/** The card rode here so many seconds ago, so many persons on this trip. */
function rodeHere(secondsAgo: number, persons = 1, trip = input.here.trip) {
  return { ...input.here, lastRide: { tappedAtMs: startMs - secondsAgo * 1000, trip, persons } }
}

function repeats(rule: Partial<RepeatRule>) {
  const { repeatDefault } = defaultSettings
  return { ...defaultSettings, repeats: { adult: { ...repeatDefault, ...rule } } }
}

const listed = { ...input.lists, hotlist: { size: 1, has: () => true } }
const foreign = { publicInfo: { issuerId: '01012500ffffffff' }, management: { cityCode: '2500' } }

function studentUntil(concessionUntil: string) {
  return { management: { cardKind: 2 }, concessionUntil }
}

const refusals: readonly (readonly [OutcomeCode, string, Change])[] = [
  [
    'CARD_TYPE_UNKNOWN',
    'another application type',
    { card: { publicInfo: { applicationType: 1 } } },
  ],
  [
    'ISSUER_NOT_ACCEPTED',
    'an issuer that is not listed',
    { card: { publicInfo: { issuerId: '09999999ffffffff' } } },
  ],
  [
    'ISSUER_NOT_ACCEPTED',
    'an issuer from its last day on',
    {
      card: foreign,
      lists: { ...input.lists, issuers: new Map([['01012500', { fromMs: 0, untilMs: startMs }]]) },
    },
  ],
  [
    'CARD_NOT_ENABLED',
    'a card that was never enabled',
    { card: { publicInfo: { enableFlag: 0 } } },
  ],
  ['CARD_NOT_ENABLED', 'a stopped card', { card: { publicInfo: { enableFlag: 2 } } }],
  [
    'CARD_NOT_YET_VALID',
    'a card before its first day',
    { card: { publicInfo: { startDate: '20260303' } } },
  ],
  [
    'CARD_NOT_YET_VALID',
    'a start date that is none',
    { card: { publicInfo: { startDate: 'ffffffff' } } },
  ],
  ['CARD_EXPIRED', 'a card after its last day', { card: { publicInfo: { endDate: '20260301' } } }],
  ['CARD_EXPIRED', 'an end date that is none', { card: { publicInfo: { endDate: '20409999' } } }],
  [
    'CITY_NOT_ACCEPTED',
    'a card for its own city only',
    { card: { ...foreign, management: { cityCode: '2500', interoperability: '0000' } } },
  ],
  [
    'CITY_NOT_ACCEPTED',
    'a city that is not listed',
    { card: { ...foreign, management: { cityCode: '1000' } } },
  ],
  [
    'CITY_NOT_ACCEPTED',
    'a city before its first day',
    {
      card: foreign,
      lists: {
        ...input.lists,
        cities: new Map([['2500', { fromMs: startMs + 1, untilMs: startMs + 2 }]]),
      },
    },
  ],
  [
    'CARD_KIND_UNKNOWN',
    'a foreign card of a kind that is none',
    { card: { ...foreign, management: { cityCode: '2500', cardKind: 9 } } },
  ],
  [
    'CARD_LISTED',
    'a listed card where cards are not locked',
    { lists: listed, settings: { ...defaultSettings, locksListedCards: false } },
  ],
  [
    'SECTOR_LOCKED',
    'a card whose bus record is locked',
    { card: { busRecord: { ...emptyBusRecord, lockFlag: 1 } } },
  ],
  ['BALANCE_OVER_LIMIT', 'a balance that cannot be', { card: { balanceFen: 500_001 } }],
  ['FARE_UNKNOWN', 'a line without a fare', { place: { ...input.place, lineId: '999' } }],
  ['FARE_UNKNOWN', 'no tariff', { lists: { ...input.lists, tariff: undefined } }],
  [
    'PASSBACK',
    'a class that may not ride again so soon',
    { here: rodeHere(59), settings: repeats({ passbackSeconds: 60 }) },
  ],
  [
    'PASSBACK',
    'a second person on a card for one',
    { here: rodeHere(100), settings: repeats({ companionsMax: 0 }) },
  ],
  [
    'PASSBACK',
    'a companion more than the class may take',
    { here: rodeHere(100, 3), settings: repeats({ companionsMax: 2 }) },
  ],
  [
    'PASSBACK',
    'the same card again, where another one must come between',
    { here: { ...rodeHere(100), rodeLast: true }, settings: repeats({ consecutive: false }) },
  ],
  [
    'BUS_FULL',
    'a passenger more than the trip may take',
    { here: { ...input.here, passengers: 40 }, line: { ...defaultLine, passengersMax: 40 } },
  ],
  [
    'FARE_OVER_LIMIT',
    'a fare above the cap',
    { settings: { ...defaultSettings, fareMaxFen: 199 } },
  ],
  ['BALANCE_INSUFFICIENT', 'a balance one fen short', { card: { balanceFen: 199 } }],
  ['BALANCE_INSUFFICIENT', 'an overdrawn balance', { card: { balanceFen: -100 } }],
]

test.each(refusals)('%s: %s', (outcome, _what, change) => {
  expect(decide(changed(change))).toMatchObject({ kind: 'refuse', outcome })
})

test('a listed card is locked, whatever it could pay', () => {
  expect(decide(changed({ lists: listed }))).toEqual({ kind: 'lock' })
})

test('rules speak in the order of card.md 3.1', () => {
  const place = { ...input.place, lineId: '999' }
  const wrong = changed({ lists: listed, card: { ...foreign, balanceFen: 0 }, place })
  const unlisted = { ...wrong, lists: { ...wrong.lists, issuers: new Map() } }
  expect(decide(unlisted)).toMatchObject({ outcome: 'ISSUER_NOT_ACCEPTED' })
  expect(decide(wrong)).toEqual({ kind: 'lock' })
  expect(decide({ ...wrong, lists: input.lists })).toMatchObject({ outcome: 'FARE_UNKNOWN' })
})

const fares: readonly (readonly [string, number, Change])[] = [
  ['an adult', 200, {}],
  ['a student', 100, { card: { management: { cardKind: 2 } } }],
  ['an elder', 0, { card: { management: { cardKind: 3 } } }],
  [
    'an elder with an overdrawn purse',
    0,
    { card: { balanceFen: -50, management: { cardKind: 3 } } },
  ],
  [
    'an own card of an unknown kind, as the default class',
    200,
    { card: { management: { cardKind: 9 } } },
  ],
  ['a card of a listed city', 200, { card: foreign }],
  ['exactly the balance', 200, { card: { balanceFen: 200 } }],
  ['on the first day', 200, { card: { publicInfo: { startDate: '20260302' } } }],
  ['on the last day', 200, { card: { publicInfo: { endDate: '20260302' } } }],
  [
    'again, when the class has waited long enough',
    200,
    { here: rodeHere(60), settings: repeats({ passbackSeconds: 60 }) },
  ],
  [
    'again at once, when the class may',
    200,
    { here: rodeHere(1), settings: { ...defaultSettings, repeats: {} } },
  ],
  [
    'when the companions have got on, though the card is for one person',
    200,
    { here: rodeHere(300), settings: repeats({ companionsMax: 0 }) },
  ],
  [
    'on the next trip, though the card is for one person',
    200,
    { here: rodeHere(100, 1, 'S1/2/101/2'), settings: repeats({ companionsMax: 0 }) },
  ],
  [
    'the last passenger that the trip may take',
    200,
    { here: { ...input.here, passengers: 39 }, line: { ...defaultLine, passengersMax: 40 } },
  ],
  ['a student whose concession ends today', 100, { card: studentUntil('20260302') }],
  ['a student whose concession has ended', 200, { card: studentUntil('20260301') }],
  [
    'a purse below zero, where the line leaves it to the card',
    200,
    { card: { balanceFen: -500 }, line: { ...defaultLine, allowsOverdraft: true } },
  ],
  ['a purse that was not read', 200, { card: { balanceFen: undefined } }],
]

test.each(fares)('%s pays %i fen', (_who, amountFen, change) => {
  const decision = decide(changed(change))
  expect(decision).toMatchObject({ kind: 'debit', ride: { result: { amountFen } } })
})

function tripOn(lineId: string, minutesAgo: number): Uint8Array {
  return buildTripRecord({
    type: tripTypes.singleRide,
    terminalNumber: '0000376400000009',
    sector: sectors.bus,
    place: placeOfLine(lineId),
    amountFen: 200,
    balanceAfterFen: 4_800,
    timestamp: localTimestamp(startMs - minutesAgo * 60_000),
    city: '3764',
    institution: '03763764ffffffff',
    openAmountMaxFen: 0,
    openMinutesMax: 0,
  })
}

test('the last ride on the card gives the transfer, and goes on the record', () => {
  const pairs = [{ from: 'bus', to: 'bus', otherLineOnly: true }] as const
  const transfers = [{ id: 'transfer', windowMinutes: 60, offFen: 100, pairs }]
  const lists = { ...input.lists, tariff: compileTariff({ ...tariff, transfers }) }
  const fareAfter = (lastTrip: Uint8Array) => {
    const decision = decide(changed({ lists, card: { lastTrip } }))
    return decision.kind === 'debit' && decision.ride
  }
  expect(fareAfter(tripOn('102', 30))).toMatchObject({
    result: { amountFen: 100 },
    transferState: { lastLineId: '102', lastMode: 'bus', lastCity: '3764', lastAmountFen: 200 },
  })
  expect(fareAfter(tripOn('101', 30))).toMatchObject({ result: { amountFen: 200 } })
  expect(fareAfter(tripOn('102', 61))).toMatchObject({ result: { amountFen: 200 } })
  expect(fareAfter(new Uint8Array(48))).toMatchObject({ transferState: null })
})

test('a companion pays without the rights of the holder, and is counted', () => {
  const decision = decide(changed({ here: rodeHere(5, 2) }))
  expect(decision).toMatchObject({
    kind: 'debit',
    ride: { stage: 'single', personNo: 3, transferState: null, result: { amountFen: 200 } },
  })
})
