import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, decideClaims, type LoadedBefore } from './decide-claims.ts'
import { claim, TAPPED_AT_MS } from './testing.ts'

const noLoads: LoadedBefore = () => 0

function states(claims: readonly Claim[], loadedBefore = noLoads): Record<string, string> {
  const decisions = [...decideClaims(claims, loadedBefore)]
  return Object.fromEntries(
    decisions
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([hash, { state, code }]) => [hash, code === null ? state : `${state} ${code}`]),
  )
}

const grey = (hash: string, change: Partial<Claim> = {}) =>
  claim(hash, { kind: 'grey', tacState: 'absent', ...change })
const next = (change: Partial<Claim> = {}) =>
  claim('next', {
    purchaseCounter: 8,
    balanceBeforeFen: 4_800,
    balanceAfterFen: 4_600,
    ...change,
  })

describe('a claim alone', () => {
  test('becomes what its first finding says', () => {
    expect(
      states([
        claim('a'),
        claim('b', { purchaseCounter: 20, code: 'TAP_TAC_WRONG' }),
        claim('c', { purchaseCounter: 30, code: 'TAP_TEST' }),
        claim('d', { purchaseCounter: 40, code: 'TAP_CARD_UNKNOWN' }),
        claim('e', { purchaseCounter: 50, code: 'TAP_PRICE_DIFFERS' }),
        claim('f', { purchaseCounter: 60, kind: 'void' }),
      ]),
    ).toEqual({
      a: 'posted',
      b: 'rejected TAP_TAC_WRONG',
      c: 'noted TAP_TEST',
      d: 'held TAP_CARD_UNKNOWN',
      e: 'posted TAP_PRICE_DIFFERS',
      f: 'void',
    })
  })
})

describe('R4: two claims to one counter of a card', () => {
  const rival = (tacState: Claim['tacState']) => claim('b', { tacState, balanceAfterFen: 4_700 })

  test('the one that its TAC proves stands', () => {
    expect(states([claim('a'), rival('unchecked')])).toEqual({
      a: 'posted',
      b: 'rejected TAP_CONFLICT',
    })
  })

  test('if both or neither are proved, both are held', () => {
    const held = { a: 'held TAP_CONFLICT', b: 'held TAP_CONFLICT' }
    expect(states([claim('a'), rival('ok')])).toEqual(held)
    expect(states([claim('a', { tacState: 'unchecked' }), rival('unchecked')])).toEqual(held)
  })

  test('a forged one does not hurt the true one', () => {
    const forged = claim('b', { tacState: 'wrong', code: 'TAP_TAC_WRONG' })
    expect(states([claim('a'), forged])).toEqual({ a: 'posted', b: 'rejected TAP_TAC_WRONG' })
  })

  test('the same counter of another purse is no conflict', () => {
    expect(states([claim('a'), claim('b', { purseKey: 'q' })])).toEqual({
      a: 'posted',
      b: 'posted',
    })
  })
})

describe('R5: two claims to one counter of a terminal', () => {
  const there = { terminalKey: 'psam/1' }

  test('follow the same rule over two cards', () => {
    const other = { ...there, purseKey: 'q' }
    expect(states([claim('a', there), claim('b', other)])).toEqual({
      a: 'held TAP_TERMINAL_REUSED',
      b: 'held TAP_TERMINAL_REUSED',
    })
    expect(states([claim('a', there), claim('b', { ...other, tacState: 'unchecked' })])).toEqual({
      a: 'posted',
      b: 'rejected TAP_TERMINAL_REUSED',
    })
  })

  test('a claim that loses its terminal counter frees its card’s counter', () => {
    const loser = claim('b', { ...there, purseKey: 'q', tacState: 'unchecked' })
    const third = claim('c', { purseKey: 'q', tacState: 'unchecked' })
    expect(states([claim('a', there), loser, third])).toMatchObject({ a: 'posted', c: 'posted' })
  })

  test('a claim that is held for it still stands in the way of its card’s counter', () => {
    const both = [claim('a', there), claim('b', { ...there, purseKey: 'q' })]
    expect(states([...both, claim('c', { purseKey: 'q' })]).c).toBe('held TAP_CONFLICT')
  })
})

describe('R6: a grey', () => {
  test('stays grey until the card comes back', () => {
    expect(states([grey('a')])).toEqual({ a: 'grey TAP_GREY' })
    expect(states([grey('a'), next({ purchaseCounter: 9 })]).a).toBe('grey TAP_GREY')
  })

  test('is proved by the balance that the next purchase found', () => {
    expect(states([grey('a'), next()])).toEqual({ a: 'posted', next: 'posted' })
    expect(states([grey('a'), next({ balanceBeforeFen: 4_801 })]).a).toBe('grey TAP_GREY')
  })

  test('counts the loads between', () => {
    const loaded = (_: string, counter: number) => (counter === 8 ? 1_000 : 0)
    expect(states([grey('a'), next({ balanceBeforeFen: 5_800 })], loaded).a).toBe('posted')
    expect(states([grey('a'), next()], loaded).a).toBe('grey TAP_GREY')
  })

  test('is void when another purchase took its counter', () => {
    expect(states([grey('a'), claim('b'), next()])).toEqual({
      a: 'void TAP_GREY_NOT_DEBITED',
      b: 'posted',
      next: 'posted',
    })
  })

  test('is not proved by a purchase that does not stand', () => {
    for (const change of [{ code: 'TAP_TAC_WRONG' }, { code: 'TAP_CARD_UNKNOWN' }] as const) {
      expect(states([grey('a'), next(change)]).a).toBe('grey TAP_GREY')
    }
  })

  test('stays open while two others quarrel about its counter', () => {
    const quarrel = [claim('b'), claim('c', { balanceAfterFen: 4_700 })]
    expect(states([grey('a'), ...quarrel, next()]).a).toBe('grey TAP_GREY')
  })

  test('of two at one counter the one with the right balance is true, else the last', () => {
    const dearer = grey('b', { balanceAfterFen: 4_700, tappedAtMs: TAPPED_AT_MS + 1 })
    expect(states([grey('a'), dearer, next()])).toMatchObject({
      a: 'posted',
      b: 'void TAP_GREY_NOT_DEBITED',
    })
    const later = grey('b', { tappedAtMs: TAPPED_AT_MS + 1 })
    expect(states([grey('a'), later, next()])).toMatchObject({
      a: 'void TAP_GREY_NOT_DEBITED',
      b: 'posted',
    })
  })

  test('that is proved proves the one before it', () => {
    const second = grey('b', {
      purchaseCounter: 8,
      balanceBeforeFen: 4_800,
      balanceAfterFen: 4_600,
    })
    const third = next({ purchaseCounter: 9, balanceBeforeFen: 4_600 })
    expect(states([grey('a'), second, third])).toMatchObject({ a: 'posted', b: 'posted' })
  })
})

/** What happens to one card: each step with what is delivered of it. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom('ride', 'torn-debited', 'torn-not', 'load', 'forged', 'cloned', 'lost'),
    amountFen: fc.integer({ min: 1, max: 300 }),
  }),
  { maxLength: 12 },
)

interface Life {
  readonly claims: Claim[]
  readonly loads: Map<number, number>
  /** Whether the card was really debited. */
  readonly truth: Map<string, boolean>
}

/** Lives a card's life and writes down what terminals claim, and what really happened. */
function live(story: readonly { readonly what: string; readonly amountFen: number }[]): Life {
  const life: Life = { claims: [], loads: new Map(), truth: new Map() }
  let counter = 1
  let balanceFen = 10_000
  story.forEach(({ what, amountFen: someFen }, index) => {
    // No two amounts are the same: else a grey cannot be told from a lost ride that cost as much.
    const amountFen = someFen * 16 + index
    const write = (name: string, debited: boolean, change: Partial<Claim> = {}) => {
      const contentHash = `${index}-${name}`
      life.truth.set(contentHash, debited)
      life.claims.push(
        claim(contentHash, {
          purchaseCounter: counter,
          balanceBeforeFen: balanceFen,
          balanceAfterFen: balanceFen - amountFen,
          tappedAtMs: TAPPED_AT_MS + index,
          ...change,
        }),
      )
    }
    const unproved = { kind: 'grey', tacState: 'absent' } as const
    if (what === 'load') {
      life.loads.set(counter, (life.loads.get(counter) ?? 0) + amountFen)
      balanceFen += amountFen
      return
    }
    if (what === 'ride' || what === 'cloned') write('ride', true)
    if (what === 'cloned') write('clone', false, { balanceAfterFen: balanceFen - amountFen - 1 })
    if (what === 'forged') write('forged', false, { tacState: 'wrong', code: 'TAP_TAC_WRONG' })
    if (what.startsWith('torn')) write('grey', what === 'torn-debited', unproved)
    if (what === 'torn-not' || what === 'forged') return
    counter += 1
    balanceFen -= amountFen
  })
  return life
}

describe('whatever happens to a card', () => {
  const lifeAndOrder = steps.chain((story) => {
    const life = live(story)
    const all = life.claims.map((_, index) => index)
    const order = fc.shuffledSubarray(all, { minLength: all.length })
    return fc.record({ life: fc.constant(life), order, cut: fc.nat(all.length) })
  })

  test('the order of the claims does not matter', () => {
    fc.assert(
      fc.property(lifeAndOrder, ({ life, order }) => {
        const loaded = (_: string, counter: number) => life.loads.get(counter) ?? 0
        const shuffled = order.flatMap((index) => life.claims[index] ?? [])
        expect(states(shuffled, loaded)).toEqual(states(life.claims, loaded))
      }),
    )
  })

  test('what the card did not pay is not posted, and what it paid is not void', () => {
    fc.assert(
      fc.property(lifeAndOrder, ({ life, order, cut }) => {
        const loaded = (_: string, counter: number) => life.loads.get(counter) ?? 0
        const arrived = order.slice(cut).flatMap((index) => life.claims[index] ?? [])
        const clones = new Set(
          life.claims.flatMap(({ contentHash }) =>
            contentHash.endsWith('clone') ? contentHash : [],
          ),
        )
        const wrong = [...decideClaims(arrived, loaded)].filter(([hash, { state }]) => {
          // A clone with a true TAC cannot be told from the card until both are there.
          if (state === 'posted') return !clones.has(hash) && life.truth.get(hash) !== true
          return state === 'void' && life.truth.get(hash) !== false
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  test('at most one claim of a counter is posted', () => {
    fc.assert(
      fc.property(lifeAndOrder, ({ life, order, cut }) => {
        const arrived = order.slice(cut).flatMap((index) => life.claims[index] ?? [])
        const decisions = decideClaims(arrived, noLoads)
        const posted = arrived.filter((one) => decisions.get(one.contentHash)?.state === 'posted')
        const counters = posted.map(({ purchaseCounter }) => purchaseCounter)
        expect(new Set(counters).size).toBe(counters.length)
        expect(decisions.size).toBe(arrived.length)
      }),
    )
  })
})
