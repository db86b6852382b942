import { createCardPark } from '@tongxing/app/day/card-park.ts'
import { diversify, pan8Of } from '@tongxing/core/card/crypto/diversify.ts'
import { loadMac2, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import {
  buildFullDocument,
  type DocumentContent,
  signDocument,
} from '@tongxing/core/parameters/build-document.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
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
import type { BusPlan, CardPlan } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { createSimClock, type SimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import {
  creditLoad,
  initializeLoad,
  selectCard,
} from '@tongxing/validator-sim/outlet/card-session.ts'
import { createTimeModel } from '@tongxing/validator-sim/radio/time-model.ts'
import { memorySamStateStore } from '@tongxing/validator-sim/sam/sam-state-store.ts'
import { SoftSam } from '@tongxing/validator-sim/sam/soft-sam.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { type County, institutionOf, issuerOf, MORNING_MS, SEED } from './county.ts'

const LOAD_FEN = 400_000
const OUTLET = { terminalId: '800000000001', keyIndex: 1 }

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
  const park = createCardPark(county.scenario, county.keys)
  const plans = county.cards.slice(0, cardCount)
  const cards = plans.map((plan) => park.card(county.scenario.cards.indexOf(plan)))
  for (const [index, card] of cards.entries()) await load(county, plans[index], card)
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

/** An online load with the host's part done here. */
async function load(county: County, plan: CardPlan | undefined, card: SoftCard): Promise<void> {
  invariant(plan !== undefined, 'every card has a plan')
  const channel = card.enterField()
  const identity = await selectCard(channel)
  const request = { ...identity, amountFen: LOAD_FEN }
  const initialized = await initializeLoad(channel, OUTLET, request)
  const factors = {
    pan8: pan8Of(plan.cardNumber),
    issuer8: Uint8Array.fromHex(issuerOf(plan)),
  }
  const master = county.keys.issuerMasters(institutionOf(plan.city).code).load
  const session = loadSessionKey(diversify(master, factors), {
    rand: Uint8Array.fromHex(initialized.random),
    onlineSequence: initialized.loadCounter,
  })
  const timestamp = localTimestamp(MORNING_MS)
  const terms = { amountFen: LOAD_FEN, terminalNumber: OUTLET.terminalId, timestamp }
  const mac2 = loadMac2(session, terms).toHex()
  await creditLoad(channel, { date: timestamp.slice(0, 8), time: timestamp.slice(8), mac2 })
  card.leaveField()
}
