import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { Mode } from '@tongxing/core/tariff/types.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { journalDiskBytes } from '@tongxing/validator-sim/firmware/journal/journal-format.ts'
import { parametersDiskBytes } from '@tongxing/validator-sim/firmware/device-notes.ts'
import {
  defaultSettings,
  type ValidatorSettings,
} from '@tongxing/validator-sim/firmware/settings.ts'
import { createSimulatedDisk } from '@tongxing/validator-sim/firmware/simulated-disk.ts'
import type { ValidatorConfig } from '@tongxing/validator-sim/firmware/validator.ts'
import type { Random } from '@tongxing/validator-sim/fleet/random.ts'
import { typicalTimeFigures } from '@tongxing/validator-sim/radio/time-figures.ts'
import { createTimeModel } from '@tongxing/validator-sim/radio/time-model.ts'
import {
  memorySamStateStore,
  type SamStateStore,
} from '@tongxing/validator-sim/sam/sam-state-store.ts'
import { SoftSam } from '@tongxing/validator-sim/sam/soft-sam.ts'
import type { KeyRing } from './key-ring.ts'

/** Concessions are for one person, who may not ride again at once (card.md 3.8: 20 minutes). */
const holderOnly = { passbackSeconds: 1_200, companionsMax: 0, consecutive: true }
const repeats = { student: holderOnly, elder: holderOnly, soldier: holderOnly }

/** Every how manieth tap carries the commands that it was made of. */
const TRACE_EVERY = 10

/** A validator as it is registered: who it is, and whom it takes fares for. */
export interface DevicePlan {
  readonly deviceId: string
  readonly psamId: string
  readonly vehicleId: string
  readonly operatorId: string
  readonly mode: Mode
}

export interface ValidatorPartsOptions {
  readonly device: DevicePlan
  readonly institution: Institution
  readonly clock: Clock
  readonly keys: KeyRing
  readonly random: Random
  /** Boots of the world's earlier runs of the same day; new ones are numbered above them. */
  readonly bootFloor: number
  /** Beside those that every validator of the day has. */
  readonly settings?: Partial<ValidatorSettings>
  /** Of the SAM; in memory unless told. */
  readonly samState?: SamStateStore
}

/** A new validator's parts: blank disks in memory, a SAM with the scheme's keys, its own key. */
export function createValidatorParts(options: ValidatorPartsOptions) {
  const { device, institution, keys, random } = options
  const { journalSlots, journalSlotBytes } = defaultSettings
  const sam = new SoftSam(
    {
      terminalNumber: device.psamId,
      info: {
        keyIndex: 1,
        issuerId: issuerIdOf(institution),
        receiverId: issuerIdOf(institution),
        startDate: '20230101',
        endDate: '20401231',
      },
      keys: {
        purchase: keys.purchaseMaster,
        applicationLock: keys.maintenanceMaster,
        staff: keys.staffMaster,
      },
    },
    options.samState ?? memorySamStateStore(),
  )
  return {
    deviceId: device.deviceId,
    disk: createSimulatedDisk(
      journalDiskBytes({ slots: journalSlots, slotBytes: journalSlotBytes }),
    ),
    paramsDisk: createSimulatedDisk(parametersDiskBytes),
    clock: options.clock,
    random: () => random.next(),
    sam,
    timeModel: createTimeModel(typicalTimeFigures, random.fork('radio').next),
    publisherKeys: new Map([
      [1, ed25519KeyPairFromSeed(keys.publisherSeed(institution.code)).publicKey],
    ]),
    deviceKey: {
      version: 1,
      privateKey: ed25519KeyPairFromSeed(keys.deviceSeed(device.deviceId)).privateKey,
    },
    config: configOf(options),
  }
}

function configOf({
  device,
  institution,
  bootFloor,
  settings,
}: ValidatorPartsOptions): ValidatorConfig {
  return {
    operatorId: device.operatorId,
    vehicleId: device.vehicleId,
    acceptorCity: institution.cityCode,
    acceptorInstitution: institution.code,
    mode: device.mode,
    language: 'zh-CN',
    firmwareVersion: 'sim-1',
    psamCounterBase: 0,
    bootFloor,
    settings: { traceEvery: TRACE_EVERY, repeats, ...settings },
  }
}
