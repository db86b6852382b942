import { concatBytes, uintBytes } from '../layout.ts'
import { cardAlgorithm } from './algorithms.ts'

/** Transaction types as logs, MACs and TACs carry them (card.md 1.6). */
export const transactionTypes = {
  load: 0x02,
  purchase: 0x06,
  overdraft: 0x07,
  cappPurchase: 0x09,
} as const

/** A purchase as the terminal's MAC1 covers it. */
export interface PurchaseTerms {
  readonly amountFen: number
  /** 06 purchase, 09 CAPP purchase. */
  readonly type: number
  /** 12 digits: the PSAM's number. */
  readonly terminalNumber: string
  /** Local time of the terminal, `YYYYMMDDhhmmss`. */
  readonly timestamp: string
}

/** What the TAC covers: not the balance, the card's counter or its number (card.md 2.3). */
export interface PurchaseTacTerms extends PurchaseTerms {
  readonly terminalSequence: number
}

export interface PurchaseSessionOptions {
  readonly rand: Uint8Array
  /** The card's offline counter as INITIALIZE answered it. */
  readonly offlineSequence: number
  readonly terminalSequence: number
  readonly algorithm?: number
}

/** A session key, ready for the MACs of one purchase. */
export function purchaseSessionKey(
  purchaseKey: Uint8Array,
  options: PurchaseSessionOptions,
): Uint8Array {
  const input = concatBytes(
    options.rand,
    uintBytes(options.offlineSequence, 2),
    uintBytes(options.terminalSequence & 0xffff, 2),
  )
  return cardAlgorithm(options.algorithm ?? 0).sessionKey(purchaseKey, input)
}

/** MAC1: the terminal's word that this card may be debited by this amount, now, here. */
export function purchaseMac1(
  sessionKey: Uint8Array,
  terms: PurchaseTerms,
  algorithm = 0,
): Uint8Array {
  const message = concatBytes(
    uintBytes(terms.amountFen, 4),
    uintBytes(terms.type, 1),
    Uint8Array.fromHex(terms.terminalNumber + terms.timestamp),
  )
  return cardAlgorithm(algorithm).mac(sessionKey, message)
}

/** MAC2: the card's word to the terminal that it took the amount. */
export function purchaseMac2(sessionKey: Uint8Array, amountFen: number, algorithm = 0): Uint8Array {
  return cardAlgorithm(algorithm).mac(sessionKey, uintBytes(amountFen, 4))
}

/** The card's proof for its issuer, under the TAC key of the card (`tacKeyOf`). */
export function purchaseTac(
  tacKey: Uint8Array,
  terms: PurchaseTacTerms,
  algorithm = 0,
): Uint8Array {
  const message = concatBytes(
    uintBytes(terms.amountFen, 4),
    uintBytes(terms.type, 1),
    Uint8Array.fromHex(terms.terminalNumber),
    uintBytes(terms.terminalSequence, 4),
    Uint8Array.fromHex(terms.timestamp),
  )
  return cardAlgorithm(algorithm).mac(tacKey, message)
}

/** The key of TACs from the card's 16-byte internal key (DTK): its halves XORed, for 3DES. */
export function tacKeyOf(internalKey: Uint8Array, algorithm = 0): Uint8Array {
  return cardAlgorithm(algorithm).tacKey(internalKey)
}
