import type { NewCardFlags } from '../card/new-card.ts'
import { testMasterKey } from '../card/new-card.ts'
import { homeInstitution, neighbour } from './scheme.ts'

/** A card of the wallet: what is on it, and in a few words what it shows. */
export interface WalletCard {
  readonly flags: NewCardFlags
  readonly about: Readonly<Record<'en' | 'zh-CN', string>>
}

const home: Omit<NewCardFlags, 'number' | 'uid'> = {
  ...{ balance: '5000', overdraft: '0', class: 'normal', interoperable: true },
  ...{ city: homeInstitution.cityCode, issuer: `${homeInstitution.code}ffffffff` },
  ...{ start: '20240101', end: '20401231', algorithm: '3des', keyVersion: '1', keyIndex: '1' },
  ...{ masterKey: testMasterKey, order: 'pan-issuer' },
}

type Changes = Partial<NewCardFlags>

const staffFlags: Changes = { balance: '0', interoperable: false }

function lineCard(lineId: number): Changes {
  const lineRecord = `${String(lineId).padStart(8, '0')}01`
  return { ...staffFlags, staff: 'line', lineRecord }
}

const plan: readonly (readonly [name: string, changes: Changes, en: string, zh: string])[] = [
  ['adult', {}, 'an ordinary card of the county', '本县普通卡'],
  ['friend', {}, 'another one', '另一张普通卡'],
  ['student', { class: 'student', balance: '2000' }, 'a pupil', '学生卡'],
  ['elder', { class: 'elder', balance: '1000' }, '70 or older', '老年卡'],
  [
    'elder-due',
    { class: 'elder', balance: '1000', concessionEnd: '20251231' },
    'concession not renewed since 2025',
    '老年卡，2025 年起未年检',
  ],
  ['soldier', { class: 'soldier' }, 'free with a card of any city', '军人卡'],
  [
    'foreign',
    { city: neighbour.cityCode, issuer: `${neighbour.code}ffffffff` },
    'of another city, accepted here',
    '异地卡，已互通',
  ],
  [
    'stranger',
    { city: '9900', issuer: '09999900ffffffff' },
    'of an issuer that is not on the list',
    '发卡方未开通',
  ],
  ['low', { balance: '550' }, 'low after one ride', '余额较低'],
  ['empty', { balance: '30' }, 'not enough for any ride', '余额不足'],
  ['listed', {}, 'reported lost', '已挂失'],
  ['expired', { end: '20241231' }, 'ran out in 2024', '2024 年已过期'],
  ['sm4', { algorithm: 'sm4' }, 'SM4 instead of 3DES (experimental)', '国密卡（试验）'],
  [
    'driver',
    { ...staffFlags, staff: 'driver', staffNumber: 'D0042' },
    'signs on and off',
    '司机卡',
  ],
  ['line-102', lineCard(102), 'sets line 102, flat fare', '线路卡 102，一票制'],
  ['line-140', lineCard(140), 'sets line 140, fare by section', '线路卡 140，分段计价'],
  ['shift-end', { ...staffFlags, staff: 'shift-end' }, 'ends the shift', '班次结束卡'],
  ['inspector', { ...staffFlags, staff: 'inspector' }, 'shows the trip', '稽查卡'],
  ['collector', { ...staffFlags, staff: 'collector' }, 'shows the shift', '收款卡'],
]

/** The cards that a new wallet holds, by name; they stand in the order in which they are shown. */
export const walletCards: ReadonlyMap<string, WalletCard> = new Map(
  plan.map(([name, changes, en, zh], index) => {
    const number = `0310${String(900_001 + index).padStart(16, '0')}`
    const uid = `04${(0x7000_0000_0001 + index).toString(16).padStart(12, '0')}`
    return [name, { flags: { ...home, number, uid, ...changes }, about: { en, 'zh-CN': zh } }]
  }),
)
