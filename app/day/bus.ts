import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { direction } from '@tongxing/proto/messages.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import { PowerCut } from '@tongxing/validator-sim/firmware/disk.ts'
import { journalDiskBytes } from '@tongxing/validator-sim/firmware/journal/journal-format.ts'
import { parametersDiskBytes } from '@tongxing/validator-sim/firmware/parameters/parameter-area.ts'
import { defaultSettings } from '@tongxing/validator-sim/firmware/settings.ts'
import { createSimulatedDisk } from '@tongxing/validator-sim/firmware/simulated-disk.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import type { Validator, ValidatorDeps } from '@tongxing/validator-sim/firmware/validator.ts'
import type { Random } from '@tongxing/validator-sim/fleet/random.ts'
import { stopAt } from '@tongxing/validator-sim/fleet/scenario/timetable.ts'
import type { BusPlan, TapTear, Trip } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { typicalTimeFigures } from '@tongxing/validator-sim/radio/time-figures.ts'
import { createTimeModel } from '@tongxing/validator-sim/radio/time-model.ts'
import { memorySamStateStore } from '@tongxing/validator-sim/sam/sam-state-store.ts'
import { SoftSam } from '@tongxing/validator-sim/sam/soft-sam.ts'
import type { KeyRing } from './key-ring.ts'

/** INS of DEBIT FOR PURCHASE, at which taps are torn. */
const DEBIT_INS = 0x54

/** Every how manieth tap carries the commands that it was made of. */
const TRACE_EVERY = 10

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
}

export function createSimulatedBus(deps: BusDeps): SimulatedBus {
  const disk = createSimulatedDisk(
    journalDiskBytes({
      slots: defaultSettings.journalSlots,
      slotBytes: defaultSettings.journalSlotBytes,
    }),
  )
  const parts = validatorParts(deps, disk)
  const { plan, clock } = deps
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
  const present = async (card: SoftCard, tear?: TearPlan) => {
    if (trip !== null) validator.setStop(stopAt(plan, trip, clock.nowMs()))
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
    async losePower(card) {
      // The candidate record gets through; the final one is cut off in the middle.
      disk.cutPowerAt({ afterWrites: 1, prefixBytes: 100 })
      await present(card).catch((error: unknown) => {
        if (!(error instanceof PowerCut)) throw error
      })
      disk.restorePower()
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

function validatorParts(deps: BusDeps, disk: ValidatorDeps['disk']) {
  const { plan, institution, keys, random } = deps
  const sam = new SoftSam(
    {
      terminalNumber: plan.psamId,
      info: {
        keyIndex: 1,
        issuerId: issuerIdOf(institution),
        receiverId: issuerIdOf(institution),
        startDate: '20230101',
        endDate: '20401231',
      },
      keys: { purchase: keys.purchaseMaster, applicationLock: keys.maintenanceMaster },
    },
    memorySamStateStore(),
  )
  return {
    deviceId: plan.deviceId,
    disk,
    paramsDisk: createSimulatedDisk(parametersDiskBytes),
    clock: deps.clock,
    random: () => random.next(),
    sam,
    timeModel: createTimeModel(typicalTimeFigures, random.fork('radio').next),
    publisherKeys: new Map([
      [1, ed25519KeyPairFromSeed(keys.publisherSeed(institution.code)).publicKey],
    ]),
    deviceKey: {
      version: 1,
      privateKey: ed25519KeyPairFromSeed(keys.deviceSeed(plan.deviceId)).privateKey,
    },
    config: {
      operatorId: plan.line.operatorId,
      vehicleId: plan.vehicleId,
      acceptorCity: institution.cityCode,
      acceptorInstitution: institution.code,
      mode: 'bus' as const,
      language: 'zh-CN' as const,
      firmwareVersion: 'sim-1',
      psamCounterBase: 0,
      bootFloor: deps.bootFloor,
      settings: { traceEvery: TRACE_EVERY },
    },
  }
}
