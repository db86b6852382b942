import { sfi } from '@tongxing/core/card/application.ts'
import {
  buildGetBalanceCommand,
  parseGetBalanceResponse,
} from '@tongxing/core/card/commands/get-balance.ts'
import {
  buildReadBinaryCommand,
  parseReadBinaryResponse,
} from '@tongxing/core/card/commands/read-binary.ts'
import { buildSelectCommand, parseSelectResponse } from '@tongxing/core/card/commands/select.ts'
import {
  type BusRecord,
  busRecordNumber,
  parseBusRecord,
  sectorRecordLength,
} from '@tongxing/core/card/files/bus-record.ts'
import {
  concessionEndPlace,
  type ManagementInfo,
  managementHeadLength,
  ordinaryCardKind,
  parseConcessionEnd,
  parseManagementInfo,
} from '@tongxing/core/card/files/management-info.ts'
import type { PublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { purseLogLength } from '@tongxing/core/card/files/purse-log.ts'
import { tripRecordLength, tripTypes } from '@tongxing/core/card/files/trip-record.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { rideFormOf } from '@tongxing/core/tariff/ride-form.ts'
import { lineSettings } from '../parameters/active-lists.ts'
import { rideStates } from './open-ride.ts'
import { recordIfAny } from './record-if-any.ts'
import { hasOpenClaim } from './settle-torn.ts'
import type { Tap } from './tap.ts'

/** All that the card says before it is asked for money. A lean flat fare asks for less. */
export interface CardFacts {
  readonly publicInfo: PublicInfo
  readonly management: ManagementInfo
  /** Last day of the concession, `YYYYMMDD`; absent where there is no end, or no concession. */
  readonly concessionUntil: string | undefined
  /** SFI 18 record 1, 23 bytes; absent on a card that never moved money. */
  readonly lastLog: Uint8Array | undefined
  /** SFI 1A record 2; absent on a card that has none. */
  readonly busRecord: BusRecord | undefined
  /** The last ride of SFI 1E that is not an open boarding, read where the tariff needs it. */
  readonly lastTrip: Uint8Array | undefined
  /** Actual balance, below 0 where an overdraft is in use; absent until INITIALIZE tells it. */
  readonly balanceFen: number | undefined
}

/** SELECT; file 15 comes with its answer. Throws `CARD_LOST` and the codes of the command. */
export async function selectCard({ card }: Tap): Promise<PublicInfo> {
  return parseSelectResponse(await card.transmit(buildSelectCommand())).publicInfo
}

/** The reads in the order of card.md 3.1. Throws `CARD_LOST` and the codes of the commands. */
export async function readCard(tap: Tap, publicInfo: PublicInfo): Promise<CardFacts> {
  const { card } = tap
  const head = buildReadBinaryCommand({ sfi: sfi.management, length: managementHeadLength })
  const management = parseManagementInfo(parseReadBinaryResponse(await card.transmit(head)))
  const concessionUntil = await concessionEnd(tap, publicInfo, management)
  const known = { publicInfo, management, concessionUntil }
  if (isLean(tap, publicInfo.cardNumber)) return { ...known, ...nothingMore }
  const log = { sfi: sfi.purseLog, record: 1, length: purseLogLength }
  const lastLog = await recordIfAny(card, log)
  const sector = { sfi: sfi.sectorRecords, record: busRecordNumber, length: sectorRecordLength }
  const record = await recordIfAny(card, sector)
  const busRecord = record && parseBusRecord(record)
  const lastTrip = await lastTripOf(tap, busRecord)
  const balanceFen = await readBalance(tap)
  return { ...known, lastLog, busRecord, lastTrip, balanceFen }
}

/** Fen; below 0 where an overdraft is in use. Throws like `readCard`. */
export async function readBalance({ card }: Tap): Promise<number> {
  return parseGetBalanceResponse(await card.transmit(buildGetBalanceCommand()))
}

const nothingMore = {
  lastLog: undefined,
  busRecord: undefined,
  lastTrip: undefined,
  balanceFen: undefined,
}

/**
 * Ordinary cards have no concession, and where other issuers say when it ends nobody knows: only
 * our own issuer's other cards are asked.
 */
async function concessionEnd(
  { bus, card }: Tap,
  { issuerId }: PublicInfo,
  { cardKind }: ManagementInfo,
): Promise<string | undefined> {
  const isOwn = issuerId === issuerIdOf({ code: bus.config.acceptorInstitution })
  if (cardKind === ordinaryCardKind || !isOwn) return undefined
  const command = buildReadBinaryCommand({ sfi: sfi.management, ...concessionEndPlace })
  return parseConcessionEnd(parseReadBinaryResponse(await card.transmit(command)))
}

/**
 * SELECT, READ 17, INITIALIZE, UPDATE 1E, DEBIT and no more, where the line wants it, its fare asks
 * nothing of the card, and no torn debit of the card is open.
 */
function isLean({ bus, stamp }: Tap, cardNumber: string): boolean {
  const { config, shift, parameters } = bus
  const lists = parameters.at(stamp.nowMs)
  const { tariff } = lists
  const lineId = shift?.lineId ?? ''
  if (!lineSettings(lists, lineId).lean || hasOpenClaim(bus, cardNumber)) return false
  const isFlat = tariff === undefined || rideFormOf(tariff, config.mode, lineId) === 'flat'
  return isFlat && tariff?.needsTransferState !== true
}

/** An open boarding is charged nothing: what may earn a transfer is the ride before it. */
async function lastTripOf(
  { bus, card, stamp }: Tap,
  busRecord: BusRecord | undefined,
): Promise<Uint8Array | undefined> {
  const { tariff } = bus.parameters.at(stamp.nowMs)
  if (tariff?.needsTransferState !== true) return undefined
  const isSections = rideFormOf(tariff, bus.config.mode, bus.shift?.lineId ?? '') === 'sections'
  if (isSections && busRecord?.state !== rideStates.boarded) return undefined
  const trip = { sfi: sfi.trips, record: 1, length: tripRecordLength }
  const newest = await recordIfAny(card, trip)
  return newest?.[0] === tripTypes.board ? recordIfAny(card, { ...trip, record: 2 }) : newest
}
