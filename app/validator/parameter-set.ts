import {
  buildFullDocument,
  type DocumentContent,
  signDocument,
} from '@tongxing/core/parameters/build-document.ts'
import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import { documentPath } from '@tongxing/core/parameters/document-path.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { type ListKind, listKind, type RideCodeList } from '@tongxing/proto/messages.ts'
import { readTariff } from '../compose/tariffs.ts'
import { homeInstitution, neighbour, testKeys } from './scheme.ts'
import { walletCards } from './wallet-cards.ts'

const VERSION = 1

/** A list as a publisher offers it. */
export interface PublishedList {
  readonly kind: ListKind
  readonly version: number
  readonly path: string
  /** Encoded `SignedDocument`. */
  readonly bytes: Uint8Array
}

/** What the publisher in this process has signed: all that a bus needs for its day. */
export function publishedLists(rideCode: RideCodeList): PublishedList[] {
  const { code: publisher } = homeInstitution
  const { privateKey } = ed25519KeyPairFromSeed(testKeys.publisherSeed(publisher))
  return contents(rideCode).map(([kind, content]) => {
    const document = buildFullDocument({ version: VERSION, effectiveAtMs: 0, publisher }, content)
    return {
      ...{ kind, version: VERSION },
      path: documentPath({ kind, version: VERSION, baseVersion: 0 }),
      bytes: signDocument(document, { privateKey, keyVersion: 1 }),
    }
  })
}

function contents(rideCode: RideCodeList): [ListKind, DocumentContent][] {
  const always = { fromMs: 0, untilMs: 0 }
  const listed = walletCards.get('listed')?.flags.number ?? ''
  const cities = [homeInstitution, neighbour]
  return [
    [listKind.LIST_KIND_TARIFF, { tariff: { policyJson: JSON.stringify(readTariff('huoshan')) } }],
    [listKind.LIST_KIND_HOTLIST, { hotlist: { added: packCardNumbers([listed]) } }],
    [
      listKind.LIST_KIND_CITY,
      { cities: { cities: cities.map(({ cityCode }) => ({ city: cityCode, ...always })) } },
    ],
    [
      listKind.LIST_KIND_ISSUER,
      { issuers: { issuers: cities.map(({ code }) => ({ institution: code, ...always })) } },
    ],
    [listKind.LIST_KIND_KEY_VERSIONS, { keyVersions: { purchaseKeyVersions: [1] } }],
    [listKind.LIST_KIND_LINES, { lines: { lines: [{ lineId: '101', lean: true }] } }],
    [listKind.LIST_KIND_RIDE_CODE, { rideCode }],
  ]
}
