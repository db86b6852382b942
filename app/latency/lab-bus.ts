import {
  buildFullDocument,
  type DocumentContent,
  signDocument,
} from '@tongxing/core/parameters/build-document.ts'
import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { direction } from '@tongxing/proto/messages.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import type { FileDisk } from '@tongxing/validator-sim/firmware/file-disk.ts'
import { journalDiskBytes } from '@tongxing/validator-sim/firmware/journal/journal-format.ts'
import { Parameters } from '@tongxing/validator-sim/firmware/parameters/parameters.ts'
import { defaultSettings } from '@tongxing/validator-sim/firmware/settings.ts'
import type { Validator } from '@tongxing/validator-sim/firmware/validator.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { COUNTY, institutionOf } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import { createSimClock, type SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import type { TimeFigures } from '@tongxing/validator-sim/radio/time-figures.ts'
import { createTimeModel } from '@tongxing/validator-sim/radio/time-model.ts'
import { readTariff } from '../compose/tariffs.ts'
import { createKeyRing } from '../day/key-ring.ts'
import { createValidatorParts } from '../day/validator-parts.ts'
import type { Issuing } from './lab-card.ts'
import { Probe } from './probe.ts'

/** A working day of the county; its lines 102 and 140 are a flat one and one ridden by section. */
const MORNING_MS = Date.parse('2026-06-01T07:00:00+08:00')
const institution = institutionOf(COUNTY)

const labLines = { lean: '101', flat: '102', sections: '140' } as const
export type LabLine = keyof typeof labLines

/** A validator keeps some slots free for what a tap may leave. */
const SLOTS_SPARE = 16

/** What the lab is set to. */
export interface LabSettings {
  readonly figures: TimeFigures
  readonly seed: string
  /** An empty disk of so many bytes: the one that is measured. One bus at a time has one. */
  openDisk(sizeBytes: number): FileDisk
  /** Added to every durable write. */
  readonly diskSlowerUs: number
}

/** One bus whose validator is the real one on a real file, seen through a probe. */
export interface LabBus {
  readonly validator: Validator
  readonly probe: Probe
  readonly clock: SimClock
  readonly issuing: Issuing
  readonly codes: ReturnType<typeof createCodeIssuer>
  close(): void
}

/** `records` is how many the journal must take; nothing is ever acknowledged here. */
export async function createLabBus(
  settings: LabSettings,
  line: LabLine,
  records: number,
): Promise<LabBus> {
  const { diskSlowerUs, seed } = settings
  const probe = new Probe()
  const clock = createSimClock(MORNING_MS)
  const random = createRandom(`latency/${seed}/${line}`)
  const keys = createKeyRing(seed)
  const device = {
    ...{ deviceId: 'LAB-V1', psamId: '376400000001', vehicleId: 'LAB-1', operatorId: 'LAB' },
    mode: 'bus' as const,
  }
  const parts = createValidatorParts({ device, institution, clock, keys, random, bootFloor: 0 })
  const journal = { slots: records + SLOTS_SPARE, slotBytes: defaultSettings.journalSlotBytes }
  const disk = settings.openDisk(journalDiskBytes(journal))
  const codes = createCodeIssuer({
    ...{ seed, issuerId: institution.code, caKeyIndex: 1, expiryMonth: '2040-12' },
  })
  const publisher = ed25519KeyPairFromSeed(keys.publisherSeed(institution.code))
  const parameters = new Parameters({ disk: parts.paramsDisk, publisherKeys: parts.publisherKeys })
  for (const content of documentContents(codes.caRecord)) {
    const head = { version: 1, effectiveAtMs: 0, publisher: institution.code }
    const key = { privateKey: publisher.privateKey, keyVersion: 1 }
    parameters.take(signDocument(buildFullDocument(head, content), key), MORNING_MS)
  }
  const validator = createValidator({
    ...parts,
    disk: probe.disk(disk, diskSlowerUs),
    sam: probe.sam(parts.sam),
    timeModel: probe.timeModel(modelOf(settings, random.fork('radio').next)),
    config: { ...parts.config, settings: { journalSlots: journal.slots, traceEvery: 0 } },
  })
  await validator.boot()
  validator.signIn({
    ...{ driverId: '700042', shiftId: 'A1', tripNo: 1 },
    lineId: labLines[line],
    direction: direction.DIRECTION_UP,
  })
  const issuing = { institution, keys, random: random.fork('cards') }
  return { validator, probe, clock, issuing, codes, close: disk.close }
}

/** The validator's own time is measured here, so the model has none of it. */
function modelOf({ figures }: LabSettings, random: () => number) {
  const { pollLoopUs } = figures.terminal
  const measured = {
    ...{ cpuPerExchangeUs: 0, decisionUs: 0, storageWriteUs: 0, rideCodeVerifyUs: 0 },
  }
  return createTimeModel({ ...figures, terminal: { ...measured, pollLoopUs } }, random)
}

function documentContents(caRecord: Uint8Array): DocumentContent[] {
  const always = { fromMs: 0, untilMs: 0 }
  const { cityCode: city, code } = institution
  return [
    { tariff: { policyJson: JSON.stringify(readTariff('huoshan')) } },
    { cities: { cities: [{ city, ...always }] } },
    { issuers: { issuers: [{ institution: code, ...always }] } },
    { keyVersions: { purchaseKeyVersions: [1] } },
    { hotlist: { added: new Uint8Array() } },
    { lines: { lines: [{ lineId: labLines.lean, lean: true }] } },
    {
      rideCode: {
        caRecords: [caRecord],
        issuers: [{ issuerId: code, city, institution: code, ...always }],
        deniedAccounts: new Uint8Array(),
      },
    },
  ]
}
