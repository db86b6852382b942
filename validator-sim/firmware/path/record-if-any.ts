import type { CardChannel } from '@tongxing/core/card/channel.ts'
import {
  buildReadRecordCommand,
  parseReadRecordResponse,
} from '@tongxing/core/card/commands/read-record.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** A record, undefined where the card has none. Throws `CARD_LOST` and the command's codes. */
export async function recordIfAny(
  card: CardChannel,
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
