import { sfi } from '@tongxing/core/card/application.ts'
import {
  buildGetBalanceCommand,
  parseGetBalanceResponse,
} from '@tongxing/core/card/commands/get-balance.ts'
import {
  buildReadBinaryCommand,
  parseReadBinaryResponse,
} from '@tongxing/core/card/commands/read-binary.ts'
import {
  buildReadRecordCommand,
  parseReadRecordResponse,
} from '@tongxing/core/card/commands/read-record.ts'
import { buildSelectCommand, parseSelectResponse } from '@tongxing/core/card/commands/select.ts'
import {
  busRecordNumber,
  parseBusRecord,
  sectorRecordLength,
} from '@tongxing/core/card/files/bus-record.ts'
import {
  type ManagementInfo,
  managementHeadLength,
  parseManagementInfo,
} from '@tongxing/core/card/files/management-info.ts'
import type { PublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { purseLogLength } from '@tongxing/core/card/files/purse-log.ts'
import { tripRecordLength } from '@tongxing/core/card/files/trip-record.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Tap } from './tap.ts'

/** All that the card says before it is asked for money. */
export interface CardFacts {
  readonly publicInfo: PublicInfo
  readonly management: ManagementInfo
  /** SFI 18 record 1, 23 bytes; absent on a card that never moved money. */
  readonly lastLog: Uint8Array | undefined
  /** SFI 1E record 1, read where the tariff needs it; absent where there is none. */
  readonly lastTrip: Uint8Array | undefined
  /** Lock flag of SFI 1A record 2; false where the settings do not read it. */
  readonly sectorLocked: boolean
  /** Actual balance, below 0 where an overdraft is in use. */
  readonly balanceFen: number
}

/**
 * SELECT and reads, in the order of card.md 3.1; file 15 comes with SELECT's answer. Throws
 * `CARD_LOST` and the codes of the commands.
 */
export async function readCard({ bus, card, stamp }: Tap): Promise<CardFacts> {
  const { publicInfo } = parseSelectResponse(await card.transmit(buildSelectCommand()))
  const head = buildReadBinaryCommand({ sfi: sfi.management, length: managementHeadLength })
  const management = parseManagementInfo(parseReadBinaryResponse(await card.transmit(head)))
  const log = { sfi: sfi.purseLog, record: 1, length: purseLogLength }
  const lastLog = await recordIfAny(card, log)
  const sector = bus.settings.readsSectorRecord
    ? await recordIfAny(card, {
        sfi: sfi.sectorRecords,
        record: busRecordNumber,
        length: sectorRecordLength,
      })
    : undefined
  const needsTrip = bus.parameters.at(stamp.nowMs).tariff?.needsTransferState ?? false
  const trip = { sfi: sfi.trips, record: 1, length: tripRecordLength }
  const lastTrip = needsTrip ? await recordIfAny(card, trip) : undefined
  const balanceFen = parseGetBalanceResponse(await card.transmit(buildGetBalanceCommand()))
  const sectorLocked = sector !== undefined && parseBusRecord(sector).lockFlag !== 0
  return { publicInfo, management, lastLog, lastTrip, sectorLocked, balanceFen }
}

async function recordIfAny(
  card: Tap['card'],
  record: Parameters<typeof buildReadRecordCommand>[0],
): Promise<Uint8Array | undefined> {
  const response = await card.transmit(buildReadRecordCommand(record))
  try {
    return parseReadRecordResponse(response)
  } catch (error) {
    if (isTongxingError(error, 'CARD_RECORD_MISSING')) return undefined
    throw error
  }
}
