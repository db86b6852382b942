import {
  buildDebitForPurchaseCommand,
  type Debited,
  debitForPurchase,
  parseDebitForPurchaseResponse,
} from '@tongxing/core/card/commands/debit-for-purchase.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Authorised } from './authorise.ts'
import type { Tap } from './tap.ts'

/** The card's memory failed while it wrote: it may have changed. */
const memoryFailed = '6581'

/**
 * What became of DEBIT: done with its proof, certainly not done (`error` says why), or unknown
 * because the card's answer did not come, or not whole.
 */
export type DebitResult =
  | { readonly kind: 'debited'; readonly debited: Debited }
  | { readonly kind: 'refused'; readonly error: TongxingError }
  | { readonly kind: 'unknown' }

/** DEBIT FOR PURCHASE: the one moment of the tap. The candidate is durable before it is sent. */
export async function debit(tap: Tap, authorised: Authorised): Promise<DebitResult> {
  const { claim, timestamp, mac1 } = authorised
  const params = { terminalSequence: claim.psamCounter, timestamp, mac1 }
  const response = await answerIfAny(tap, buildDebitForPurchaseCommand(params))
  try {
    return { kind: 'debited', debited: parseDebitForPurchaseResponse(response) }
  } catch (error) {
    if (!(error instanceof TongxingError)) throw error
    return isRefusal(response, error) ? { kind: 'refused', error } : { kind: 'unknown' }
  }
}

async function answerIfAny({ card }: Tap, command: Uint8Array): Promise<Uint8Array> {
  try {
    return await card.transmit(command)
  } catch (error) {
    if (isTongxingError(error, 'CARD_LOST')) return new Uint8Array(0)
    throw error
  }
}

/**
 * Only a status word by itself that DEBIT is known to give is a no. The end of a TAC that was cut
 * looks like a status word too (so `6CXX` is none), and other words leave open what was done.
 */
function isRefusal(response: Uint8Array, { detail }: TongxingError): boolean {
  const status = String(detail.status)
  const isNamed = Object.hasOwn(debitForPurchase.statusWords, status)
  return response.length === 2 && isNamed && status !== memoryFailed
}
