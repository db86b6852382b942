import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { TopupService } from '@tongxing/topup/service.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { books, expectSound, openCases } from './books.ts'
import {
  issueCard,
  issuerId,
  openOutlet,
  post,
  startWorld,
  type TestCard,
  type TestOutlet,
  worldMigrations,
} from './world.ts'

const tests = useTestDatabase({ migrations: worldMigrations })
let service: TopupService
let outlet: TestOutlet

beforeAll(async () => {
  service = await startWorld(tests.db)
})
beforeEach(async () => {
  outlet = await openOutlet(service)
})
afterEach(() => expectSound(tests.db))
afterAll(() => service.stop())

describe('evidence', () => {
  /** A load in suspense whose card was credited or not. */
  async function suspended(at: 'before' | 'after-commit') {
    const held = await issueCard(tests.db)
    const torn = await outlet.terminal.loadCard(held.card.enterField({ ins: 0x52, at }), 5_000)
    const loadId = (torn.outcome === 'open' && torn.order.loadId) || ''
    return { held, loadId }
  }

  async function purchase(held: TestCard, counter: number, beforeFen: number) {
    await tests.db.query(
      `insert into fare.purchase_evidence (issuer_id, card_number, purse, purchase_counter,
         balance_before_fen) values ($1, $2, 0, $3, $4)`,
      [issuerId, held.cardNumber, counter, beforeFen],
    )
  }

  test.each([
    ['finds the money', 5_000, { confirmed: 1, reversed: 0, pending: 0 }, 5_000],
    ['does not find it', 0, { confirmed: 0, reversed: 1, pending: 0 }, 0],
  ])('the next purchase %s', async (_, beforeFen, result, floatFen) => {
    const { held } = await suspended(beforeFen > 0 ? 'after-commit' : 'before')
    expect(await service.resolve([held.cardNumber])).toMatchObject({ pending: 1 })
    await purchase(held, 0, beforeFen)
    expect(await service.resolve([held.cardNumber])).toEqual(result)
    expect(await service.resolve([held.cardNumber])).toMatchObject({ confirmed: 0, reversed: 0 })
    expect(await books(tests.db, held, outlet)).toEqual({
      floatFen,
      cashFen: floatFen,
      suspenseFen: 0,
    })
  })

  test('a wrong TAC leaves it in suspense with a case, which the right one closes', async () => {
    const { held, loadId } = await suspended('after-commit')
    const wrong = { loads: [{ loadId, tac: '00000000' }] }
    expect(await post(service, '/v1/loads/confirm', outlet.key, wrong)).toMatchObject({
      body: { loads: [{ loadId, code: 'LOAD_TAC_WRONG' }] },
    })
    expect(await books(tests.db, held, outlet)).toMatchObject({ floatFen: 0, suspenseFen: 5_000 })
    expect(await openCases(tests.db, loadId)).toEqual(['LOAD_TAC_WRONG'])
    expect(await outlet.terminal.proveLoad(held.card.enterField())).toMatchObject({
      outcome: 'loaded',
    })
    expect(await openCases(tests.db, loadId)).toEqual([])
  })

  test('a 9406 without the card’s counter decides nothing', async () => {
    const { held, loadId } = await suspended('before')
    const said = { loads: [{ loadId, found: false }] }
    expect(await post(service, '/v1/loads/proof', outlet.key, said)).toMatchObject({
      body: { loads: [{ loadId, state: 'suspense' }] },
    })
    expect(await books(tests.db, held, outlet)).toMatchObject({ suspenseFen: 5_000 })
  })

  test('a reversed load that its TAC proves later is a case, never both', async () => {
    const { held, loadId } = await suspended('after-commit')
    // A validator that lies about the balance it found.
    await purchase(held, 0, 0)
    expect(await service.resolve([held.cardNumber])).toMatchObject({ reversed: 1 })
    expect(await outlet.terminal.proveLoad(held.card.enterField())).toMatchObject({
      outcome: 'open',
      code: 'LOAD_EVIDENCE_CONTRADICTS',
    })
    expect(await openCases(tests.db, loadId)).toEqual(['LOAD_EVIDENCE_CONTRADICTS'])
    expect(await books(tests.db, held, outlet)).toMatchObject({ floatFen: 0, suspenseFen: 0 })
  })

  test('purchases that contradict each other decide nothing and are a case', async () => {
    const { held, loadId } = await suspended('after-commit')
    await purchase(held, 0, 0)
    await purchase(held, 1, 4_800)
    expect(await service.resolve([held.cardNumber])).toEqual({
      confirmed: 0,
      reversed: 0,
      pending: 1,
    })
    expect(await openCases(tests.db, loadId)).toEqual(['LOAD_EVIDENCE_CONTRADICTS'])
  })

  test('another outlet cannot confirm it', async () => {
    const { loadId } = await suspended('after-commit')
    const elsewhere = await openOutlet(service)
    const sent = { loads: [{ loadId, tac: '00000000' }] }
    expect(await post(service, '/v1/loads/confirm', elsewhere.key, sent)).toMatchObject({
      body: { loads: [{ loadId, code: 'LOAD_UNKNOWN' }] },
    })
  })

  test('a decision cannot be undone or removed, even by hand', async () => {
    const { held, loadId } = await suspended('after-commit')
    await outlet.terminal.proveLoad(held.card.enterField())
    const undo = `update topup.load set state = 'reversed', tac = null where load_id = $1`
    await expect(tests.db.query(undo, [loadId])).rejects.toThrow('is already confirmed')
    const remove = 'delete from topup.load where load_id = $1'
    await expect(tests.db.query(remove, [loadId])).rejects.toThrow('cannot be removed')
  })
})
