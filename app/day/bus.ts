import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { direction } from '@tongxing/proto/messages.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import { PowerCut } from '@tongxing/validator-sim/firmware/disk.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import type { ValidatorSettings } from '@tongxing/validator-sim/firmware/settings.ts'
import type { Validator } from '@tongxing/validator-sim/firmware/validator.ts'
import type { Random } from '@tongxing/validator-sim/fleet/random.ts'
import { stopAt } from '@tongxing/validator-sim/fleet/scenario/timetable.ts'
import type { BusPlan, TapTear, Trip } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { KeyRing } from './key-ring.ts'
import { createValidatorParts, type DevicePlan } from './validator-parts.ts'

/** INS of DEBIT FOR PURCHASE, at which taps are torn. */
const DEBIT_INS = 0x54

const tearPlans: Readonly<Record<TapTear, TearPlan>> = {
  'before-debit': { ins: DEBIT_INS, at: 'before' },
  'after-commit': { ins: DEBIT_INS, at: 'after-commit' },
  'in-answer': { ins: DEBIT_INS, at: 'answer' },
}

/** One bus of the scenario with its validator, driven by the scenario's events. */
export interface SimulatedBus {
  readonly plan: BusPlan
  readonly validator: () => Validator
  trip(): Trip | null
  start(): Promise<void>
  signIn(trip: Trip): void
  /** A card comes into the field and, where a tear is planned, leaves it too early. */
  present(card: SoftCard, tear: TapTear | null): Promise<void>
  /** A rider shows a ride code. */
  scan(code: Uint8Array): Promise<void>
  /** The supply fails after the card was debited and before the record of it is final. */
  losePower(card: SoftCard): Promise<void>
  sync(transport: Transport): Promise<void>
}

export interface BusDeps {
  readonly plan: BusPlan
  readonly institution: Institution
  readonly clock: Clock
  readonly keys: KeyRing
  readonly random: Random
  /** Boots of the world's earlier runs of the same day; new ones are numbered above them. */
  readonly bootFloor: number
  /** Beside those that every validator of the day has. */
  readonly settings?: Partial<ValidatorSettings>
}

export function createSimulatedBus(deps: BusDeps): SimulatedBus {
  const { plan, clock } = deps
  const parts = createValidatorParts({ ...deps, device: devicePlanOf(plan) })
  let validator = createValidator(parts)
  let trip: Trip | null = null

  const signIn = (next: Trip) => {
    trip = next
    validator.signIn({
      driverId: next.driverId,
      lineId: plan.line.lineId,
      direction: next.up ? direction.DIRECTION_UP : direction.DIRECTION_DOWN,
      shiftId: next.shiftId,
      tripNo: next.tripNo,
    })
  }
  const arrive = () => {
    if (trip !== null) validator.setStop(stopAt(plan, trip, clock.nowMs()))
  }
  const present = async (card: SoftCard, tear?: TearPlan) => {
    arrive()
    try {
      await validator.tap(card.enterField(tear))
    } finally {
      card.leaveField()
    }
  }
  return {
    plan,
    validator: () => validator,
    trip: () => trip,
    start: () => validator.boot(),
    signIn,
    present: (card, tear) => present(card, tear === null ? undefined : tearPlans[tear]),
    async scan(code) {
      arrive()
      await validator.scan(code)
    },
    async losePower(card) {
      // The candidate record gets through; the final one is cut off in the middle.
      parts.disk.cutPowerAt({ afterWrites: 1, prefixBytes: 100 })
      await present(card).catch((error: unknown) => {
        if (!(error instanceof PowerCut)) throw error
      })
      parts.disk.restorePower()
      parts.sam.reset()
      validator = createValidator(parts)
      await validator.boot()
      if (trip !== null) signIn(trip)
    },
    async sync(transport) {
      await validator.sync(transport)
    },
  }
}

/** A bus's validator as its city registers it. */
export function devicePlanOf({ deviceId, psamId, vehicleId, line }: BusPlan): DevicePlan {
  return { deviceId, psamId, vehicleId, operatorId: line.operatorId, mode: 'bus' }
}
