import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { ReconciliationReport } from '@tongxing/reconciliation/reconcile.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityMigrations } from '../../compose/migrations.ts'
import { startDay, type TestDay, trueBalanceFen } from './day.ts'
import { heartbeatsOnly, tamperWith } from './tampering.ts'

const tests = useTestDatabase({ migrations: cityMigrations })
let day: TestDay

beforeAll(async () => {
  day = await startDay(tests.db)
})
afterAll(async () => {
  await day.city.stop()
})

/** Cases whose subject or evidence names something, as `code subject value`. */
function casesAbout({ cases }: ReconciliationReport, ...names: string[]): string[] {
  return cases
    .filter((one) => names.some((name) => JSON.stringify(one).includes(name)))
    .map(({ code, subject, valueFen }) => `${code} ${subject} ${valueFen}`)
    .sort()
}

const codesOf = (cases: readonly string[]) => cases.map((one) => one.split(' ')[0])

describe('a clean day', () => {
  it('has no case and no fen unexplained, and its books hold what the cards hold', async () => {
    const [first, second] = [await day.bus(), await day.bus()]
    const cards = await day.cards(4)
    const [a, b, c] = cards
    if (!a || !b || !c) throw new Error('four cards')
    await day.ride(first, a)
    await day.ride(second, a)
    await day.ride(first, b)
    await day.load(b, 2_000)
    await day.ride(second, b)
    await day.ride(first, c)
    await day.load(c, 1_000)
    await day.deliver(first, second)

    const report = await day.reconcile()
    expect(report.cases).toEqual([])
    expect(report.unexplainedFen).toBe(0)
    expect(report.difference).toMatchObject({
      // Card c was loaded and rode no more; the fourth card never rode at all.
      terms: { loadsUnseenFen: 6_000, expectedLateFen: 0, breaksFen: 0, unexplainedFen: 0 },
      differenceFen: 6_000,
    })
    const onCardsFen = await Promise.all(cards.map(trueBalanceFen))
    expect(report.cards.ledgerFloatFen).toBe(onCardsFen.reduce((sum, fen) => sum + fen, 0))
    expect(report.operators).toMatchObject([{ operatorId: 'HSGJ', rides: 5, differenceFen: 0 }])
  })
})

describe('a planted fault is found and named', () => {
  it('late records: validator, vehicle, SAM counters, card; until they arrive', async () => {
    const [silent, other] = [await day.bus(), await day.bus()]
    const [card] = await day.cards(1)
    if (!card) throw new Error('a card')
    await day.ride(other, card)
    const beforeFen = await trueBalanceFen(card)
    await day.ride(silent, card)
    const fareFen = beforeFen - (await trueBalanceFen(card))
    await day.ride(other, card)
    await day.syncOver(silent, heartbeatsOnly(day.wire()))
    await day.deliver(other)

    const { deviceId, vehicleId, psamId } = silent.plan
    const { journalId } = silent.validator().journal
    const missing = await day.reconcile()
    expect(casesAbout(missing, deviceId, psamId, card.cardNumber)).toEqual([
      `CARD_COUNTER_GAP card:${card.cardNumber}:0-2 ${fareFen}`,
      `JOURNAL_NOT_DELIVERED journal:${deviceId}:${journalId} 0`,
    ])
    expect(missing.journalGaps).toMatchObject([{ vehicleId, heldMark: 0, statedHead: 1 }])
    expect(missing.unexplainedFen).toBe(0)

    await day.ride(silent, card)
    await day.syncOver(silent, heartbeatsOnly(day.wire()))
    const more = await day.reconcile()
    expect(casesAbout(more, psamId)).toEqual([`SAM_COUNTER_GAP psam:${psamId}:0-1 0`])
    expect(more.samGaps).toMatchObject([{ psamId, deviceId, vehicleId, place: 'at-end' }])

    await day.deliver(silent)
    const late = await day.reconcile()
    expect(casesAbout(late, deviceId, psamId, card.cardNumber)).toEqual([])
    expect(late.cases).toEqual([])
  })

  it('a record that comes twice from one journal: counted once, the copy named', async () => {
    const bus = await day.bus()
    const [card] = await day.cards(1)
    if (!card) throw new Error('a card')
    await day.ride(bus, card)
    const twice = tamperWith(day.wire(), ([first, ...rest]) => [
      ...(first ? [first, ...rest, { ...first, recordNo: (first.recordNo ?? 0) + 1 }] : []),
    ])
    await day.syncOver(bus, twice)
    await day.settle()
    const report = await day.reconcile()
    expect(codesOf(casesAbout(report, `${bus.plan.psamId}/0`))).toEqual(['TAP_REPEATED'])
    expect(report.unexplainedFen).toBe(0)
  })

  it('a forged TAC: not paid, the terminal named, and the card when it rides on', async () => {
    const [bus, other] = [await day.bus(), await day.bus()]
    const [card] = await day.cards(1)
    if (!card) throw new Error('a card')
    const forged = tamperWith(day.wire(), (all) =>
      all.map((record) => ({ ...record, tac: ((record.tac ?? 0) ^ 1) >>> 0 })),
    )
    await day.ride(bus, card)
    await day.ride(other, card)
    await day.syncOver(bus, forged)
    await day.deliver(other)
    const report = await day.reconcile()
    const [gap, tac, ...more] = casesAbout(report, card.cardNumber, `${bus.plan.psamId}/0`)
    expect(gap).toMatch(`CARD_COUNTER_GAP card:${card.cardNumber}:-1-1 `)
    expect(tac).toMatch(`TAP_TAC_WRONG tap ${bus.plan.psamId}/0`)
    expect(more).toEqual([])
    const fault = report.cards.faults.find(({ cardNumber }) => cardNumber === card.cardNumber)
    expect(fault?.claims).toEqual([expect.stringContaining(`tap ${bus.plan.psamId}/0`)])
    expect(report.unexplainedFen).toBe(0)
  })

  it('a cloned card: both claims held, both terminals named', async () => {
    const [bus, other] = [await day.bus(), await day.bus()]
    const [card] = await day.cards(1)
    if (!card) throw new Error('a card')
    const clone = { ...card, card: new SoftCard(card.card.image()) }
    await day.ride(bus, card)
    await day.ride(other, clone)
    await day.ride(bus, card)
    await day.deliver(bus, other)
    const report = await day.reconcile()
    const found = casesAbout(
      report,
      card.cardNumber,
      `${bus.plan.psamId}/0`,
      `${other.plan.psamId}/0`,
    )
    expect(codesOf(found)).toEqual(['CARD_COUNTER_GAP', 'TAP_CONFLICT', 'TAP_CONFLICT'])
    const fault = report.cards.faults.find(({ cardNumber }) => cardNumber === card.cardNumber)
    expect(fault?.claimCodes).toEqual(['TAP_CONFLICT'])
    expect(fault?.claims).toHaveLength(2)
    expect(report.unexplainedFen).toBe(0)
  })

  it('a balance that does not follow from the one before: the card and its value', async () => {
    const [bus, other] = [await day.bus(), await day.bus()]
    const [card] = await day.cards(1)
    if (!card) throw new Error('a card')
    const richer = tamperWith(day.wire(), (all) =>
      all.map((record) => ({
        ...record,
        balanceBeforeFen: (record.balanceBeforeFen ?? 0) + 300,
        balanceAfterFen: (record.balanceAfterFen ?? 0) + 300,
      })),
    )
    await day.ride(bus, card)
    await day.ride(other, card)
    await day.syncOver(bus, richer)
    await day.deliver(other)
    const report = await day.reconcile()
    expect(casesAbout(report, card.cardNumber)).toEqual([
      `CARD_BALANCE_BREAK card:${card.cardNumber}:-1-0 -300`,
      `CARD_BALANCE_BREAK card:${card.cardNumber}:0-1 300`,
    ])
    expect(report.unexplainedFen).toBe(0)
  })

  it('greys: open ones are named; the next ride proves one and voids the other', async () => {
    const [bus, other] = [await day.bus(), await day.bus()]
    const [debited, untouched, open, next] = await day.cards(4)
    if (!debited || !untouched || !open || !next) throw new Error('four cards')
    await day.ride(bus, debited, 'after-commit')
    await day.ride(bus, untouched, 'before-debit')
    await day.ride(bus, open, 'after-commit')
    await day.ride(bus, next)
    await day.deliver(bus)
    const terminals = [0, 1, 2].map((counter) => `tap ${bus.plan.psamId}/${counter}`)
    const unresolved = await day.reconcile()
    expect(codesOf(casesAbout(unresolved, ...terminals))).toEqual([
      'TAP_GREY',
      'TAP_GREY',
      'TAP_GREY',
    ])

    await day.ride(other, debited)
    await day.ride(other, untouched)
    await day.deliver(other)
    const resolved = await day.reconcile()
    const [grey, ...more] = casesAbout(resolved, ...terminals, debited.cardNumber)
    expect(grey).toMatch(`TAP_GREY tap ${bus.plan.psamId}/2`)
    expect(more).toEqual([])
    expect(resolved.unexplainedFen).toBe(0)
    for (const card of [debited, untouched]) {
      const { rows } = await tests.db.query<{ fen: string }>(
        `select trunc(balance_e7 / 10000000) as fen from ledger.account_balance where code = $1`,
        [`card-float:${card.cardNumber}`],
      )
      expect(Number(rows[0]?.fen)).toBe(await trueBalanceFen(card))
    }
  })

  it('a clock that jumped: the terminal is named, and no money is lost over it', async () => {
    const bus = await day.bus()
    const [card] = await day.cards(1)
    if (!card) throw new Error('a card')
    const jumped = tamperWith(day.wire(), (all) => all.map((one) => ({ ...one, clockTrust: 4 })))
    await day.ride(bus, card)
    await day.syncOver(bus, jumped)
    await day.settle()
    const report = await day.reconcile()
    expect(codesOf(casesAbout(report, `${bus.plan.psamId}/0`))).toEqual(['TAP_CLOCK_UNTRUSTED'])
    expect(report.unexplainedFen).toBe(0)
  })

  it('a SAM whose counter is ahead of what its validator states', async () => {
    const bus = await day.bus()
    const [card] = await day.cards(1)
    if (!card) throw new Error('a card')
    await day.ride(bus, card)
    const cloned = tamperWith(day.wire(), (all) => all.map((one) => ({ ...one, psamCounter: 70 })))
    await day.syncOver(bus, cloned)
    await day.settle()
    const report = await day.reconcile()
    const { deviceId, vehicleId, psamId } = bus.plan
    expect(report.samsAhead).toMatchObject([
      { psamId, deviceId, vehicleId, statedCounter: 0, seenCounter: 70, seenFrom: [deviceId] },
    ])
    expect(casesAbout(report, `psam:${psamId}`)).toEqual([
      `SAM_COUNTER_AHEAD psam:${psamId} 0`,
      `SAM_COUNTER_GAP psam:${psamId}:1-69 0`,
    ])
  })
})
