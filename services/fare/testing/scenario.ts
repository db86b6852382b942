import { contentHashOf } from '@tongxing/core/taps/identity.ts'
import { mac2Check, recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import { onCode, rideCode } from './ride-codes.ts'
import { clearingMessage, DAY_MS, deviceMessage, foreignIssuer, greyOf, purchase } from './world.ts'

/** A message of topic `taps` with one record, and what it ends as once everything has arrived. */
export interface Arrival {
  readonly label: string
  readonly contentHash: string
  readonly value: Uint8Array
  readonly expected: string
}

/**
 * A day with every fault at once, on cards, SAMs and an operator of its own (`run` names them). The
 * expected ends do not depend on the order of arrival.
 */
export function scenario(run: number): Arrival[] {
  const arrivals: Arrival[] = []
  const operatorId = `op${run}`
  const card = (n: number) => `03763764${String(run * 100 + n).padStart(12, '0')}`
  const psam = (n: number) => `3764${String(run * 100 + n).padStart(8, '0')}`
  let samCounter = 0
  const ride = (n: number, counter: number, change: Partial<TapRecord> = {}) => {
    samCounter += 1
    return purchase({
      ...{ operatorId, cardNumber: card(n), psamId: psam(1), psamCounter: samCounter },
      ...{ purchaseCounter: counter, balanceBeforeFen: 5_000 - (counter - 1) * 200 },
      ...{ tappedAtMs: DAY_MS + samCounter * 1_000, recordNo: samCounter },
      ...change,
    })
  }
  const add = (label: string, expected: string, record: TapRecord, value = deviceMessage(record)) =>
    arrivals.push({ label, contentHash: contentHashOf(record), value, expected })

  // Card 1: rides, a grey that was debited, two of them in a row, one that was not.
  add('first ride', 'posted', ride(1, 1))
  add('grey, debited', 'posted', greyOf(ride(1, 2)))
  add('grey, debited, too', 'posted', greyOf(ride(1, 3)))
  add('ride that proves both', 'posted', ride(1, 4))
  add('grey, not debited', 'void TAP_GREY_NOT_DEBITED', greyOf(ride(1, 5)))
  add('the same counter elsewhere', 'posted', ride(1, 5, { psamId: psam(2) }))
  add('grey, open', 'grey TAP_GREY', greyOf(ride(1, 6)))

  // Card 2: evidence that came later, for one debit and against another; a record sent twice.
  const proved = ride(2, 1, { kind: recordKind.RECORD_KIND_PROVED })
  add('grey before its proof', 'posted', greyOf(proved))
  add('proof', 'posted', proved)
  const repealed = ride(2, 2, { tac: null })
  add('grey before its repeal', 'void', greyOf(repealed))
  add('repeal', 'void', { ...repealed, kind: recordKind.RECORD_KIND_VOID })
  const twice = ride(2, 2)
  add('sent once', 'posted', twice)
  add('sent from another journal', 'posted', twice, deviceMessage(twice, 'b2'))

  // Card 3: forged, cloned, and a terminal counter used for two cards.
  add('true one', 'posted', ride(3, 1))
  add('forged', 'rejected TAP_TAC_WRONG', ride(3, 1, { tac: 1 }))
  add('card', 'held TAP_CONFLICT', ride(3, 2))
  add('clone', 'held TAP_CONFLICT', ride(3, 2, { psamId: psam(2) }))
  add('SAM once', 'held TAP_TERMINAL_REUSED', ride(3, 3, { psamCounter: 900 }))
  add('SAM twice', 'held TAP_TERMINAL_REUSED', ride(4, 1, { psamCounter: 900 }))

  // Card 5: wrong in itself.
  add('wrong balance', 'rejected TAP_BALANCE_WRONG', ride(5, 1, { balanceAfterFen: 4_801 }))
  add('late', 'held TAP_TOO_LATE', ride(5, 2, { tappedAtMs: DAY_MS - 40 * 86_400_000 }))
  add('ahead', 'held TAP_TIME_AHEAD', ride(5, 3, { tappedAtMs: DAY_MS + 86_400_000 }))
  const unproven = ride(5, 7, { mac2Check: mac2Check.MAC2_CHECK_WRONG })
  add('MAC2 wrong, TAC right', 'posted TAP_MAC2_WRONG', unproven)
  add('test', 'noted TAP_TEST', ride(5, 4, { test: true }))
  add('clock', 'posted TAP_CLOCK_UNTRUSTED', ride(5, 5, { clockTrust: 4 }))
  add('kind', 'posted TAP_CLASS_DIFFERS', ride(5, 6, { cardState: { cardKind: 3 } }))
  const refused = ride(5, 8, { kind: recordKind.RECORD_KIND_REFUSED, outcomeCode: 'E1' })
  add('refused', 'noted', refused)

  // Cards of another city: nobody here can check a TAC.
  const visitor = { issuerId: foreignIssuer, tac: 7 }
  add('visitor', 'posted', ride(6, 1, visitor))
  add('visitor, card', 'held TAP_CONFLICT', ride(6, 2, visitor))
  add('visitor, clone', 'held TAP_CONFLICT', ride(6, 2, { ...visitor, psamId: psam(2) }))
  add('visitor, grey', 'posted', greyOf(ride(7, 1, visitor)))
  add('visitor, next', 'posted', ride(7, 2, visitor))
  add('stranger', 'rejected TAP_ISSUER_NOT_ACCEPTED', ride(8, 1, { issuerId: '11111111ffffffff' }))

  addCodeRides()

  // Own cards elsewhere, as the centre's detail states them.
  const away = { operatorId: '', psamId: psam(9) }
  const elsewhere = ride(9, 1, away)
  add('elsewhere', 'posted', elsewhere, clearingMessage(elsewhere, run * 10 + 1))
  const disputed = ride(9, 2, { ...away, tac: 3 })
  add('disputed', 'rejected TAP_TAC_WRONG', disputed, clearingMessage(disputed, run * 10 + 2))
  return arrivals

  // Accounts 10 to 14: ride codes, of which each pays once.
  function addCodeRides(): void {
    const madeAtMs = DAY_MS + 60_000
    const on = (n: number, code: Uint8Array, change: Partial<TapRecord> = {}) =>
      onCode(ride(n, 1, { tappedAtMs: madeAtMs + 10_000, ...change }), code, card(n))
    const [once, reused] = [10, 11].map((n) => rideCode(card(n), madeAtMs))
    if (once === undefined || reused === undefined) return
    const first = on(10, once)
    add('code', 'posted', first)
    add('code, sent from another journal', 'posted', first, deviceMessage(first, 'b2'))
    const later = { psamId: psam(2), tappedAtMs: madeAtMs + 20_000 }
    add('code, elsewhere later', 'rejected RIDE_CODE_REUSED', on(11, reused, later))
    add('code, earliest', 'posted', on(11, reused))
    const sameInstant = [psam(3), psam(4)].map((psamId) => {
      return on(12, rideCode(card(12), madeAtMs), { psamId, tappedAtMs: madeAtMs + 5_000 })
    })
    const lowest = sameInstant.map(contentHashOf).toSorted()[0]
    for (const [index, record] of sameInstant.entries()) {
      const isFirst = contentHashOf(record) === lowest
      add(`code, same instant ${index}`, isFirst ? 'posted' : 'rejected RIDE_CODE_REUSED', record)
    }
    const altered = rideCode(card(13), madeAtMs)
    altered[150] = (altered[150] ?? 0) ^ 1
    add('code, altered', 'rejected RIDE_CODE_ISSUER_SIGNATURE_WRONG', on(13, altered))
    const stale = { tappedAtMs: madeAtMs + 61_000 }
    const old = on(13, rideCode(card(13), madeAtMs), stale)
    add('code, too old', 'rejected RIDE_CODE_EXPIRED', old)
    const other = { ...on(13, rideCode(card(13), madeAtMs)), cardNumber: card(14) }
    add('code, account altered', 'rejected TAP_FORMAT_INVALID', other)
    const unknown = { ...on(14, rideCode(card(14), madeAtMs)), rideCodeListVersion: 9 }
    add('code, list unknown', 'held RIDE_CODE_LIST_UNKNOWN', unknown)
    add('visitor, code', 'posted', on(14, rideCode(card(14), madeAtMs + 1_000, 'foreign')))
    const far = on(14, rideCode(card(14), madeAtMs + 1_000, 'farAway'))
    add('code, city not accepted', 'rejected RIDE_CODE_CITY_NOT_ACCEPTED', far)
    const away = { ...on(10, rideCode(card(10), madeAtMs + 2_000)), operatorId: '' }
    add('code, elsewhere', 'posted', away, clearingMessage(away, run * 10 + 3))
    const twice = { ...away, ...on(11, reused, { tappedAtMs: madeAtMs + 30_000 }), operatorId: '' }
    add(
      'code, again elsewhere',
      'rejected RIDE_CODE_REUSED',
      twice,
      clearingMessage(twice, run * 10 + 4),
    )
  }
}
