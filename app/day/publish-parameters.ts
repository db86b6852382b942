import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import {
  buildFullDocument,
  buildHotlistIncrement,
  type DocumentContent,
} from '@tongxing/core/parameters/build-document.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'
import type { LineEntry } from '@tongxing/proto/messages.ts'
import type { Scenario } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { CityAccess } from './city-access.ts'
import type { CodeIssuers } from './code-issuers.ts'
import { adminCall } from './admin-call.ts'
import type { KeyRing } from './key-ring.ts'
import { publish } from './publish.ts'

/**
 * Version 1 of a hotlist is the empty one; the morning's list and the noon's increment follow it.
 */
const MORNING_HOTLIST = 2
const NOON_HOTLIST = 3

export interface Publication {
  readonly scenario: Scenario
  readonly city: CityAccess
  readonly tariff: TariffDocument
  readonly keys: KeyRing
  readonly codes: CodeIssuers
}

/**
 * What a city's validators need for the day: tariff, cities, issuers, key versions, lines, ride
 * codes, hotlist.
 */
export async function publishMorning(publication: Publication): Promise<void> {
  const { scenario, city, tariff, codes } = publication
  const cities = scenario.institutions.slice(0, -1)
  const always = { fromMs: 0, untilMs: 0 }
  const contents: readonly (DocumentContent & { readonly version: number })[] = [
    { version: tariff.version, tariff: { policyJson: JSON.stringify(tariff) } },
    {
      version: 1,
      cities: { cities: cities.map(({ cityCode }) => ({ city: cityCode, ...always })) },
    },
    {
      version: 1,
      issuers: { issuers: cities.map(({ code }) => ({ institution: code, ...always })) },
    },
    { version: 1, keyVersions: { purchaseKeyVersions: [1] } },
    { version: 1, lines: { lines: lineEntries(scenario) } },
    { version: codes.rules.version, rideCode: codes.rules.list },
    { version: MORNING_HOTLIST, hotlist: { added: packed(scenario, scenario.hotlisted) } },
  ]
  await listCards(city, scenario, scenario.hotlisted)
  for (const { version, ...content } of contents) {
    const head = { version, effectiveAtMs: scenario.startMs, publisher: city.institution.code }
    await publish(publication, buildFullDocument(head, content))
  }
}

/** Lines that do not work by the defaults. */
function lineEntries({ lines }: Scenario): LineEntry[] {
  return lines.flatMap(({ lineId, passengersMax, openMinutesMax }) =>
    passengersMax === null && openMinutesMax === null
      ? []
      : [{ lineId, passengersMax: passengersMax ?? 0, openMinutesMax: openMinutesMax ?? 0 }],
  )
}

/** The increment with the cards reported lost since the morning. */
export async function publishNoonHotlist(
  publication: Publication,
  cards: readonly number[],
  atMs: number,
): Promise<void> {
  const { scenario, city } = publication
  await listCards(city, scenario, cards)
  const head = { version: NOON_HOTLIST, effectiveAtMs: atMs, publisher: city.institution.code }
  const base = packed(scenario, scenario.hotlisted)
  const change = { added: packed(scenario, cards), removed: new Uint8Array() }
  // The full list first: an increment has to lead exactly from one published list to another.
  const all = { added: packed(scenario, [...scenario.hotlisted, ...cards]) }
  await publish(publication, buildFullDocument(head, { hotlist: all }))
  await publish(publication, buildHotlistIncrement(head, MORNING_HOTLIST, base, change))
}

async function listCards(
  city: CityAccess,
  scenario: Scenario,
  cards: readonly number[],
): Promise<void> {
  if (cards.length === 0) return
  await adminCall({ url: city.cards.url, adminKey: city.adminKey }, '/v1/hotlist', {
    orders: numbersOf(scenario, cards).map((cardNumber) => ({
      ...{ cardNumber, action: 'list', reason: 'lost' },
    })),
  })
}

function packed(scenario: Scenario, cards: readonly number[]): Uint8Array {
  return packCardNumbers(numbersOf(scenario, cards))
}

function numbersOf(scenario: Scenario, cards: readonly number[]): string[] {
  return cards.flatMap((index) => scenario.cards[index]?.cardNumber ?? [])
}
