import {
  buildDebitForPurchaseCommand,
  type Debited,
  parseDebitForPurchaseResponse,
} from '@tongxing/core/card/commands/debit-for-purchase.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Authorised } from './authorise.ts'
import type { Tap } from './tap.ts'

/** Answers to DEBIT after which the card may have changed: its memory failed while it wrote. */
const doubtfulStatuses = new Set(['6581', '6400', '6F00'])

/**
 * What became of DEBIT: done with its proof, certainly not done (`error` says why), or unknown
 * because the card was gone before its answer.
 */
export type DebitResult =
  | { readonly kind: 'debited'; readonly debited: Debited }
  | { readonly kind: 'refused'; readonly error: TongxingError }
  | { readonly kind: 'unknown' }

/** DEBIT FOR PURCHASE: the one moment of the tap. The candidate is durable before it is sent. */
export async function debit(tap: Tap, authorised: Authorised): Promise<DebitResult> {
  const { claim, timestamp, mac1 } = authorised
  const params = { terminalSequence: claim.psamCounter, timestamp, mac1 }
  try {
    const response = await tap.card.transmit(buildDebitForPurchaseCommand(params))
    return { kind: 'debited', debited: parseDebitForPurchaseResponse(response) }
  } catch (error) {
    if (!(error instanceof TongxingError)) throw error
    const doubtful = doubtfulStatuses.has(String(error.detail.status))
    const unread =
      isTongxingError(error, 'CARD_LOST') || isTongxingError(error, 'CARD_BYTES_INVALID')
    return doubtful || unread ? { kind: 'unknown' } : { kind: 'refused', error }
  }
}
