import { describe, expect, test } from 'vitest'
import { recordKind } from '@tongxing/proto/messages.ts'
import type { TearPlan } from '../../card/tear-plan.ts'
import { PowerCut } from '../disk.ts'
import { balanceOf, createRig, isTacRight, journalOf, newCard, type Rig } from '../testing/rig.ts'

// The test matrix of card.md 3.5: where the card is torn × what comes next. In every row the card
// is debited at most once for the ride, every SAM number has one record, and the record tells the
// truth.

const { RECORD_KIND_PURCHASE, RECORD_KIND_GREY, RECORD_KIND_VOID } = recordKind
const kindName = (kind: number | null | undefined) =>
  recordKind[kind ?? 0]?.replace('RECORD_KIND_', '')

const DEBIT = 0x54
const UPDATE = 0xdc

interface Tear {
  readonly name: string
  readonly plan: TearPlan
  readonly debited: boolean
  /** Whether DEBIT was sent, so that the outcome is open for the validator. */
  readonly open: boolean
}

const tears: readonly Tear[] = [
  { name: 'in SELECT', plan: { ins: 0xa4, at: 'answer' }, debited: false, open: false },
  { name: 'in INITIALIZE', plan: { ins: 0x50, at: 'answer' }, debited: false, open: false },
  { name: 'before UPDATE', plan: { ins: UPDATE, at: 'before' }, debited: false, open: false },
  { name: 'in UPDATE', plan: { ins: UPDATE, at: 'answer' }, debited: false, open: false },
  { name: 'before DEBIT', plan: { ins: DEBIT, at: 'before' }, debited: false, open: true },
  {
    name: 'in the first memory write of DEBIT',
    plan: { ins: DEBIT, at: 'write', write: 0, bytes: 3 },
    debited: false,
    open: true,
  },
  { name: 'after the commit', plan: { ins: DEBIT, at: 'after-commit' }, debited: true, open: true },
  { name: 'in the answer', plan: { ins: DEBIT, at: 'answer' }, debited: true, open: true },
]

async function torn(tear: Tear) {
  const rig = await createRig()
  const card = newCard(1)
  const result = await rig.validator.tap(card.enterField(tear.plan))
  card.leaveField()
  expect(result.outcome).toBe('TAP_AGAIN')
  expect(balanceOf(card)).toBe(tear.debited ? 4800 : 5000)
  rig.clock.advance(5_000)
  return { rig, card }
}

function kinds(rig: Rig) {
  return journalOf(rig).map(({ kind }) => kindName(kind))
}

/** SAM numbers of all records, in the order of the numbers: each once, from 0, without a gap. */
function samNumbers(rig: Rig) {
  return journalOf(rig)
    .filter(({ kind }) => kind !== recordKind.RECORD_KIND_REFUSED)
    .map(({ psamCounter }) => psamCounter)
    .sort((a, b) => (a ?? 0) - (b ?? 0))
}

describe.each(tears)('a card torn $name', (tear) => {
  const usesSam = tear.open || tear.plan.ins === UPDATE

  test('and tapped again is debited once', async () => {
    const { rig, card } = await torn(tear)
    const again = await rig.validator.tap(card.enterField())
    expect(balanceOf(card)).toBe(4800)
    expect(again.display).toEqual(['Fare 2.00', 'Bal. 48.00'])
    if (tear.debited) {
      expect(again.outcome).toBe('PAID_PROVED')
      expect(kinds(rig)).toEqual(['PROVED'])
    } else {
      expect(again.outcome).toBe('PAID')
      expect(kinds(rig)).toEqual(usesSam ? ['VOID', 'PURCHASE'] : ['PURCHASE'])
    }
    const last = journalOf(rig).at(-1)
    expect(last && isTacRight(last)).toBe(true)
    expect(samNumbers(rig)).toEqual(usesSam && !tear.debited ? [0, 1] : [0])
  })

  test('and overtaken by another card: it stays a claim, and pays once when back', async () => {
    const { rig, card } = await torn(tear)
    const other = newCard(2)
    await rig.validator.tap(other.enterField())
    other.leaveField()
    const own = tear.open ? ['GREY'] : usesSam ? ['VOID'] : []
    expect(kinds(rig)).toEqual([...own, 'PURCHASE'])
    expect(balanceOf(other)).toBe(4800)
    const again = await rig.validator.tap(card.enterField())
    expect(balanceOf(card)).toBe(4800)
    expect(again.outcome).toBe(tear.debited ? 'PAID_BEFORE' : 'PAID')
    expect(kinds(rig).at(-1)).toBe(tear.debited ? 'REFUSED' : 'PURCHASE')
    expect(new Set(samNumbers(rig)).size).toBe(samNumbers(rig).length)
  })

  test('and a power loss: the boot promotes what is open', async () => {
    const { rig, card } = await torn(tear)
    await rig.reboot()
    expect(kinds(rig)).toEqual(tear.open ? ['GREY'] : usesSam ? ['VOID'] : [])
    await rig.reboot()
    expect(kinds(rig)).toEqual(tear.open ? ['GREY'] : usesSam ? ['VOID'] : [])
    const again = await rig.validator.tap(card.enterField())
    expect(again.outcome).toBe(tear.debited ? 'PAID_BEFORE' : 'PAID')
    expect(balanceOf(card)).toBe(4800)
    expect(samNumbers(rig)).toEqual(usesSam && !tear.debited ? [0, 1] : [0])
  })

  test('and nothing more until night: the claim goes up', async () => {
    const { rig } = await torn(tear)
    rig.clock.advance(6 * 3_600_000)
    await rig.validator.sync({ request: () => Promise.reject(new Error('no network')) })
    expect(kinds(rig)).toEqual(tear.open ? ['GREY'] : usesSam ? ['VOID'] : [])
  })
})

test('a refusal of another card in between leaves the torn ride to be proved', async () => {
  const rig = await createRig()
  const card = newCard(1)
  await rig.validator.tap(card.enterField({ ins: DEBIT, at: 'after-commit' }))
  const poor = newCard(2, { balanceFen: 100 })
  expect((await rig.validator.tap(poor.enterField())).outcome).toBe('BALANCE_INSUFFICIENT')
  const again = await rig.validator.tap(card.enterField())
  expect(again.outcome).toBe('PAID_PROVED')
  expect(kinds(rig)).toEqual(['REFUSED', 'PROVED'])
  expect(balanceOf(card)).toBe(4800)
})

test('a free ride is proved by the card log, since its balance cannot tell', async () => {
  const rig = await createRig()
  const elder = newCard(1, { cardKind: 3 })
  await rig.validator.tap(elder.enterField({ ins: DEBIT, at: 'after-commit' }))
  expect((await rig.validator.tap(elder.enterField())).outcome).toBe('PAID_PROVED')
  const untouched = newCard(2, { cardKind: 3 })
  await rig.validator.tap(untouched.enterField({ ins: DEBIT, at: 'before' }))
  expect((await rig.validator.tap(untouched.enterField())).outcome).toBe('PAID_CONCESSION')
  expect(kinds(rig)).toEqual(['PROVED', 'VOID', 'PURCHASE'])
})

test('the same fare paid elsewhere is not taken for the torn debit', async () => {
  const here = await createRig()
  const card = newCard(1)
  await here.validator.tap(card.enterField({ ins: DEBIT, at: 'before' }))
  const elsewhere = await createRig()
  elsewhere.clock.advance(20_000)
  expect((await elsewhere.validator.tap(card.enterField())).outcome).toBe('PAID')
  here.clock.advance(60_000)
  const back = await here.validator.tap(card.enterField())
  expect(back.outcome).toBe('PAID')
  expect(kinds(here)).toEqual(['GREY', 'PURCHASE'])
  expect(balanceOf(card)).toBe(4600)
})

test('a claim proved long after its ride does not pay for the next one', async () => {
  const rig = await createRig()
  const card = newCard(1)
  await rig.validator.tap(card.enterField({ ins: DEBIT, at: 'answer' }))
  rig.clock.advance(3_600_000)
  expect((await rig.validator.tap(card.enterField())).outcome).toBe('PAID')
  expect(kinds(rig)).toEqual(['PROVED', 'PURCHASE'])
  expect(balanceOf(card)).toBe(4600)
})

test('torn again while it proves, nothing is settled yet', async () => {
  const rig = await createRig()
  const card = newCard(1)
  await rig.validator.tap(card.enterField({ ins: DEBIT, at: 'answer' }))
  const again = await rig.validator.tap(card.enterField({ ins: 0x5a, at: 'answer' }))
  expect(again.outcome).toBe('TAP_AGAIN')
  expect(kinds(rig)).toEqual([])
  expect((await rig.validator.tap(card.enterField())).outcome).toBe('PAID_PROVED')
})

describe('power lost in a tap', () => {
  test('between 8070 and the candidate: the next 8070 shows the skipped number', async () => {
    const rig = await createRig()
    const card = newCard(1)
    rig.disk.cutPowerAt({ afterWrites: 0, prefixBytes: 0 })
    await expect(rig.validator.tap(card.enterField())).rejects.toThrow(PowerCut)
    await rig.reboot()
    await rig.validator.tap(card.enterField())
    expect(kinds(rig)).toEqual(['SAM_SKIPPED', 'PURCHASE'])
    const [skipped, sold] = journalOf(rig)
    expect(skipped).toMatchObject({ psamCounterFrom: 0, psamCounter: 0 })
    expect(sold?.psamCounter).toBe(1)
    expect(balanceOf(card)).toBe(4800)
  })

  test.each([0, 1, 27, 200])(
    'in the final record, %i bytes in: a grey claim is left',
    async (n) => {
      const rig = await createRig()
      const card = newCard(1)
      rig.disk.cutPowerAt({ afterWrites: 1, prefixBytes: n })
      await expect(rig.validator.tap(card.enterField())).rejects.toThrow(PowerCut)
      await rig.reboot()
      expect(kinds(rig)).toEqual(['GREY'])
      expect(journalOf(rig)[0]).toMatchObject({ amountFen: 200, balanceAfterFen: 4800 })
      expect(balanceOf(card)).toBe(4800)
    },
  )
})

test('an error answer to DEBIT voids the claim', async () => {
  const rig = await createRig()
  const card = newCard(1)
  const presence = card.enterField()
  const refusing = {
    uid: presence.uid,
    transmit: async (command: Uint8Array) =>
      command[1] === DEBIT ? Uint8Array.of(0x93, 0x02) : presence.transmit(command),
  }
  expect((await rig.validator.tap(refusing)).outcome).toBe('CARD_FAULT')
  expect(journalOf(rig).map(({ kind }) => kind)).toEqual([RECORD_KIND_VOID])
})

test('a failed memory write in DEBIT is unknown, not void', async () => {
  const rig = await createRig()
  const card = newCard(1)
  const presence = card.enterField()
  const failing = {
    uid: presence.uid,
    transmit: async (command: Uint8Array) =>
      command[1] === DEBIT ? Uint8Array.of(0x65, 0x81) : presence.transmit(command),
  }
  expect((await rig.validator.tap(failing)).outcome).toBe('TAP_AGAIN')
  await rig.reboot()
  expect(journalOf(rig).map(({ kind }) => kind)).toEqual([RECORD_KIND_GREY])
  await rig.validator.tap(card.enterField())
  expect(journalOf(rig).map(({ kind }) => kind)).toEqual([RECORD_KIND_GREY, RECORD_KIND_PURCHASE])
})
