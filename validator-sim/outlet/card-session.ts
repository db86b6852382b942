import type { CardChannel } from '@tongxing/core/card/channel.ts'
import {
  buildCreditForLoadCommand,
  parseCreditForLoadResponse,
} from '@tongxing/core/card/commands/credit-for-load.ts'
import {
  buildGetTransactionProveCommand,
  parseGetTransactionProveResponse,
} from '@tongxing/core/card/commands/get-transaction-prove.ts'
import {
  buildInitializeForCappPurchaseCommand,
  parseInitializeForCappPurchaseResponse,
} from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import {
  buildInitializeForLoadCommand,
  parseInitializeForLoadResponse,
} from '@tongxing/core/card/commands/initialize-for-load.ts'
import { buildSelectCommand, parseSelectResponse } from '@tongxing/core/card/commands/select.ts'
import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { LoadInitialization, LoadItem } from './top-up-messages.ts'

/** The terminal as the card sees it. */
export interface TerminalIdentity {
  /** 12 digits. */
  readonly terminalId: string
  /** Index of the load key; 1 in every source (card.md 2.4). */
  readonly keyIndex: number
}

/** SELECT: the card's identity. Throws `CARD_LOST`, `CARD_APPLICATION_MISSING` and the like. */
export async function selectCard(
  channel: CardChannel,
): Promise<{ readonly cardNumber: string; readonly issuerId: string }> {
  const { publicInfo } = parseSelectResponse(await channel.transmit(buildSelectCommand()))
  return { cardNumber: publicInfo.cardNumber, issuerId: publicInfo.issuerId }
}

export type InitializedLoad = Omit<LoadItem, 'outletSequence'>

/**
 * Asks the selected card for all that a load needs. The purchase counter and the overdraft limit
 * come from an INITIALIZE of amount 0, which leaves nothing behind; it goes first, since the card
 * forgets one INITIALIZE at the next.
 */
export async function initializeLoad(
  channel: CardChannel,
  terminal: TerminalIdentity,
  card: { readonly cardNumber: string; readonly issuerId: string; readonly amountFen: number },
): Promise<InitializedLoad> {
  const { keyIndex, terminalId: terminalNumber } = terminal
  const { amountFen } = card
  const purchase = parseInitializeForCappPurchaseResponse(
    await channel.transmit(
      buildInitializeForCappPurchaseCommand({ keyIndex, amountFen: 0, terminalNumber }),
    ),
  )
  const load = parseInitializeForLoadResponse(
    await channel.transmit(buildInitializeForLoadCommand({ keyIndex, amountFen, terminalNumber })),
  )
  return {
    ...card,
    terminalId: terminalNumber,
    purchaseCounter: purchase.offlineSequence,
    overdraftLimitFen: purchase.overdraftFen,
    loadCounter: load.onlineSequence,
    balanceBeforeFen: load.balanceFen,
    keyVersion: load.keyVersion,
    algorithm: load.algorithm,
    random: load.rand.toHex(),
    mac1: load.mac1.toHex(),
  }
}

/** CREDIT FOR LOAD: from here the card may have the money. Returns the TAC, 8 hex digits. */
export async function creditLoad(
  channel: CardChannel,
  answer: { readonly date: string; readonly time: string; readonly mac2: string },
): Promise<string> {
  const timestamp = answer.date + answer.time
  const mac2 = Uint8Array.fromHex(answer.mac2)
  const response = await channel.transmit(buildCreditForLoadCommand({ timestamp, mac2 }))
  return parseCreditForLoadResponse(response).toHex()
}

/**
 * The TAC of the card's last load, which is known to have had this counter; undefined when the card
 * has no proof. Which sequence a card takes is open: N+1, then N (card.md 2.7).
 */
export async function readLoadTac(
  channel: CardChannel,
  loadCounter: number,
): Promise<string | undefined> {
  const type = transactionTypes.load
  for (const sequence of [loadCounter + 1, loadCounter]) {
    const response = await channel.transmit(buildGetTransactionProveCommand({ type, sequence }))
    try {
      return parseGetTransactionProveResponse(response).tac.toHex()
    } catch (error) {
      if (!isTongxingError(error, 'CARD_PROOF_MISSING')) throw error
    }
  }
  return undefined
}

/** The part of an initialized load that MAC1 covers: evidence of the card's load counter. */
export function initializationOf(load: InitializedLoad): LoadInitialization {
  const { purchaseCounter: _, overdraftLimitFen: __, ...initialization } = load
  return initialization
}
