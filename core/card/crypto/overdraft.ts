import { concatBytes, uintBytes } from '../layout.ts'
import { cardAlgorithm } from './algorithms.ts'
import { transactionTypes } from './purchase.ts'

/*
 * UPDATE OVERDRAFT LIMIT (card.md 2.3). Its session key is made as a load's is (`loadSessionKey`).
 */

const type = uintBytes(transactionTypes.overdraft, 1)

export interface OverdraftTerms {
  readonly newLimitFen: number
  /** 12 digits. */
  readonly terminalNumber: string
  /** Local time of the host, `YYYYMMDDhhmmss`. */
  readonly timestamp: string
}

/** MAC1: the card's word to the host about the balance (limit included) and limit it has. */
export function overdraftMac1(
  sessionKey: Uint8Array,
  now: {
    readonly balanceFen: number
    readonly limitFen: number
    readonly terminalNumber: string
  },
  algorithm = 0,
): Uint8Array {
  const message = concatBytes(
    uintBytes(now.balanceFen, 4),
    uintBytes(now.limitFen, 3),
    type,
    Uint8Array.fromHex(now.terminalNumber),
  )
  return cardAlgorithm(algorithm).mac(sessionKey, message)
}

/** MAC2: the host's word to the card that it may have the new limit. */
export function overdraftMac2(
  sessionKey: Uint8Array,
  terms: OverdraftTerms,
  algorithm = 0,
): Uint8Array {
  return cardAlgorithm(algorithm).mac(sessionKey, termsBytes(terms))
}

/** The card's proof under its TAC key (`tacKeyOf`). */
export function overdraftTac(
  tacKey: Uint8Array,
  terms: OverdraftTerms & { readonly balanceAfterFen: number; readonly onlineSequence: number },
  algorithm = 0,
): Uint8Array {
  const message = concatBytes(
    uintBytes(terms.balanceAfterFen, 4),
    uintBytes(terms.onlineSequence, 2),
    termsBytes(terms),
  )
  return cardAlgorithm(algorithm).mac(tacKey, message)
}

function termsBytes({ newLimitFen, terminalNumber, timestamp }: OverdraftTerms): Uint8Array {
  return concatBytes(
    uintBytes(newLimitFen, 3),
    type,
    Uint8Array.fromHex(terminalNumber + timestamp),
  )
}
