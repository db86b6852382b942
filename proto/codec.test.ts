import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodecError, decodeMessage, encodeMessage } from './codec.ts'
import { recordKind, type TapRecord } from './messages.ts'

const tap: TapRecord = {
  recordNo: 7,
  kind: recordKind.RECORD_KIND_PURCHASE,
  cardNumber: '03105170070104791381',
  balanceBeforeFen: -800,
  amountFen: 200,
  balanceAfterFen: -1000,
  tac: 0,
  tappedAtMs: 1_790_000_000_000,
}

describe('the message codec', () => {
  it('brings back what was written, a TAC of zero apart from no TAC', () => {
    const read = decodeMessage('TapRecord', encodeMessage('TapRecord', tap))
    expect(read).toMatchObject(tap)
    const without = decodeMessage('TapRecord', encodeMessage('TapRecord', { ...tap, tac: null }))
    expect(without.tac ?? null).toBeNull()
  })

  it('writes the golden bytes of a small tap', () => {
    const bytes = encodeMessage('TapRecord', { recordNo: 1, amountFen: 200, tac: 0x40a5ad73 })
    expect(bytes.toHex()).toBe('080140c8017573ada540')
  })

  it('refuses a BigInt, a fraction, a number out of range and an unknown field', () => {
    const wrong: readonly Record<string, unknown>[] = [
      { amountFen: 200n },
      { amountFen: 2.5 },
      { amountFen: -1 },
      { amountFen: 2 ** 32 },
      { tappedAtMs: 2 ** 53 },
      { cardNumber: 7 },
      { amountYuan: 2 },
      { cardState: { cardKind: 1n } },
      { priceSteps: [{ beforeFen: 0.1 }] },
      { lastLog: 'ff' },
    ]
    for (const fields of wrong) {
      expect(() => encodeMessage('TapRecord', { ...tap, ...fields })).toThrow(CodecError)
    }
  })

  it('refuses 64-bit numbers that JavaScript would round, also in a nested record', () => {
    const bytes = Uint8Array.fromHex('08ffffffffffffffffff01')
    expect(() => decodeMessage('TapRecord', bytes)).toThrow(/beyond 2\^53/)
    const nested = Uint8Array.fromHex('320b08ffffffffffffffffff01')
    expect(() => decodeMessage('BatchPayload', nested)).toThrow(/beyond 2\^53/)
  })

  it('answers any bytes with a message or MESSAGE_MALFORMED, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decodeMessage('BatchPayload', bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError)
        }
      }),
    )
  })
})
