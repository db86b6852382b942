import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { direction } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import type { OutcomeCode } from '../outcomes.ts'
import { defaultLine } from '../parameters/active-lists.ts'
import { type Change, changed, input } from '../testing/decision.ts'
import { startMs } from '../testing/rig.ts'
import { decide } from './decide.ts'
import { boardedRecord } from './open-ride.ts'

// What a tap is on a line by sections, by the state of the card (card.md 3.3).

const place = { ...input.place, lineId: '201' }
const boardedAt = (change: Partial<Parameters<typeof boardedRecord>[0]> & { mark?: number }) => {
  const { mark = 400, ...where } = change
  const timestamp = localTimestamp(startMs - 10 * 60_000)
  const there = { ...place, stopNo: 1, psamId: '376400000001', timestamp, ...where }
  return { busRecord: boardedRecord(there, { serial: 7, markAmountFen: mark }) }
}
const at = (change: Change) => decide(changed({ place, ...change }))
const longAgo = localTimestamp(startMs - 121 * 60_000)
const justNow = localTimestamp(startMs - 59_000)

const plans: readonly (readonly [string, object, Change])[] = [
  ['a closed record boards', { stage: 'board', amountFen: 0, markAmountFen: 300 }, {}],
  [
    'down the line the mark is what is still ahead',
    { stage: 'board', markAmountFen: 200 },
    { place: { ...place, stopNo: 2, direction: direction.DIRECTION_DOWN } },
  ],
  [
    'an open ride of this trip alights',
    { stage: 'alight', amountFen: 300 },
    { card: boardedAt({}) },
  ],
  [
    'an open ride past its minutes is a debt',
    { stage: 'supplement', amountFen: 400 },
    { card: boardedAt({ timestamp: longAgo }) },
  ],
  [
    'another vehicle, a debt',
    { stage: 'supplement', amountFen: 400 },
    { card: boardedAt({ vehicleId: 'HS0002' }) },
  ],
  [
    'another line, though its last digits are the same, a debt',
    { stage: 'supplement', amountFen: 400 },
    { card: boardedAt({ lineId: '10000201' }) },
  ],
  [
    'the way back, a debt',
    { stage: 'supplement', amountFen: 400 },
    { card: boardedAt({ direction: direction.DIRECTION_DOWN }) },
  ],
  [
    'a mark that is no fare: the longest ride of this line',
    { stage: 'supplement', amountFen: 400 },
    { card: boardedAt({ vehicleId: 'HS0002', mark: 5_001 }) },
  ],
  [
    'a mark at the limit is taken as it stands',
    { stage: 'supplement', amountFen: 5_000 },
    { card: boardedAt({ vehicleId: 'HS0002', mark: 5_000 }) },
  ],
  [
    'a ride that owes nothing is forgotten',
    { stage: 'board' },
    { card: boardedAt({ vehicleId: 'HS0002', mark: 0 }) },
  ],
  ['another city’s ride is ignored', { stage: 'board' }, { card: boardedAt({ city: '2500' }) }],
  [
    'another institution’s ride is ignored',
    { stage: 'board' },
    { card: boardedAt({ institution: '01012500' }) },
  ],
  [
    'bytes that no validator wrote are nobody’s ride',
    { stage: 'board' },
    { card: { busRecord: { ...boardedAt({}).busRecord, boardTimestamp: 'ff'.repeat(7) } } },
  ],
  [
    'a card without a bus record pays the longest ride at once',
    { stage: 'single', amountFen: 400 },
    { card: { busRecord: undefined }, place: { ...place, stopNo: 1 } },
  ],
  [
    'an open ride of ours is a debt on a flat line too',
    { stage: 'supplement', amountFen: 400 },
    { card: boardedAt({}), place: input.place },
  ],
  [
    'another city’s is ignored there',
    { stage: 'single', amountFen: 200 },
    { card: boardedAt({ city: '2500' }), place: input.place },
  ],
  [
    'the back door lets off',
    { stage: 'alight', amountFen: 300 },
    { card: boardedAt({}), line: { ...defaultLine, door: 'alight' } },
  ],
  [
    'a full bus lets off',
    { stage: 'alight', amountFen: 300 },
    {
      card: boardedAt({}),
      here: { ...input.here, passengers: 9 },
      line: { ...defaultLine, passengersMax: 9 },
    },
  ],
  [
    'where one boarded, after a while: the least fare',
    { stage: 'alight', amountFen: 200 },
    { card: boardedAt({ stopNo: 3 }) },
  ],
]

test.each(plans)('%s', (_what, expected, change) => {
  const decision = at(change)
  const ride = decision.kind === 'debit' ? decision.ride : undefined
  expect({ stage: ride?.stage, ...ride?.result }).toMatchObject(expected)
})

const sectionRefusals: readonly (readonly [OutcomeCode, string, Change])[] = [
  [
    'ALIGHT_TOO_SOON',
    'where one boarded just now',
    { card: boardedAt({ stopNo: 3, timestamp: justNow }) },
  ],
  [
    'BOARD_ONLY_DOOR',
    'the front door lets nobody off',
    { card: boardedAt({}), line: { ...defaultLine, door: 'board' } },
  ],
  [
    'ALIGHT_ONLY_DOOR',
    'the back door lets nobody on',
    { line: { ...defaultLine, door: 'alight' } },
  ],
  [
    'BALANCE_INSUFFICIENT',
    'boarding needs the mark amount',
    { card: { balanceFen: 399 }, place: { ...place, stopNo: 1 } },
  ],
  [
    'SUPPLEMENT_INSUFFICIENT',
    'the debt is more than the purse holds',
    { card: { ...boardedAt({ vehicleId: 'HS0002' }), balanceFen: 399 } },
  ],
  ['FARE_UNKNOWN', 'no stop', { place: { ...place, stopNo: 0 } }],
  [
    'BUS_FULL',
    'a full bus lets nobody on',
    { here: { ...input.here, passengers: 9 }, line: { ...defaultLine, passengersMax: 9 } },
  ],
]

test.each(sectionRefusals)('%s: %s', (outcome, _what, change) => {
  expect(at(change)).toMatchObject({ kind: 'refuse', outcome })
})
