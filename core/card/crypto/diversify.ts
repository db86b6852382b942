import { cardAlgorithm } from './algorithms.ts'

/**
 * The order in which the card number and the issuer id go into a key. Which one the scheme uses is
 * open (card.md 8, point 1): 8070 lists the card number first, so that is our default.
 */
export type DiversificationOrder = 'pan-issuer' | 'issuer-pan' | 'pan-only'

const defaultDiversificationOrder: DiversificationOrder = 'pan-issuer'

export interface DiversifyOptions {
  /** File 15 bytes 12..19: the last 16 digits of the card number. */
  readonly pan8: Uint8Array
  /** File 15 bytes 0..7. */
  readonly issuer8: Uint8Array
  readonly order?: DiversificationOrder | undefined
  /** Algorithm id; 00 (3DES) by default. */
  readonly algorithm?: number
}

/**
 * A card's own key from a 16-byte master key. Throws `CARD_KEY_INVALID`, `CARD_ALGORITHM_UNKNOWN`.
 */
export function diversify(masterKey: Uint8Array, options: DiversifyOptions): Uint8Array {
  const { pan8, issuer8, order = defaultDiversificationOrder } = options
  const algorithm = cardAlgorithm(options.algorithm ?? 0)
  const factors = {
    'pan-issuer': [pan8, issuer8],
    'issuer-pan': [issuer8, pan8],
    'pan-only': [pan8],
  }
  return factors[order].reduce((key, factor) => algorithm.diversify(key, factor), masterKey)
}

/** The diversification factor in a 20-digit card number. */
export function pan8Of(cardNumber: string): Uint8Array {
  return Uint8Array.fromHex(cardNumber.slice(-16))
}
