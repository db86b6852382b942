import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { OutcomeCode } from '@tongxing/validator-sim/firmware/outcomes.ts'
import type { TapResult } from '@tongxing/validator-sim/firmware/validator.ts'
import { createLabBus, type LabBus, type LabLine, type LabSettings } from './lab-bus.ts'
import { createLabCard } from './lab-card.ts'
import type { Seen } from './probe.ts'
import type { Spent } from './stopwatch.ts'

/** Where the time from activation to signal goes; `poll` comes before it, `after` after it. */
export const phaseNames = [
  'poll',
  'activation',
  'read',
  'initialize',
  'mac1',
  'cache',
  'storage',
  'debit',
  'cpu',
  'after',
] as const
export type PhaseName = (typeof phaseNames)[number]

/** One tap, microseconds. */
export interface Sample {
  /** From activation to signal; of a ride code from the code read to signal. */
  readonly totalUs: number
  readonly phases: Readonly<Record<PhaseName, number>>
  /** The firmware's own work in the whole tap, with its waits for a processor. */
  readonly cpuUs: number
}

export const kinds = ['flat', 'flatFull', 'distance', 'rideCode'] as const
export type Kind = (typeof kinds)[number]

const lineOfKind: Readonly<Record<Kind, LabLine>> = {
  flat: 'lean',
  flatFull: 'flat',
  distance: 'sections',
  rideCode: 'flat',
}

/** A validator that has served nobody yet is slower; its first taps are not counted. */
const WARM_UP_TAPS_MAX = 300
const CARDS_MAX = 100
/** Long enough that no tap is a repeat of the one before. */
const TAP_INTERVAL_MS = 60_000
const STOPS = { on: 2, off: 9 } as const

export interface RunOptions extends LabSettings {
  readonly taps: number
  /** What anticollision finds: 4, 7 or 10 bytes. */
  readonly uidLength: number
}

/** Taps of one kind through the real firmware. Any other outcome than a paid ride is a fault. */
export async function runTaps(options: RunOptions, kind: Kind): Promise<Sample[]> {
  const warmUp = Math.min(WARM_UP_TAPS_MAX, options.taps)
  const all = options.taps + warmUp
  const bus = await createLabBus(options, lineOfKind[kind], all * 2)
  try {
    const tap = kind === 'rideCode' ? codeTap(bus) : cardTap(bus, options, kind)
    const samples: Sample[] = []
    for (let index = 0; index < all; index += 1) {
      bus.clock.advanceTo(bus.clock.nowMs() + TAP_INTERVAL_MS)
      const sample = await tap(index)
      if (index >= warmUp) samples.push(sample)
    }
    return samples
  } finally {
    bus.close()
  }
}

type TapOnce = (index: number) => Promise<Sample>

/** Of a distance fare it is the tap-off that is looked at; the tap-on goes before it. */
function cardTap(bus: LabBus, { uidLength, taps }: RunOptions, kind: Kind): TapOnce {
  const { validator, probe, clock } = bus
  const cards: SoftCard[] = []
  for (let index = 0; index < Math.min(CARDS_MAX, taps); index += 1) {
    cards.push(createLabCard(bus.issuing, index))
  }
  const uid = new Uint8Array(uidLength)
  return async (index) => {
    const card = cards[index % cards.length]
    invariant(card !== undefined, 'every tap has a card')
    const tap = () => validator.tap(probe.card(card, uid))
    if (kind === 'distance') {
      validator.setStop(STOPS.on)
      expectOutcome(await tap(), 'BOARDED')
      clock.advanceTo(clock.nowMs() + TAP_INTERVAL_MS)
      validator.setStop(STOPS.off)
    }
    probe.start()
    const result = await tap()
    const whole = probe.watch.spent()
    expectOutcome(result, kind === 'distance' ? 'ALIGHTED' : 'PAID')
    return cardSample(probe.seen(), whole, result.elapsedUs)
  }
}

function cardSample(seen: Seen, whole: Spent, modelledUs: number): Sample {
  const { pollUs, activationUs, card, samAfterUs, untilSignal = whole } = seen
  const onCardUs = card.read + card.initialize + card.cache + card.debit
  const phases = {
    ...{ poll: pollUs, activation: activationUs, ...card },
    // What the SAM takes beside the card's own work costs nobody anything.
    mac1: modelledUs - pollUs - activationUs - onCardUs,
    storage: untilSignal.storage,
    cpu: untilSignal.own,
    after: whole.own + whole.storage - untilSignal.own - untilSignal.storage + samAfterUs,
  }
  const totalUs = modelledUs - pollUs + phases.storage + phases.cpu
  return { totalUs, phases, cpuUs: whole.own }
}

function codeTap({ validator, probe, clock, codes }: LabBus): TapOnce {
  return async (index) => {
    const code = codes.issue({
      payAccountId: 'LAB',
      cardAccountId: String(index).padStart(20, '0'),
      platformId: '00000001',
      accountType: '01',
      maximumAmountFen: 2000,
      authorisedUntilMs: clock.nowMs() + 86_400_000,
      validitySeconds: 60,
      customData: new Uint8Array(0),
      generatedAtMs: clock.nowMs(),
    })
    probe.start()
    const result = await validator.scan(code)
    const { own, storage } = probe.watch.spent()
    expectOutcome(result, 'PAID_CODE')
    const phases = { ...noPhases, storage, cpu: own }
    return { totalUs: own + storage, phases, cpuUs: own }
  }
}

const noPhases = Object.fromEntries(phaseNames.map((name) => [name, 0])) as Sample['phases']

function expectOutcome({ outcome }: TapResult, expected: OutcomeCode): void {
  invariant(outcome === expected, `a tap of the lab ends in ${expected}, not ${outcome}`)
}
