import type { TearPlan } from '../../../card/tear-plan.ts'
import { PowerCut } from '../../disk.ts'
import type { Rider, TestBus } from './city.ts'

// Where a purchase is torn (card.md 3.5): what each row does to the card, to its answer, to the SAM
// or to the validator's power, and what is true of the debit afterwards.

/**
 * `no`: the card was not debited. `yes`: it was, and neither rider nor validator can know. `sold`:
 * it was, the rider was told so, and the next tap is another ride.
 */
type Debited = 'no' | 'yes' | 'sold'

export interface Tear {
  readonly name: string
  readonly debited: Debited
  /** The validator did not notice, or minds the less: the tap goes on. */
  readonly goesOn?: boolean
  readonly harm: Harm
}

type Harm =
  /** The card leaves the field. */
  | { readonly card: TearPlan }
  /** What reaches the validator of the card's answer to DEBIT. */
  | { readonly answer: (response: Uint8Array) => Uint8Array }
  /** The card answers DEBIT so, and does nothing. */
  | { readonly status: number }
  /** The validator's power goes before or after a command of card or SAM. */
  | { readonly power: 'before' | 'after'; readonly ins: number }
  /** It goes in this durable write of the purchase, after so many bytes: 0 claim, 1 record. */
  | { readonly write: 0 | 1; readonly bytes: number }
  /** The SAM's answer: none, before or after it has counted, or another status word. */
  | { readonly sam: 'dead-before' | 'dead-after' | 'wrong'; readonly ins: number }

const ins = { init: 0x50, update: 0xdc, debit: 0x54, mac1: 0x70, mac2: 0x72 } as const
/** More than any record has: the write is whole, then the power goes. */
const whole = 4096

/**
 * Memory writes of DEBIT: the card's journal, whose last byte is the commit, then the state, the
 * log, the records.
 */
const memoryWrites = [
  { write: 0, bytes: 0, debited: 'no' },
  { write: 0, bytes: 1, debited: 'no' },
  { write: 0, bytes: 60, debited: 'no' },
  { write: 1, bytes: 0, debited: 'yes' },
  { write: 1, bytes: 3, debited: 'yes' },
  { write: 2, bytes: 1, debited: 'yes' },
  { write: 3, bytes: 0, debited: 'yes' },
] as const

/** The rows of card.md 3.5. */
export const tears: readonly Tear[] = tearRows()

function tearRows(): Tear[] {
  const card = (name: string, plan: TearPlan, debited: Debited = 'no'): Tear => ({
    name: `card gone ${name}`,
    debited,
    harm: { card: plan },
  })
  const power = (name: string, harm: Harm, debited: Debited = 'no'): Tear => ({
    name: `power lost ${name}`,
    debited,
    harm,
  })
  return [
    card('before INITIALIZE', { ins: ins.init, at: 'before' }),
    card('in INITIALIZE', { ins: ins.init, at: 'answer' }),
    card('after 8070', { ins: ins.update, at: 'before' }),
    card('in the first UPDATE', { ins: ins.update, at: 'answer' }),
    card('before DEBIT', { ins: ins.debit, at: 'before' }),
    ...memoryWrites.map(({ write, bytes, debited }) =>
      card(
        `in DEBIT, write ${write}, byte ${bytes}`,
        { ins: ins.debit, at: 'write', write, bytes },
        debited,
      ),
    ),
    card('after the commit', { ins: ins.debit, at: 'after-commit' }, 'yes'),
    card('in the answer', { ins: ins.debit, at: 'answer' }, 'yes'),
    ...[0, 1, 2, 6, 9].map(
      (bytes): Tear => ({
        name: `answer cut to ${bytes} bytes`,
        debited: 'yes',
        harm: { answer: (response) => response.subarray(0, bytes) },
      }),
    ),
    { name: 'DEBIT answered 6581, done', debited: 'yes', harm: { answer: () => status(0x6581) } },
    { name: 'answer cut to 6C12', debited: 'yes', harm: { answer: () => status(0x6c12) } },
    { name: 'DEBIT answered 6581, not done', debited: 'no', harm: { status: 0x6581 } },
    { name: 'DEBIT answered 9302', debited: 'no', harm: { status: 0x9302 } },
    power('before 8070', { power: 'before', ins: ins.mac1 }),
    power('after 8070', { power: 'after', ins: ins.mac1 }),
    power('after the first UPDATE', { power: 'after', ins: ins.update }),
    ...[0, 1, 27, 200].map((bytes) => power(`${bytes} bytes into the claim`, { write: 0, bytes })),
    power('after the claim', { write: 0, bytes: whole }),
    power('after DEBIT', { power: 'after', ins: ins.debit }, 'yes'),
    power('before 8072', { power: 'before', ins: ins.mac2 }, 'yes'),
    power('after 8072', { power: 'after', ins: ins.mac2 }, 'yes'),
    ...[0, 1, 27, 200].map((bytes) =>
      power(`${bytes} bytes into the record`, { write: 1, bytes }, 'yes'),
    ),
    power('after the record', { write: 1, bytes: whole }, 'sold'),
    { name: 'SAM dead at 8070', debited: 'no', harm: { sam: 'dead-before', ins: ins.mac1 } },
    { name: 'SAM dead after 8070', debited: 'no', harm: { sam: 'dead-after', ins: ins.mac1 } },
    ...(['dead-before', 'dead-after', 'wrong'] as const).map(
      (sam): Tear => ({
        name: `8072 ${sam}`,
        ...{ debited: 'sold', goesOn: true },
        harm: { sam, ins: ins.mac2 },
      }),
    ),
  ]
}

/** Taps a card whose purchase number `purchase` (0 or 1) of this tap is torn so. */
export async function tapTorn(
  bus: TestBus,
  { card }: Rider,
  { harm, updates, purchase }: { harm: Harm; updates: number; purchase: number },
): Promise<void> {
  const perPurchase = (command: number) => (command === ins.update ? updates : 1)
  const occurrenceOf = (command: number) => purchase * perPurchase(command)
  const plan =
    'card' in harm ? { ...harm.card, occurrence: occurrenceOf(harm.card.ins ?? 0) } : undefined
  if ('write' in harm) {
    bus.disk.cutPowerAt({ afterWrites: 2 * purchase + harm.write, prefixBytes: harm.bytes })
  }
  const presence = card.enterField(plan)
  const intercept = interceptor(bus, harm, occurrenceOf)
  const { sam } = bus
  const transmitToSam = sam.transmit
  sam.transmit = (command) => intercept(command, () => transmitToSam.call(sam, command))
  try {
    await bus.validator.tap({
      uid: presence.uid,
      transmit: (command) => intercept(command, () => presence.transmit(command)),
    })
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
  } finally {
    sam.transmit = transmitToSam
    card.leaveField()
  }
  // Without power, or with a SAM that gave nothing, somebody switches it on again.
  if ('power' in harm || 'write' in harm || 'sam' in harm) await bus.reboot()
}

function interceptor(bus: TestBus, harm: Harm, occurrenceOf: (command: number) => number) {
  let seen = -1
  return async (command: Uint8Array, send: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const at = 'ins' in harm ? harm.ins : ins.debit
    const isHarmed = command[1] === at && ++seen === occurrenceOf(at)
    if (!isHarmed || 'card' in harm || 'write' in harm) return send()
    if ('status' in harm) return status(harm.status)
    if ('answer' in harm) return harm.answer(await send())
    if ('power' in harm) {
      if (harm.power === 'after') await send()
      bus.disk.cutPower()
      throw new PowerCut()
    }
    if (harm.sam === 'dead-after') await send()
    return harm.sam === 'wrong' ? status(0x9302) : new Uint8Array(0)
  }
}

function status(word: number): Uint8Array {
  return Uint8Array.of(word >> 8, word & 0xff)
}
