import { clockTrust, mac2Check, recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import { describe, expect, test } from 'vitest'
import { checkCard } from './card-status.ts'
import { evidenceRank } from './evidence.ts'
import { contentHashOf, terminalKeyOf } from './identity.ts'
import { defaultScreenSettings, type ScreenContext, screenRecord } from './screen.ts'
import { purchaseRecord, TAPPED_AT_MS } from './testing.ts'

const context: ScreenContext = {
  terminal: { psamId: '376400000001', operatorId: 'bus1' },
  receivedAtMs: TAPPED_AT_MS + 60_000,
  tacState: 'ok',
  issuers: [
    { institution: '03763764', fromMs: 0, untilMs: 0 },
    { institution: '00003764', fromMs: TAPPED_AT_MS - 10, untilMs: TAPPED_AT_MS + 10 },
  ],
  priceCheck: 'same',
  settings: defaultScreenSettings,
}

function screen(change: Partial<TapRecord>, given: Partial<ScreenContext> = {}) {
  return screenRecord(purchaseRecord(change), { ...context, ...given })
}

describe('a record alone', () => {
  test('passes when nothing is wrong with it', () => {
    expect(screen({})).toBeNull()
  })

  test.each<[string, Partial<TapRecord>]>([
    ['a card number of 19 digits', { cardNumber: '0376376400000000001' }],
    ['a counter of three bytes', { purchaseCounter: 0x1_0000 }],
    ['an unknown purse', { purse: 2 }],
  ])('R1: %s', (_, change) => {
    expect(screen(change)).toBe('TAP_FORMAT_INVALID')
  })

  test('R1: its device must be registered, with this SAM and operator', () => {
    expect(screen({}, { terminal: null })).toBe('TAP_TERMINAL_UNKNOWN')
    expect(screen({ psamId: '376400000002' })).toBe('TAP_TERMINAL_MISMATCH')
    expect(screen({ operatorId: 'bus2' })).toBe('TAP_TERMINAL_MISMATCH')
  })

  test('R2: a test record is kept apart, whatever its TAC', () => {
    expect(screen({ test: true }, { tacState: 'wrong' })).toBe('TAP_TEST')
  })

  test('R7: a debit needs its TAC, a grey has none', () => {
    expect(screen({}, { tacState: 'wrong' })).toBe('TAP_TAC_WRONG')
    expect(screen({}, { tacState: 'absent' })).toBe('TAP_TAC_MISSING')
    expect(screen({}, { tacState: 'unchecked' })).toBeNull()
    expect(screen({ kind: recordKind.RECORD_KIND_GREY }, { tacState: 'absent' })).toBeNull()
  })

  test('R7: a MAC2 that the SAM found wrong is reported, and the TAC decides', () => {
    const wrong = { mac2Check: mac2Check.MAC2_CHECK_WRONG }
    expect(screen(wrong)).toBe('TAP_MAC2_WRONG')
    expect(screen(wrong, { tacState: 'unchecked' })).toBe('TAP_MAC2_WRONG')
    expect(screen(wrong, { tacState: 'wrong' })).toBe('TAP_TAC_WRONG')
    expect(screen({ mac2Check: mac2Check.MAC2_CHECK_NOT_DONE })).toBeNull()
  })

  test('R8: balances and amount agree, below zero too', () => {
    expect(screen({ balanceAfterFen: 4_801 })).toBe('TAP_BALANCE_WRONG')
    expect(screen({ balanceBeforeFen: 100, balanceAfterFen: -100 })).toBeNull()
  })

  test('R9: at the edges of the window', () => {
    const at = (ageMs: number) => screen({}, { receivedAtMs: TAPPED_AT_MS + ageMs })
    expect(at(-600_000)).toBeNull()
    expect(at(-600_001)).toBe('TAP_TIME_AHEAD')
    expect(at(defaultScreenSettings.ageMaxMs)).toBeNull()
    expect(at(defaultScreenSettings.ageMaxMs + 1)).toBe('TAP_TOO_LATE')
  })

  test('R9: a clock that does not trust itself is reported', () => {
    expect(screen({ clockTrust: clockTrust.CLOCK_TRUST_JUMPED })).toBe('TAP_CLOCK_UNTRUSTED')
    expect(screen({ clockTrust: clockTrust.CLOCK_TRUST_HOLDOVER })).toBeNull()
  })

  test('R14: more than a ride or a purse can have', () => {
    const amount = (amountFen: number) => screen({ amountFen, balanceAfterFen: 5_000 - amountFen })
    expect(amount(9_900)).toBeNull()
    expect(amount(9_901)).toBe('TAP_AMOUNT_IMPOSSIBLE')
    expect(screen({ balanceBeforeFen: 500_001, balanceAfterFen: 499_801 })).toBe(
      'TAP_AMOUNT_IMPOSSIBLE',
    )
  })

  test('R15: by the list of the time of the tap', () => {
    const city = (tappedAtMs: number) => screen({ issuerId: '00003764ffffffff', tappedAtMs })
    expect(city(TAPPED_AT_MS)).toBeNull()
    expect(city(TAPPED_AT_MS + 10)).toBe('TAP_ISSUER_NOT_ACCEPTED')
    expect(city(TAPPED_AT_MS - 11)).toBe('TAP_ISSUER_NOT_ACCEPTED')
    expect(screen({ issuerId: '99999999ffffffff' }, { issuers: undefined as never })).toBeNull()
  })

  test('a reason to refuse speaks before a reason to report', () => {
    const both = { clockTrust: clockTrust.CLOCK_TRUST_UNSET, balanceAfterFen: 1 }
    expect(screen(both, { priceCheck: 'differs' })).toBe('TAP_BALANCE_WRONG')
    expect(screen({}, { priceCheck: 'differs' })).toBe('TAP_PRICE_DIFFERS')
    expect(screen({}, { priceCheck: 'unknown' })).toBe('TAP_TARIFF_UNKNOWN')
  })
})

describe('the card of a record', () => {
  const use = { tappedAtMs: TAPPED_AT_MS, serviceDay: '2026-03-02', cardKind: 1 }
  const master = { cardKind: 1, validFrom: '2026-01-01', validUntil: '2026-03-02' }
  const check = (
    change: Partial<typeof use>,
    listedAtMs?: number,
    liftedAtMs: number | null = null,
  ) =>
    checkCard(
      { ...use, ...change },
      {
        master,
        listed: listedAtMs === undefined ? [] : [{ listedAtMs, liftedAtMs }],
        hotlistReachMs: 1_000,
      },
    )

  test('R10: is ours and unknown, out of date, or of another kind', () => {
    const unknown = { master: null, listed: [], hotlistReachMs: 0 }
    expect(checkCard(use, unknown)).toBe('TAP_CARD_UNKNOWN')
    expect(checkCard(use, { listed: [], hotlistReachMs: 0 })).toBeNull()
    expect(check({})).toBeNull()
    expect(check({ serviceDay: '2026-03-03' })).toBe('TAP_CARD_OUT_OF_DATE')
    expect(check({ serviceDay: '2025-12-31' })).toBe('TAP_CARD_OUT_OF_DATE')
    expect(check({ cardKind: 3 })).toBe('TAP_CLASS_DIFFERS')
  })

  test('R13: was listed, and the list had reached the terminals', () => {
    expect(check({}, TAPPED_AT_MS - 1_000)).toBe('TAP_CARD_LISTED')
    expect(check({}, TAPPED_AT_MS - 999)).toBeNull()
    expect(check({}, TAPPED_AT_MS - 5_000, TAPPED_AT_MS)).toBeNull()
  })
})

describe('identity', () => {
  const place = { deviceId: 'd1', journalId: 'aa' }

  test('evidence does not change the content of a debit', () => {
    const grey = purchaseRecord({ kind: recordKind.RECORD_KIND_GREY, tac: null, grey: true })
    const proved = purchaseRecord({ kind: recordKind.RECORD_KIND_PROVED, tac: 5, recordNo: 9 })
    expect(contentHashOf(grey)).toBe(contentHashOf(proved))
    expect(terminalKeyOf(grey, place)).toBe(terminalKeyOf(proved, place))
  })

  test.each([
    { cardNumber: '03763764000000000002' },
    { issuerId: '00003764ffffffff' },
    { purse: 1 },
    { purchaseCounter: 8 },
    { amountFen: 201 },
    { balanceBeforeFen: 5_001 },
    { balanceAfterFen: 4_801 },
    { tappedAtMs: TAPPED_AT_MS + 1 },
    { psamId: '376400000002' },
    { psamCounter: 42 },
  ])('%j is another debit', (change) => {
    expect(contentHashOf(purchaseRecord(change))).not.toBe(contentHashOf(purchaseRecord()))
  })

  test('the hash of a debit stays what it is: stored keys depend on it', () => {
    expect(contentHashOf(purchaseRecord())).toMatchInlineSnapshot(
      `"aa7f8d2381b21ba29719b39a91b74807"`,
    )
  })

  test('records without a SAM counter are known by their place in the journal', () => {
    const refused = purchaseRecord({ kind: recordKind.RECORD_KIND_REFUSED, recordNo: 12 })
    expect(terminalKeyOf(refused, place)).toBe('d1/aa/12')
    expect(terminalKeyOf(purchaseRecord(), place)).toBe('376400000001/41')
  })

  test('better evidence has the higher rank', () => {
    const ranks = [
      evidenceRank('debit', 'ok', true),
      evidenceRank('debit', 'unchecked', true),
      evidenceRank('void', 'absent', true),
      evidenceRank('grey', 'absent', true),
      evidenceRank('debit', 'wrong', true),
      evidenceRank('debit', 'ok', false),
    ]
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
    expect(new Set(ranks).size).toBe(ranks.length)
  })
})
