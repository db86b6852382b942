import { BoundedMap } from '../../collections/bounded-map.ts'
import { equalBytes } from '../layout.ts'
import { type DiversificationOrder, diversify, pan8Of } from './diversify.ts'
import { type LoadTacTerms, loadTac } from './load.ts'
import { type PurchaseTacTerms, purchaseTac, tacKeyOf } from './purchase.ts'

/** Whose TAC it is, and the algorithm that its card names. */
export interface TacCard {
  /** 20 digits. */
  readonly cardNumber: string
  /** 16 hex digits. */
  readonly issuerId: string
  readonly algorithm: number
}

export interface TacVerifier {
  /** Throws `CARD_ALGORITHM_UNKNOWN`; any other disagreement is `false`. */
  verifyPurchase(card: TacCard, terms: PurchaseTacTerms, tac: Uint8Array): boolean
  verifyLoad(card: TacCard, terms: LoadTacTerms, tac: Uint8Array): boolean
}

export interface TacVerifierOptions {
  /** Master of the cards' internal keys (DTK), 16 bytes. */
  readonly masterKey: Uint8Array
  readonly order?: DiversificationOrder
  /** Cards whose keys are remembered; one takes about 250 bytes. */
  readonly cachedCardsMax?: number
}

/**
 * Checks TACs with the cards' diversified keys. Diversification costs more than the TAC itself, so
 * the keys of the cards seen last are kept, within a bound.
 */
export function createTacVerifier(options: TacVerifierOptions): TacVerifier {
  const { masterKey, order, cachedCardsMax = 100_000 } = options
  const keys = new BoundedMap<string, Uint8Array>(cachedCardsMax)

  function keyOf(card: TacCard): Uint8Array {
    const id = `${card.algorithm}:${card.issuerId}:${card.cardNumber}`
    const known = keys.get(id)
    if (known !== undefined) return known
    const key = diversifyTacKey(card)
    keys.set(id, key)
    return key
  }

  function diversifyTacKey(card: TacCard): Uint8Array {
    const issuer8 = Uint8Array.fromHex(card.issuerId)
    const factors = { pan8: pan8Of(card.cardNumber), issuer8, algorithm: card.algorithm }
    const internalKey = diversify(masterKey, { ...factors, order })
    return tacKeyOf(internalKey, card.algorithm)
  }

  return {
    verifyPurchase: (card, terms, tac) =>
      equalBytes(purchaseTac(keyOf(card), terms, card.algorithm), tac),
    verifyLoad: (card, terms, tac) => equalBytes(loadTac(keyOf(card), terms, card.algorithm), tac),
  }
}
