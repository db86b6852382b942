import {
  type DiversificationOrder,
  diversify,
  pan8Of,
} from '@tongxing/core/card/crypto/diversify.ts'
import { buildBusRecord, emptyBusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { buildManagementInfo } from '@tongxing/core/card/files/management-info.ts'
import { buildPublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { writeRecord } from '@tongxing/core/card/layout.ts'
import {
  type CardState,
  emptyImage,
  headerLayout,
  imageMagic,
  type Place,
  places,
  slotPlace,
  stateLayout,
} from './image-layout.ts'

/** A card's own keys, 16 bytes each. */
export interface CardKeys {
  readonly purchase: Uint8Array
  readonly load: Uint8Array
  /** The internal key (DTK) of TACs. */
  readonly tac: Uint8Array
  /** Of APPLICATION BLOCK and other secure messaging. */
  readonly maintenance: Uint8Array
}

export interface DiversifyCardKeysOptions {
  readonly cardNumber: string
  readonly issuerId: string
  readonly order?: DiversificationOrder
  readonly algorithm?: number
}

/**
 * A card's keys from the masters of the scheme. Throws `CARD_KEY_INVALID`,
 * `CARD_ALGORITHM_UNKNOWN`.
 */
export function diversifyCardKeys(masters: CardKeys, options: DiversifyCardKeysOptions): CardKeys {
  const { cardNumber, issuerId, order, algorithm = 0 } = options
  const factors = {
    pan8: pan8Of(cardNumber),
    issuer8: Uint8Array.fromHex(issuerId),
    order,
    algorithm,
  }
  return {
    purchase: diversify(masters.purchase, factors),
    load: diversify(masters.load, factors),
    tac: diversify(masters.tac, factors),
    maintenance: diversify(masters.maintenance, factors),
  }
}

export interface Personalisation {
  /** 4 or 7 bytes. */
  readonly uid: Uint8Array
  /** 20 digits. */
  readonly cardNumber: string
  /** 16 hex digits; the first 8 are what issuer lists carry. */
  readonly issuerId: string
  /** Four digits each. */
  readonly cityCode: string
  readonly provinceCode: string
  /** 1 normal, 2 student, 3 elder, 4 test, 5 soldier. */
  readonly cardKind: number
  /** Last day of the concession, `YYYYMMDD`; absent: it has no end. */
  readonly concessionUntil?: string
  readonly interoperable: boolean
  /** `YYYYMMDD`. */
  readonly startDate: string
  readonly endDate: string
  readonly keys: CardKeys
  readonly keyVersion?: number
  readonly keyIndex?: number
  readonly algorithm?: number
  /** File 15 byte 9: 1 enabled by default. */
  readonly enableFlag?: number
  readonly overdraftFen?: number
  /** Counters of a card that replaces another. */
  readonly offlineSequence?: number
  readonly onlineSequence?: number
}

/**
 * The image of a new card. Its actual balance is 0: money comes only by a load. Throws
 * `CARD_BYTES_INVALID` for a value that does not fit its field.
 */
export function personalise(card: Personalisation): Uint8Array {
  const image = emptyImage()
  const write = ({ at }: Place, bytes: Uint8Array) => image.set(bytes, at)
  write(places.header, buildHeader(card))
  write(places.state, writeRecord(stateLayout, initialState(card)))
  write(places.purchaseKey, card.keys.purchase)
  write(places.loadKey, card.keys.load)
  write(places.tacKey, card.keys.tac)
  write(places.maintenanceKey, card.keys.maintenance)
  write(places.publicInfo, buildCardPublicInfo(card))
  write(places.management, buildCardManagement(card))
  const rail = { ...emptyBusRecord, recordId: '2701' }
  write(slotPlace(places.sectorRecords, 0), buildBusRecord(rail))
  write(slotPlace(places.sectorRecords, 1), buildBusRecord(emptyBusRecord))
  return image
}

function buildHeader(card: Personalisation): Uint8Array {
  const uid = new Uint8Array(7)
  uid.set(card.uid)
  return writeRecord(headerLayout, {
    magic: imageMagic,
    uidLength: card.uid.length,
    uid,
    algorithm: card.algorithm ?? 0,
    keyVersion: card.keyVersion ?? 1,
    keyIndex: card.keyIndex ?? 1,
    spare: 0,
  })
}

function initialState(card: Personalisation): CardState {
  const none = new Uint8Array(4)
  return {
    blocked: 0,
    macFailures: 0,
    storedFen: card.overdraftFen ?? 0,
    overdraftFen: card.overdraftFen ?? 0,
    offlineSequence: card.offlineSequence ?? 0,
    onlineSequence: card.onlineSequence ?? 0,
    logHead: 0,
    logCount: 0,
    tripHead: 0,
    tripCount: 0,
    purchaseProofType: 0,
    purchaseProofSequence: 0,
    purchaseProofMac2: none,
    purchaseProofTac: none,
    loadProofType: 0,
    loadProofSequence: 0,
    loadProofTac: none,
  }
}

function buildCardPublicInfo(card: Personalisation): Uint8Array {
  return buildPublicInfo({
    issuerId: card.issuerId,
    applicationType: 2,
    enableFlag: card.enableFlag ?? 1,
    cardNumber: card.cardNumber,
    startDate: card.startDate,
    endDate: card.endDate,
    issuerFci: '0000',
  })
}

function buildCardManagement(card: Personalisation): Uint8Array {
  const info = {
    countryCode: '00000156',
    provinceCode: card.provinceCode,
    cityCode: card.cityCode,
    interoperability: card.interoperable ? '0001' : '0000',
    cardKind: card.cardKind,
  }
  return buildManagementInfo(info, card.concessionUntil)
}
