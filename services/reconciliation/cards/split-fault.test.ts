import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFault } from './split-fault.ts'

const fault = (missingCounters: number, missingFen: number) => ({
  cardNumber: '03103764000000000001',
  afterCounter: 1,
  beforeCounter: 2 + missingCounters,
  claimCodes: [],
  ...{ missingCounters, missingFen },
})

describe('the value of a fault in a chain', () => {
  it('expects late what missing counters allow for, and calls the rest a break', () => {
    expect(splitFault(fault(1, 200), 500)).toEqual({ lateFen: 200, breakFen: 0 })
    expect(splitFault(fault(1, 700), 500)).toEqual({ lateFen: 500, breakFen: 200 })
    expect(splitFault(fault(0, 200), 500)).toEqual({ lateFen: 0, breakFen: 200 })
    expect(splitFault(fault(2, -100), 500)).toEqual({ lateFen: 0, breakFen: -100 })
  })

  it('never loses a fen between the two', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: -1e6, max: 1e6 }), (missing, fen) => {
        const { lateFen, breakFen } = splitFault(fault(missing, fen), 9900)
        expect(lateFen + breakFen).toBe(fen)
        expect(lateFen).toBeGreaterThanOrEqual(0)
        expect(lateFen).toBeLessThanOrEqual(missing * 9900)
      }),
    )
  })
})
