import {
  buildCreditSamForPurchaseCommand,
  parseCreditSamForPurchaseResponse,
} from '@tongxing/core/card/commands/credit-sam-for-purchase.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Mac2Check, mac2Check } from '@tongxing/proto/messages.ts'
import type { Tap } from './tap.ts'

/**
 * The SAM's verdict on the card's MAC2, after the rider's signal (card.md 3.2). A SAM that gives
 * none leaves the check undone: the debit stands by its TAC all the same.
 */
export async function confirm(tap: Tap, mac2: Uint8Array): Promise<Mac2Check> {
  try {
    const response = await tap.sam.transmit(buildCreditSamForPurchaseCommand(mac2))
    parseCreditSamForPurchaseResponse(response)
    return mac2Check.MAC2_CHECK_OK
  } catch (error) {
    if (isTongxingError(error, 'CARD_MAC_WRONG')) return mac2Check.MAC2_CHECK_WRONG
    if (error instanceof TongxingError) return mac2Check.MAC2_CHECK_NOT_DONE
    throw error
  }
}
