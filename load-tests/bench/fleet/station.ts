import { makeCard } from '@tongxing/app/day/card-park.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import {
  buildFullDocument,
  type DocumentContent,
  signDocument,
} from '@tongxing/core/parameters/build-document.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { direction } from '@tongxing/proto/messages.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { createValidator } from '@tongxing/validator-sim/firmware/create-validator.ts'
import { journalDiskBytes } from '@tongxing/validator-sim/firmware/journal/journal-format.ts'
import { parametersDiskBytes } from '@tongxing/validator-sim/firmware/device-notes.ts'
import { Parameters } from '@tongxing/validator-sim/firmware/parameters/parameters.ts'
import { defaultSettings } from '@tongxing/validator-sim/firmware/settings.ts'
import { createSimulatedDisk } from '@tongxing/validator-sim/firmware/simulated-disk.ts'
import type { Validator } from '@tongxing/validator-sim/firmware/validator.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import type { BusPlan } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { createSimClock, type SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { createTimeModel } from '@tongxing/validator-sim/radio/time-model.ts'
import { memorySamStateStore } from '@tongxing/validator-sim/sam/sam-state-store.ts'
import { SoftSam } from '@tongxing/validator-sim/sam/soft-sam.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { institutionOf } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import { type County, MORNING_MS, SEED } from './county.ts'

/** Near the most that a purse takes. */
const BALANCE_FEN = 400_000

/**
 * A bus with its validator and SAM, and cards with money, all in this process and without a
 * network.
 */
export interface Station {
  readonly validator: Validator
  readonly clock: SimClock
  readonly cards: readonly SoftCard[]
}

export async function createStation(county: County, cardCount: number): Promise<Station> {
  const clock = createSimClock(MORNING_MS)
  const validator = createValidator(validatorParts(county, clock))
  await validator.boot()
  const [bus] = county.buses
  validator.signIn({
    ...{ driverId: '700042', shiftId: 'A1', tripNo: 1 },
    lineId: bus?.line.lineId ?? '',
    direction: direction.DIRECTION_UP,
  })
  const random = createRandom(`${SEED}/cards`)
  const randomBytes = (length: number) => random.bytes(length)
  const cards = county.cards.slice(0, cardCount).map((plan, index) => {
    const from = { issuer: institutionOf(plan.city), keys: county.keys, randomBytes }
    return makeCard({ ...plan, openingBalanceFen: BALANCE_FEN }, index, from)
  })
  return { validator, clock, cards }
}

function validatorParts(county: County, clock: SimClock) {
  const { institution, keys } = county
  const [bus] = county.buses
  invariant(bus !== undefined, 'the county has buses')
  const publisher = ed25519KeyPairFromSeed(keys.publisherSeed(institution.code))
  const publisherKeys = new Map([[1, publisher.publicKey]])
  const paramsDisk = createSimulatedDisk(parametersDiskBytes)
  const parameters = new Parameters({ disk: paramsDisk, publisherKeys })
  for (const content of documentContents(county)) {
    const head = { version: 1, effectiveAtMs: 0, publisher: institution.code }
    const document = buildFullDocument(head, content)
    const key = { privateKey: publisher.privateKey, keyVersion: 1 }
    parameters.take(signDocument(document, key), clock.nowMs())
  }
  const { journalSlots: slots, journalSlotBytes: slotBytes } = defaultSettings
  const random = createRandom(`${SEED}/station`)
  return {
    deviceId: bus.deviceId,
    disk: createSimulatedDisk(journalDiskBytes({ slots, slotBytes })),
    paramsDisk,
    clock,
    random: () => random.next(),
    sam: createSam(county, bus),
    timeModel: createTimeModel(),
    publisherKeys,
    deviceKey: {
      version: 1,
      privateKey: ed25519KeyPairFromSeed(keys.deviceSeed(bus.deviceId)).privateKey,
    },
    config: {
      operatorId: bus.line.operatorId,
      vehicleId: bus.vehicleId,
      acceptorCity: institution.cityCode,
      acceptorInstitution: institution.code,
      mode: 'bus' as const,
      language: 'zh-CN' as const,
      firmwareVersion: 'bench',
    },
  }
}

function createSam({ institution, keys }: County, bus: BusPlan): SoftSam {
  const issuerId = issuerIdOf(institution)
  const info = {
    ...{ keyIndex: 1, issuerId, receiverId: issuerId },
    ...{ startDate: '20230101', endDate: '20401231' },
  }
  const masters = { purchase: keys.purchaseMaster, applicationLock: keys.maintenanceMaster }
  const sam = { terminalNumber: bus.psamId, info, keys: masters }
  return new SoftSam(sam, memorySamStateStore())
}

function documentContents({ scenario, tariff }: County): DocumentContent[] {
  const always = { fromMs: 0, untilMs: 0 }
  const { institutions } = scenario
  return [
    { tariff: { policyJson: JSON.stringify(tariff.document) } },
    { cities: { cities: institutions.map(({ cityCode }) => ({ city: cityCode, ...always })) } },
    { issuers: { issuers: institutions.map(({ code }) => ({ institution: code, ...always })) } },
    { keyVersions: { purchaseKeyVersions: [1] } },
    { hotlist: { added: new Uint8Array() } },
  ]
}
