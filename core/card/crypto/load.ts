import { concatBytes, uintBytes } from '../layout.ts'
import { cardAlgorithm } from './algorithms.ts'
import { transactionTypes } from './purchase.ts'

/** A load as the card's MAC1 covers it. */
export interface LoadRequest {
  readonly amountFen: number
  /** 12 digits: the terminal of the outlet. */
  readonly terminalNumber: string
  /** 02 loads the purse; 01 the passbook, which T-Union cards do not use. */
  readonly type?: number
}

/** A load as the host's MAC2 covers it. */
export interface LoadTerms extends LoadRequest {
  /** Local time of the host, `YYYYMMDDhhmmss`. */
  readonly timestamp: string
}

export interface LoadSessionOptions {
  readonly rand: Uint8Array
  /** The card's online counter as INITIALIZE FOR LOAD answered it. */
  readonly onlineSequence: number
  readonly algorithm?: number
}

export function loadSessionKey(loadKey: Uint8Array, options: LoadSessionOptions): Uint8Array {
  const input = concatBytes(
    options.rand,
    uintBytes(options.onlineSequence, 2),
    Uint8Array.of(0x80, 0),
  )
  return cardAlgorithm(options.algorithm ?? 0).sessionKey(loadKey, input)
}

/** MAC1: the card's word to the host, with the balance (limit included) before the load. */
export function loadMac1(
  sessionKey: Uint8Array,
  request: LoadRequest & { readonly balanceBeforeFen: number },
  algorithm = 0,
): Uint8Array {
  const message = concatBytes(uintBytes(request.balanceBeforeFen, 4), requestBytes(request))
  return cardAlgorithm(algorithm).mac(sessionKey, message)
}

/** MAC2: the host's word to the card that the money is there. */
export function loadMac2(sessionKey: Uint8Array, terms: LoadTerms, algorithm = 0): Uint8Array {
  const message = concatBytes(requestBytes(terms), Uint8Array.fromHex(terms.timestamp))
  return cardAlgorithm(algorithm).mac(sessionKey, message)
}

export interface LoadTacTerms extends LoadTerms {
  readonly balanceAfterFen: number
  /** The counter before the load raised it (card.md 2.3; open point 3). */
  readonly onlineSequence: number
}

/** The card's proof that it holds the money, under the TAC key of the card (`tacKeyOf`). */
export function loadTac(tacKey: Uint8Array, terms: LoadTacTerms, algorithm = 0): Uint8Array {
  const message = concatBytes(
    uintBytes(terms.balanceAfterFen, 4),
    uintBytes(terms.onlineSequence, 2),
    requestBytes(terms),
    Uint8Array.fromHex(terms.timestamp),
  )
  return cardAlgorithm(algorithm).mac(tacKey, message)
}

function requestBytes(request: LoadRequest): Uint8Array {
  return concatBytes(
    uintBytes(request.amountFen, 4),
    uintBytes(request.type ?? transactionTypes.load, 1),
    Uint8Array.fromHex(request.terminalNumber),
  )
}
