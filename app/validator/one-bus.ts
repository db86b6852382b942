import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createPublicKey } from 'node:crypto'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { takeLockFile } from '@tongxing/validator-sim/card/lock-file.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import { openFileDisk } from '@tongxing/validator-sim/firmware/file-disk.ts'
import { journalDiskBytes } from '@tongxing/validator-sim/firmware/journal/journal-format.ts'
import type { Language } from '@tongxing/validator-sim/firmware/outcomes/outcome-row.ts'
import { parametersDiskBytes } from '@tongxing/validator-sim/firmware/device-notes.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import type { Validator } from '@tongxing/validator-sim/firmware/validator.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { fileSamStateStore } from '@tongxing/validator-sim/sam/sam-state-store.ts'
import { createValidatorParts } from '../day/validator-parts.ts'
import { createBackEnd } from './back-end.ts'
import { Network } from './network.ts'
import { publishedLists } from './parameter-set.ts'
import { createPhones, type Phones } from './phones.ts'
import { PowerSupply } from './power-supply.ts'
import { TapRecorder } from './tap-recorder.ts'
import { busDevice, homeInstitution, testKeys } from './scheme.ts'
import { openWallet, type Wallet } from './wallet.ts'
import { createWorldClock, type WorldClock } from './world-clock.ts'

/** A journal of 4 MiB is made in no time and holds a week of one bus. */
const JOURNAL = { slots: 4_096, slotBytes: 1_024 }

export interface OneBusOptions {
  readonly dataDir: string
  /** What radio, chips, challenges and nonces draw from. */
  readonly seed: string
  /** Runs, or stands still where time is to pass only with what is done. */
  readonly clock: Clock
  /** What each act takes on a clock that stands still; 0 on one that runs. */
  readonly actMs: number
  readonly language: Language
  /** The way to a real ingest service; absent: a back end in this process. */
  readonly backEnd?: Transport
}

/** One bus with its validator, riders and back end, on files that outlive the program. */
export interface OneBus {
  readonly clock: WorldClock
  readonly network: Network
  readonly phones: Phones
  readonly recorder: TapRecorder
  readonly supply: PowerSupply
  readonly wallet: Wallet
  /** The validator that is switched on last; dead when the supply is off. */
  readonly validator: Validator
  /** Power comes back: the SAM is reset, a new validator boots on the same files. */
  powerOn(): Promise<void>
  /** Somebody opens the housing. */
  openHousing(): void
  close(): void
}

/**
 * Opens a data folder, makes what is missing and switches the validator on. Throws
 * `INSTANCE_ALREADY_RUNNING`, `DISK_…`, `JOURNAL_CORRUPT`.
 */
export async function openOneBus(options: OneBusOptions): Promise<OneBus> {
  const { dataDir, seed, language } = options
  mkdirSync(dataDir, { recursive: true })
  const lock = takeLockFile(
    join(dataDir, 'validator.lock'),
    () => new TongxingError('INSTANCE_ALREADY_RUNNING', { detail: { dataDir } }),
  )
  const random = createRandom(`validator/${seed}`)
  const clock = createWorldClock(options.clock, options.actMs)
  const supply = new PowerSupply()
  const parts = createValidatorParts({
    ...{ device: busDevice, institution: homeInstitution, keys: testKeys, bootFloor: 0 },
    ...{ clock: clock.chip, random, samState: fileSamStateStore(join(dataDir, 'sam')) },
  })
  const recorder = new TapRecorder(parts.timeModel)
  const journalFile = openFileDisk(join(dataDir, 'journal'), journalDiskBytes(JOURNAL))
  const paramsFile = openFileDisk(join(dataDir, 'parameters'), parametersDiskBytes)
  let openings = 0
  const settings = {
    ...parts.config.settings,
    ...{ journalSlots: JOURNAL.slots, journalSlotBytes: JOURNAL.slotBytes, traceEvery: 0 },
  }
  const deps = {
    ...parts,
    disk: supply.journalDisk(journalFile, () => recorder.noteJournalWrite()),
    paramsDisk: supply.disk(paramsFile),
    openedCount: () => openings,
    timeModel: recorder.timeModel,
    config: { ...parts.config, language, settings },
  }
  let validator = createValidator(deps)
  await validator.boot()
  const phones = createPhones(clock)
  const cardRandom = random.fork('cards')
  const wallet = openWallet(join(dataDir, 'cards'), (length) => cardRandom.bytes(length))
  return {
    ...{ clock, phones, recorder, supply, wallet },
    network: new Network(options.backEnd ?? ownBackEnd(clock, parts, validator, phones)),
    get validator() {
      return validator
    },
    powerOn: async () => {
      supply.restore()
      parts.sam.reset()
      validator = createValidator(deps)
      await validator.boot()
    },
    openHousing: () => {
      openings += 1
    },
    close: () => {
      wallet.close()
      journalFile.close()
      paramsFile.close()
      lock.release()
    },
  }
}

function ownBackEnd(
  clock: Clock,
  { deviceKey }: ReturnType<typeof createValidatorParts>,
  validator: Validator,
  { list }: Phones,
): Transport {
  return createBackEnd({
    clock,
    deviceKey: createPublicKey(deviceKey.privateKey),
    lists: publishedLists(list),
    acknowledgedMark: validator.status().acknowledgedMark,
  })
}
