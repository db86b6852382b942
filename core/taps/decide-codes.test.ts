import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideClaims, type Claim } from './decide-claims.ts'
import { claim } from './testing.ts'

const onCode = (contentHash: string, change: Partial<Claim> = {}) =>
  claim(contentHash, { kind: 'code', terminalKey: 'code/1', purchaseCounter: 0, ...change })
const ends = (claims: readonly Claim[]) => {
  const decisions = decideClaims(claims, () => 0)
  return Object.fromEntries(
    [...decisions].map(([hash, { state, code }]) => [hash, `${state} ${code ?? ''}`.trim()]),
  )
}

test('a code pays for the earliest of the rides that it was used for', () => {
  const [early, late] = [onCode('b', { tappedAtMs: 1 }), onCode('a', { tappedAtMs: 2 })]
  expect(ends([late, early])).toEqual({ a: 'rejected RIDE_CODE_REUSED', b: 'posted' })
})

test('a claim that is refused or held for itself keeps no sound one from being paid', () => {
  const wrong = onCode('a', { tappedAtMs: 1, code: 'RIDE_CODE_EXPIRED' })
  const held = onCode('b', { tappedAtMs: 2, code: 'TAP_TOO_LATE' })
  expect(ends([wrong, held, onCode('c', { tappedAtMs: 3 })])).toEqual({
    a: 'rejected RIDE_CODE_EXPIRED',
    b: 'rejected RIDE_CODE_REUSED',
    c: 'posted',
  })
  expect(ends([wrong, held])).toEqual({ a: 'rejected RIDE_CODE_EXPIRED', b: 'held TAP_TOO_LATE' })
})

test('rides of one account with other codes, and the card with its number, are apart', () => {
  const other = onCode('b', { terminalKey: 'code/2' })
  const card = claim('c', { purchaseCounter: 0 })
  expect(ends([onCode('a'), other, card])).toEqual({ a: 'posted', b: 'posted', c: 'posted' })
})

test('pays every code once at most, whatever comes and in any order', () => {
  const anyClaim = fc.record({
    terminalKey: fc.constantFrom('code/1', 'code/2'),
    tappedAtMs: fc.nat(2),
    code: fc.constantFrom(
      null,
      'TAP_TOO_LATE',
      'TAP_PRICE_DIFFERS',
      'RIDE_CODE_EXPIRED',
      'TAP_TEST',
    ),
  })
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 8 }), fc.nat(), (shapes, turn) => {
      const claims = shapes.map((shape, index) => onCode(String(index), shape))
      const decided = ends(claims)
      const cut = turn % (claims.length + 1)
      expect(ends([...claims.slice(cut), ...claims.slice(0, cut)].toReversed())).toEqual(decided)
      for (const key of ['code/1', 'code/2']) {
        const rivals = claims.filter(({ terminalKey }) => terminalKey === key)
        const paid = rivals.filter(({ contentHash }) => decided[contentHash]?.startsWith('posted'))
        const payable = rivals.some(({ code }) => code === null || code === 'TAP_PRICE_DIFFERS')
        expect(paid.length).toBe(payable ? 1 : 0)
      }
    }),
  )
})
