import { describe, expect, it } from 'vitest'
import { wholeFen } from './whole-fen.ts'

describe('an amount as whole fen', () => {
  it.each([
    [0n, 0],
    [20_000_000n, 2],
    [-20_000_000n, -2],
    [1n, 1],
    [-1n, -1],
    [20_000_001n, 3],
    [-20_000_001n, -3],
  ])('is %s as %s, so that no fraction disappears', (amountE7, fen) => {
    expect(wholeFen(amountE7)).toBe(fen)
  })
})
