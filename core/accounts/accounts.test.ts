import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E7_PER_FEN } from '../money/fen.ts'
import { cardSold } from './card-sale.ts'
import { type AccountCode, accountKinds, balanceOnNormalSide, kindOfAccount } from './chart.ts'
import { correction, reversal } from './correction.ts'
import { balanceChanges, type LedgerEvent } from './ledger-event.ts'
import { loadConfirmed, loadReceived, loadReversed } from './load.ts'
import {
  codeRide,
  foreignRideFinal,
  foreignRidePending,
  foreignRideRefused,
  localRide,
  ownCodeElsewhere,
  ownRideElsewhere,
  ownRideRefused,
} from './ride.ts'
import {
  centreClearing,
  centrePrefundDeposit,
  centreSettlement,
  netSettlement,
  prefundDeposit,
} from './settlement.ts'

const name = { key: 'k', serviceDay: '2026-03-02' }
const cardNumber = '03763764000000000001'
const accountId = '12345678901234567890'
const operatorId = 'bus1'
const county = '03763764'
const city = '00003764'
/** The worked example of clearing.md 1.2: T = 200, S = 1.0, I = 0.4, A = 0.2 fen. */
const fees = { feeE7: 10_000_000n, issuerShareE7: 4_000_000n, acquirerShareE7: 2_000_000n }
const ride = { ...name, cardNumber, accountId, operatorId, acquirer: city, amountFen: 200, ...fees }

/**
 * Balances after events, fen with fractions as text, each on its account's own side; zeroes left
 * out.
 */
function books(...events: readonly LedgerEvent[]): Record<string, string> {
  const changes = balanceChanges(events.flatMap((event) => event.lines))
  const entries: [string, string][] = []
  for (const [code, balanceE7] of changes) {
    if (balanceE7 === 0n) continue
    const shown = balanceOnNormalSide(kindOfAccount(code), balanceE7)
    entries.push([code, (Number(shown) / Number(E7_PER_FEN)).toString()])
  }
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

describe('postings of a city', () => {
  test('a card is sold for a deposit and a fee', () => {
    const sale = cardSold({ ...name, outletId: 'o1', depositFen: 1000, feeFen: 500 })
    expect(books(sale)).toEqual({ 'card-deposits': '1000', 'card-sales': '500', 'cash:o1': '1500' })
  })

  test('a load waits in suspense, and is then the card’s or the rider’s again', () => {
    const load = { ...name, outletId: 'o1', cardNumber, amountFen: 5000 }
    expect(books(loadReceived(load))).toEqual({ 'cash:o1': '5000', 'load-suspense': '5000' })
    expect(books(loadReceived(load), loadConfirmed(load))).toEqual({
      'cash:o1': '5000',
      [`card-float:${cardNumber}`]: '5000',
    })
    expect(books(loadReceived(load), loadReversed(load))).toEqual({})
  })

  test('a local ride moves the float to the operator', () => {
    expect(books(localRide(ride))).toEqual({
      [`card-float:${cardNumber}`]: '-200',
      'operator-payable:bus1': '200',
    })
  })

  test('a free ride is an event without lines', () => {
    expect(localRide({ ...ride, amountFen: 0 }).lines).toEqual([])
  })

  test('a foreign ride becomes T − S + A due from the centre, or nothing', () => {
    expect(books(foreignRidePending(ride))).toEqual({
      'centre-receivable-pending': '200',
      'operator-payable:bus1': '200',
    })
    expect(books(foreignRidePending(ride), foreignRideFinal(ride))).toEqual({
      'centre-receivable': '199.2',
      'clearing-fee': '1',
      'clearing-share': '0.2',
      'operator-payable:bus1': '200',
    })
    expect(books(foreignRidePending(ride), foreignRideRefused(ride))).toEqual({})
  })

  test('an own card elsewhere costs T − I, from its float or against the acquirer', () => {
    expect(books(ownRideElsewhere(ride))).toEqual({
      [`card-float:${cardNumber}`]: '-200',
      'centre-payable': '199.6',
      'clearing-share': '0.4',
    })
    expect(books(ownRideRefused(ride))).toEqual({
      'centre-payable': '199.6',
      [`disputed:${city}`]: '199.6',
    })
  })

  test('a ride code’s account owes the fare, here to the operator, elsewhere T − I', () => {
    expect(books(codeRide(ride))).toEqual({
      'operator-payable:bus1': '200',
      [`ride-account:${accountId}`]: '200',
    })
    expect(books(ownCodeElsewhere(ride))).toEqual({
      'centre-payable': '199.6',
      'clearing-share': '0.4',
      [`ride-account:${accountId}`]: '200',
    })
  })

  test('settlement closes both sides and carries the fraction of a fen', () => {
    const window = { ...name, receivableE7: 1_992_000_000n, payableE7: 998_000_000n }
    const settled = netSettlement({ ...window, settledFen: 99 })
    expect(books(settled)).toEqual({
      'centre-payable': '-99.8',
      'centre-prefund': '99',
      'centre-receivable': '-199.2',
      'rounding-carry': '-0.4',
    })
  })
})

describe('postings of the centre', () => {
  test('an accepted ride moves both net positions and leaves S − I − A', () => {
    expect(books(centreClearing({ ...ride, issuer: county }))).toEqual({
      'fee-income': '0.4',
      [`net-position:${city}`]: '199.2',
      [`net-position:${county}`]: '-199.6',
    })
  })

  test('a negative net position empties into the prefund in whole fen', () => {
    const deposit = centrePrefundDeposit({ ...name, institution: county, amountFen: 10_000 })
    const window = { ...name, institution: county, netE7: -1_996_000_000n, settledFen: -200 }
    expect(books(deposit, centreSettlement(window))).toEqual({
      bank: '10000',
      [`net-position:${county}`]: '199.6',
      [`prefund:${county}`]: '9800',
      'rounding-carry': '0.4',
    })
  })
})

const fen = fc.integer({ min: 0, max: 1_000_000 })
const e7 = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const amounts = fc.record({
  amountFen: fen,
  depositFen: fen,
  feeFen: fen,
  settledFen: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  feeE7: e7,
  issuerShareE7: e7,
  acquirerShareE7: e7,
  receivableE7: e7,
  payableE7: e7,
  netE7: e7,
  amountE7: e7,
})
const identities = {
  ...name,
  cardNumber,
  accountId,
  operatorId,
  acquirer: city,
  issuer: county,
  institution: county,
  outletId: 'o1',
  debit: 'bank' as AccountCode,
  credit: 'rounding-carry' as AccountCode,
}
const postings = [
  cardSold,
  loadReceived,
  loadConfirmed,
  loadReversed,
  localRide,
  codeRide,
  foreignRidePending,
  foreignRideFinal,
  foreignRideRefused,
  ownRideElsewhere,
  ownCodeElsewhere,
  ownRideRefused,
  netSettlement,
  prefundDeposit,
  centreClearing,
  centreSettlement,
  centrePrefundDeposit,
  correction,
]

describe('every posting, whatever the amounts', () => {
  test.each(postings.map((posting) => [posting.name, posting] as const))(
    '%s: positive lines between two known accounts; a reversal leaves nothing',
    (_, posting) => {
      fc.assert(
        fc.property(amounts, (amount) => {
          const event = posting({ ...identities, ...amount })
          for (const { debit, credit, amountE7 } of event.lines) {
            expect(amountE7 > 0n).toBe(true)
            expect(debit).not.toBe(credit)
            expect(accountKinds).toHaveProperty(kindOfAccount(debit))
            expect(accountKinds).toHaveProperty(kindOfAccount(credit))
          }
          expect(books(event, reversal(event))).toEqual({})
        }),
      )
    },
  )

  test('city and centre agree on what the city owes for any ride and any fees', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const both = { ...identities, ...amount }
        const inCity = balanceChanges([...foreignRideFinal(both).lines])
        const inCentre = balanceChanges([...centreClearing(both).lines])
        const atIssuer = balanceChanges([...ownRideElsewhere(both).lines])
        const ofCode = balanceChanges([...ownCodeElsewhere(both).lines])
        expect(-(inCity.get('centre-receivable') ?? 0n)).toBe(
          inCentre.get(`net-position:${city}`) ?? 0n,
        )
        expect(ofCode.get('centre-payable')).toBe(atIssuer.get('centre-payable'))
        expect(atIssuer.get('centre-payable') ?? 0n).toBe(
          -(inCentre.get(`net-position:${county}`) ?? 0n),
        )
      }),
    )
  })
})
