import { tUnionAid } from '@tongxing/core/card/application.ts'
import { cardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import {
  type DiversificationOrder,
  diversify,
  pan8Of,
} from '@tongxing/core/card/crypto/diversify.ts'
import { buildBusRecord, emptyBusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { buildHolder, type Holder } from '@tongxing/core/card/files/holder.ts'
import { buildManagementInfo, noConcessionEnd } from '@tongxing/core/card/files/management-info.ts'
import { buildPublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { equalBytes, readRecord, writeRecord } from '@tongxing/core/card/layout.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import {
  type CardState,
  headerLayout,
  imageFormat,
  imageLength,
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
  /** Of EXTERNAL AUTHENTICATE; a card without it answers 6A88. */
  readonly external?: Uint8Array
  /** Of INTERNAL AUTHENTICATE: with it a staff card proves itself. */
  readonly staff?: Uint8Array
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
    ...(masters.external && { external: diversify(masters.external, factors) }),
    ...(masters.staff && { staff: diversify(masters.staff, factors) }),
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
  /** 00 and 01 are 3DES, 04 is SM4 (experimental). */
  readonly algorithm?: number
  /** File 15 byte 9: 1 enabled by default. */
  readonly enableFlag?: number
  readonly overdraftFen?: number
  /**
   * Actual balance at creation, 0 by default: for tools that make test images. A real card gets
   * money by a load only.
   */
  readonly openingBalanceFen?: number
  /** Counters of a card that replaces another. */
  readonly offlineSequence?: number
  readonly onlineSequence?: number
  /** An instance's own full name, 9 to 16 bytes that begin with the T-Union AID. */
  readonly instanceAid?: Uint8Array
  readonly holder?: Holder
  /** Records of file 19, up to two of 128 bytes. */
  readonly cityRecords?: readonly Uint8Array[]
  /** File 03 of a line card: its record, or the length of one that the issuer appends later. */
  readonly lineRecord?: Uint8Array | number
  /** 2 to 6 bytes. */
  readonly pin?: Uint8Array
}

/**
 * The image of a new card. Its actual balance is 0 unless the image is a test's. A staff card has
 * `aaaabbbb` as the second half of its `issuerId` (card.md 3.9). Throws `CARD_BYTES_INVALID` for a
 * value that does not fit its field, `CARD_KEY_INVALID`, `CARD_ALGORITHM_UNKNOWN`.
 */
export function personalise(card: Personalisation): Uint8Array {
  const image = new Uint8Array(imageLength)
  const write = ({ at, length }: Place, bytes: Uint8Array, what: string) => {
    if (bytes.length > length) throw invalid(what)
    image.set(bytes, at)
  }
  cardAlgorithm(card.algorithm ?? 0)
  write(places.header, buildHeader(card), 'the header')
  write(places.state, writeRecord(stateLayout, initialState(card)), 'the state')
  writeKeys(image, card.keys)
  write(places.publicInfo, buildCardPublicInfo(card), 'file 15')
  if (card.holder) write(places.holder, buildHolder(card.holder), 'file 16')
  write(places.management, buildCardManagement(card), 'file 17')
  if (card.lineRecord instanceof Uint8Array) write(places.lineRecord, card.lineRecord, 'file 03')
  const rail = { ...emptyBusRecord, recordId: '2701' }
  write(slotPlace(places.sectorRecords, 0), buildBusRecord(rail), 'file 1A')
  write(slotPlace(places.sectorRecords, 1), buildBusRecord(emptyBusRecord), 'file 1A')
  const cityRecords = card.cityRecords ?? []
  if (cityRecords.length > places.cityRecords.records) throw invalid('file 19')
  for (const [slot, record] of cityRecords.entries())
    write(slotPlace(places.cityRecords, slot), record, 'file 19')
  return image
}

function writeKeys(image: Uint8Array, keys: CardKeys): void {
  const write = ({ at }: Place, key: Uint8Array) => {
    if (key.length !== 16) throw new TongxingError('CARD_KEY_INVALID')
    image.set(key, at)
  }
  write(places.purchaseKey, keys.purchase)
  write(places.loadKey, keys.load)
  write(places.tacKey, keys.tac)
  write(places.maintenanceKey, keys.maintenance)
  if (keys.external) write(places.externalKey, keys.external)
  if (keys.staff) write(places.staffKey, keys.staff)
}

function buildHeader(card: Personalisation): Uint8Array {
  const { uid, instanceAid = tUnionAid, lineRecord = 0, pin } = card
  if (uid.length !== 4 && uid.length !== 7) throw invalid('the UID')
  const isOurs = equalBytes(instanceAid.subarray(0, tUnionAid.length), tUnionAid)
  if (!isOurs || instanceAid.length > 16) throw invalid('the AID')
  const lineRecordLength = typeof lineRecord === 'number' ? lineRecord : lineRecord.length
  const isLineRecord = lineRecordLength >= 32 && lineRecordLength <= places.lineRecord.length
  if (lineRecord !== 0 && !isLineRecord) throw invalid('file 03')
  if (pin && (pin.length < 2 || pin.length > 6)) throw invalid('the PIN')
  return writeRecord(headerLayout, {
    magic: imageMagic,
    format: imageFormat,
    uidLength: uid.length,
    uid: padded(uid, 7),
    algorithm: card.algorithm ?? 0,
    keyVersion: card.keyVersion ?? 1,
    keyIndex: card.keyIndex ?? 1,
    aidLength: instanceAid.length,
    aid: padded(instanceAid, 16),
    lineRecordLength,
    pinLength: pin?.length ?? 0,
    pin: padded(pin ?? new Uint8Array(0), 6),
    hasExternalKey: card.keys.external ? 1 : 0,
    hasStaffKey: card.keys.staff ? 1 : 0,
  })
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length)
  whole.set(bytes)
  return whole
}

function initialState(card: Personalisation): CardState {
  const overdraftFen = card.overdraftFen ?? 0
  return {
    ...readRecord(stateLayout, new Uint8Array(places.state.length)),
    lineCount: card.lineRecord instanceof Uint8Array ? 1 : 0,
    storedFen: overdraftFen + (card.openingBalanceFen ?? 0),
    overdraftFen,
    offlineSequence: card.offlineSequence ?? 0,
    onlineSequence: card.onlineSequence ?? 0,
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
  return buildManagementInfo({
    countryCode: '00000156',
    provinceCode: card.provinceCode,
    cityCode: card.cityCode,
    interoperability: card.interoperable ? '0001' : '0000',
    cardKind: card.cardKind,
    concessionUntil: card.concessionUntil ?? noConcessionEnd,
  })
}

function invalid(what: string): TongxingError {
  return new TongxingError('CARD_BYTES_INVALID', { detail: { what } })
}
