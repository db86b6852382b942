import {
  buildFullDocument,
  type DocumentContent,
} from '@tongxing/core/parameters/build-document.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { createLogger, type Logger } from '@tongxing/platform/logging/logger.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { scenarioInstitutions } from '@tongxing/validator-sim/fleet/scenario/institutions.ts'
import type { OutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import { Agent } from 'undici'
import {
  type CityServices,
  type CityServicesOptions,
  startCityServices,
} from '../../compose/city-services.ts'
import { readTariff } from '../../compose/tariffs.ts'
import { makeCard } from '../../day/card-park.ts'
import { type CardForSale, issueBatch } from '../../day/issue-cards.ts'
import { createKeyRing } from '../../day/key-ring.ts'
import { openOutlets } from '../../day/outlets.ts'
import { publish } from '../../day/publish.ts'

export const [county, hefei, nanjing] = scenarioInstitutions as [
  Institution,
  Institution,
  Institution,
]
export const keys = createKeyRing('bad-input')
/** Shortly before the first ride of a test. */
export const startMs = Date.parse('2026-03-02T08:00:00+08:00')
/** Requests of a test's buses and outlets. */
export const http = new Agent({ connections: 16, pipelining: 1 })

const silent = createLogger({ name: 'test', level: 'silent' })
const tariff = readTariff('huoshan')
/** Validators get it as version 2; the back end is never told. */
const newerTariff = { ...tariff, version: tariff.version + 1 }

/** What a test may set of a small city; the rest is as the main job has it. */
export interface SmallCityOptions {
  readonly db: Database
  readonly clock: Clock
  readonly logger?: Logger
}

/** A county that takes cards of Hefei and of nobody else. */
export function cityOptions({ db, clock, logger = silent }: SmallCityOptions): CityServicesOptions {
  return {
    ...{ db, clock, logger, institution: county, members: [county, hefei], tariffs: [tariff] },
    masters: keys.issuerMasters(county.code),
    publisherKey: ed25519KeyPairFromSeed(keys.publisherSeed(county.code)).publicKey,
    adminKey: keys.secret('admin'),
  }
}

export function startSmallCity(options: SmallCityOptions): Promise<CityServices> {
  return startCityServices(cityOptions(options))
}

/**
 * Publishes what validators need. They are told to take cards of all three cities: what the back
 * end does not accept must be seen there.
 */
export async function publishLists(city: CityServices): Promise<void> {
  const always = { fromMs: 0, untilMs: 0 }
  const cities = [county, hefei, nanjing]
  const contents: readonly DocumentContent[] = [
    { tariff: { policyJson: JSON.stringify(tariff) } },
    { cities: { cities: cities.map(({ cityCode }) => ({ city: cityCode, ...always })) } },
    { issuers: { issuers: cities.map(({ code }) => ({ institution: code, ...always })) } },
    { keyVersions: { purchaseKeyVersions: [1] } },
    { hotlist: { added: new Uint8Array() } },
  ]
  const head = { version: tariff.version, effectiveAtMs: 0, publisher: county.code }
  for (const content of contents) await publish({ city, keys }, buildFullDocument(head, content))
}

/** Leads validators on to a tariff that the back end does not hold. */
export async function publishNewerTariff(city: CityServices): Promise<void> {
  const head = { version: newerTariff.version, effectiveAtMs: 0, publisher: county.code }
  const content = { tariff: { policyJson: JSON.stringify(newerTariff) } }
  await publish({ city, keys }, buildFullDocument(head, content))
}

const outlet = { outletId: 'hs-o1', name: '霍山县新客运中心', terminalId: '800000000001' }

export async function openOutlet(city: CityServices): Promise<OutletTerminal> {
  const [terminal] = await openOutlets(city, [outlet], { keys, http })
  return terminal as OutletTerminal
}

/** A card in software, and what was loaded onto it. */
export interface TestCard {
  readonly card: SoftCard
  readonly cardNumber: string
  readonly loadFen: number
}

let cardsMade = 0

/** A card that nobody has issued or loaded. Soldiers (kind 5) ride free on it. */
export function makeTestCard(issuer: Institution, kind = 1): CardForSale {
  cardsMade += 1
  const plan = {
    cardNumber: `0310${issuer.cityCode}${String(cardsMade).padStart(12, '0')}`,
    ...{ kind, startDate: '20230901', endDate: '20330831' },
  }
  const random = createRandom(`card/${plan.cardNumber}`)
  const from = { issuer, keys, randomBytes: (length: number) => random.bytes(length) }
  const card = makeCard({ ...plan, activated: true, interoperable: true }, cardsMade, from)
  return { ...plan, card, riderClass: 'adult', loadFen: 5_000 }
}

/** Cards of the county, sold and loaded online at its outlet. */
export async function sellCards(
  city: CityServices,
  terminal: OutletTerminal,
  count: number,
): Promise<TestCard[]> {
  const cards = Array.from({ length: count }, () => makeTestCard(county))
  await issueBatch({ city, outletId: outlet.outletId, terminal }, cards)
  return cards
}
