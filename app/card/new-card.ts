import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Holder } from '@tongxing/core/card/files/holder.ts'
import { staffMark } from '@tongxing/core/card/files/public-info.ts'
import type { DiversificationOrder } from '@tongxing/core/card/crypto/diversify.ts'
import { isCalendarDay } from '@tongxing/core/time/service-day.ts'
import {
  type CardKeys,
  diversifyCardKeys,
  personalise,
} from '@tongxing/validator-sim/card/personalise.ts'

/** The options of `card new`, as text from the command line. */
export interface NewCardFlags {
  readonly balance: string
  readonly overdraft: string
  readonly city: string
  readonly province?: string
  readonly class: string
  readonly number: string
  readonly issuer: string
  readonly start: string
  readonly end: string
  readonly concessionEnd?: string
  readonly staff?: string
  readonly staffNumber?: string
  readonly lineRecord?: string
  readonly interoperable: boolean
  readonly uid: string
  readonly algorithm: string
  readonly keyVersion: string
  readonly keyIndex: string
  readonly masterKey: string
  readonly order: string
  readonly loadKey?: string
  readonly purchaseKey?: string
  readonly tacKey?: string
  readonly lineKey?: string
}

/** Card kinds of SFI 17 by the names of `--class` (card.md 1.5). */
export const cardClasses = { normal: 1, student: 2, elder: 3, test: 4, soldier: 5 } as const

/** Functions of management cards in SFI 17 byte 10. */
export const staffFunctions = {
  driver: 0x11,
  line: 0x12,
  'shift-end': 0x13,
  inspector: 0x14,
  collector: 0x15,
} as const

export const algorithms = { '3des': 0x00, sm4: 0x04 } as const

const orders: readonly DiversificationOrder[] = ['pan-issuer', 'issuer-pan', 'pan-only']

/** Public, and good for tests only. */
export const testMasterKey = '00112233445566778899aabbccddeeff'

/** Balance and limit together stay a positive number of four bytes. */
const BALANCE_MAX_FEN = 0x7f00_0000

/** The image of the card that the options describe. Throws `CARD_OPTION_INVALID`. */
export function newCardImage(flags: NewCardFlags): Uint8Array {
  const cardNumber = matching(flags, 'number', /^\d{20}$/, '20 digits')
  const cityCode = matching(flags, 'city', /^\d{4}$/, 'four digits')
  const algorithm = oneOf(flags, 'algorithm', algorithms)
  const issuer = matching(flags, 'issuer', /^[0-9a-f]{16}$/i, '16 hex digits').toLowerCase()
  const issuerId = flags.staff === undefined ? issuer : issuer.slice(0, 8) + staffMark
  return personalise({
    uid: Uint8Array.fromHex(
      matching(flags, 'uid', /^([0-9a-f]{8}|[0-9a-f]{14})$/i, '4 or 7 bytes'),
    ),
    ...{ cardNumber, issuerId, cityCode, algorithm },
    provinceCode: matching(
      { province: `${cityCode.slice(0, 2)}00`, ...flags },
      'province',
      /^\d{4}$/,
      'four digits',
    ),
    cardKind: cardKindOf(flags),
    interoperable: flags.interoperable,
    startDate: dayOf(flags, 'start'),
    endDate: dayOf(flags, 'end'),
    keys: keysOf(flags, { cardNumber, issuerId, algorithm }),
    keyVersion: wholeOf(flags, 'keyVersion', 0xff),
    keyIndex: wholeOf(flags, 'keyIndex', 0xff),
    overdraftFen: wholeOf(flags, 'overdraft', 0xff_ffff),
    openingBalanceFen: wholeOf(flags, 'balance', BALANCE_MAX_FEN),
    ...(flags.concessionEnd !== undefined && { concessionUntil: dayOf(flags, 'concessionEnd') }),
    ...(flags.staffNumber !== undefined && { holder: holderOf(flags) }),
    ...(flags.lineRecord !== undefined && { lineRecord: lineRecordOf(flags) }),
  })
}

function keysOf(
  flags: NewCardFlags,
  card: { cardNumber: string; issuerId: string; algorithm: number },
): CardKeys {
  const master = keyOf(flags, 'masterKey')
  const order = orders.find((known) => known === flags.order)
  if (!order) throw invalid('order', `one of ${orders.join(', ')}`)
  const masters = {
    ...{ purchase: master, load: master, tac: master, maintenance: master, external: master },
    ...(flags.staff !== undefined && { staff: master }),
  }
  const diversified = diversifyCardKeys(masters, { ...card, order })
  const own = (name: KeyName, from: Uint8Array) =>
    flags[name] === undefined ? from : keyOf(flags, name)
  return {
    ...diversified,
    purchase: own('purchaseKey', diversified.purchase),
    load: own('loadKey', diversified.load),
    tac: own('tacKey', diversified.tac),
    maintenance: own('lineKey', diversified.maintenance),
    // One who was given the card's keys and no master authenticates with the line's, too.
    external: own('lineKey', diversified.maintenance),
  }
}

type KeyName = 'masterKey' | 'loadKey' | 'purchaseKey' | 'tacKey' | 'lineKey'

function keyOf(flags: NewCardFlags, name: KeyName): Uint8Array {
  return Uint8Array.fromHex(matching(flags, name, /^[0-9a-f]{32}$/i, '32 hex digits'))
}

function cardKindOf(flags: NewCardFlags): number {
  if (flags.staff !== undefined) return oneOf({ staff: flags.staff }, 'staff', staffFunctions)
  const isNumber = Object.values(cardClasses).some((kind) => String(kind) === flags.class)
  return isNumber ? Number(flags.class) : oneOf(flags, 'class', cardClasses)
}

/** The staff number is file 16's certificate number. */
function holderOf(flags: NewCardFlags): Holder {
  const what = '1 to 8 letters and digits'
  const certificateNumber = matching(flags, 'staffNumber', /^[0-9a-z]{1,8}$/i, what)
  const name = '00'.repeat(20)
  return { cardType: 0, staffFlag: 1, name, certificateNumber, certificateType: 0 }
}

/** Line id (8 digits) and direction (2 hex digits), padded to the shortest record of file 03. */
function lineRecordOf(flags: NewCardFlags): Uint8Array {
  const digits = matching(
    flags,
    'lineRecord',
    /^\d{8}[0-9a-f]{2}$/i,
    'line, 8 digits, direction, 2',
  )
  return Uint8Array.fromHex(digits.padEnd(64, '0'))
}

function dayOf(flags: NewCardFlags, name: 'start' | 'end' | 'concessionEnd'): string {
  const digits = matching(flags, name, /^\d{8}$/, 'a day, YYYYMMDD')
  const isDay = isCalendarDay(digits.replace(/^(....)(..)(..)$/, '$1-$2-$3'))
  if (!isDay) throw invalid(name, `${digits} is no day of the calendar`)
  return digits
}

type Texts<N extends string> = Readonly<Partial<Record<N, string>>>

function wholeOf<N extends string>(flags: Texts<N>, name: N, max: number): number {
  const value = Number(matching(flags, name, /^\d{1,10}$/, 'a whole number'))
  if (value > max) throw invalid(name, `at most ${max}`)
  return value
}

function oneOf<N extends string>(
  flags: Texts<N>,
  name: N,
  table: Readonly<Record<string, number>>,
): number {
  const value = table[flags[name] ?? '']
  if (value === undefined) throw invalid(name, `one of ${Object.keys(table).join(', ')}`)
  return value
}

function matching<N extends string>(
  flags: Texts<N>,
  name: N,
  pattern: RegExp,
  what: string,
): string {
  const text = flags[name] ?? ''
  if (!pattern.test(text)) throw invalid(name, what)
  return text
}

/** What was given is not repeated: it may be a key. */
function invalid(name: string, why: string): TongxingError {
  const option = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return new TongxingError('CARD_OPTION_INVALID', { detail: { option, why } })
}
