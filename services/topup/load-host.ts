import {
  type DiversificationOrder,
  diversify,
  pan8Of,
} from '@tongxing/core/card/crypto/diversify.ts'
import { loadMac1, loadMac2, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { createTacVerifier, type TacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { LoadRow } from './load-row.ts'

/**
 * An issuer's master keys of one version; 16 bytes each. They stay in memory and out of every log.
 */
export interface IssuerKeys {
  /** 16 hex digits. */
  readonly issuerId: string
  readonly keyVersion: number
  readonly algorithm: number
  readonly tacMasterKey: Uint8Array
  readonly loadMasterKey: Uint8Array
}

/** What a card answered to INITIALIZE FOR LOAD, and what it was asked. */
export interface LoadInitialization {
  readonly cardNumber: string
  readonly issuerId: string
  readonly amountFen: number
  /** 12 digits. */
  readonly terminalId: string
  readonly loadCounter: number
  /** As MAC1 covers it: with the overdraft limit. */
  readonly balanceBeforeFen: number
  readonly keyVersion: number
  readonly algorithm: number
  /** 8 hex digits each. */
  readonly random: string
  readonly mac1: string
}

/** MAC2 over the host's time (`YYYYMMDDhhmmss`), for the card session whose MAC1 was right. */
export type MakeMac2 = (timestamp: string) => Uint8Array

/** The issuer's side of the load: what an HSM does where there is one. */
export interface LoadHost {
  readonly issuerId: string
  /** Checks MAC1 with the card's own load key (card.md 2.3). */
  openSession(
    initialization: LoadInitialization,
  ): MakeMac2 | 'LOAD_MAC1_WRONG' | 'LOAD_KEY_VERSION_UNKNOWN'
  isTacRight(load: LoadRow, tac: Uint8Array): boolean
}

export interface LoadHostOptions {
  readonly issuerId: string
  /** All versions whose cards are still in use. */
  readonly keys: readonly IssuerKeys[]
  readonly order?: DiversificationOrder | undefined
}

export function createLoadHost(options: LoadHostOptions): LoadHost {
  const { issuerId, order } = options
  const own = options.keys.filter((keys) => keys.issuerId === issuerId)
  const keysByVersion = new Map(own.map((keys) => [keys.keyVersion, keys]))
  const verifiers = new Map(
    own.map((keys) => [
      keys.keyVersion,
      createTacVerifier({ masterKey: keys.tacMasterKey, ...(order && { order }) }),
    ]),
  )

  function openSession(initialization: LoadInitialization) {
    const { algorithm, random, amountFen, terminalId: terminalNumber } = initialization
    const keys = keysByVersion.get(initialization.keyVersion)
    if (!keys) return 'LOAD_KEY_VERSION_UNKNOWN'
    const loadKey = diversify(keys.loadMasterKey, {
      pan8: pan8Of(initialization.cardNumber),
      issuer8: Uint8Array.fromHex(issuerId),
      order,
      algorithm,
    })
    const rand = Uint8Array.fromHex(random)
    const onlineSequence = initialization.loadCounter
    const sessionKey = loadSessionKey(loadKey, { rand, onlineSequence, algorithm })
    const request = { amountFen, terminalNumber }
    const { balanceBeforeFen } = initialization
    const mac1 = loadMac1(sessionKey, { ...request, balanceBeforeFen }, algorithm)
    if (!equalBytes(mac1, Uint8Array.fromHex(initialization.mac1))) return 'LOAD_MAC1_WRONG'
    return (timestamp: string) => loadMac2(sessionKey, { ...request, timestamp }, algorithm)
  }

  return {
    issuerId,
    openSession: (initialization) => {
      try {
        return openSession(initialization)
      } catch (error) {
        // An algorithm that no card of ours has: nothing that such a card says can be right.
        if (isTongxingError(error, 'CARD_ALGORITHM_UNKNOWN')) return 'LOAD_MAC1_WRONG'
        throw error
      }
    },
    isTacRight: (load, tac) => isTacRight(verifiers.get(load.keyVersion), load, tac),
  }
}

function isTacRight(verifier: TacVerifier | undefined, load: LoadRow, tac: Uint8Array): boolean {
  const terms = {
    balanceAfterFen: load.balanceBeforeFen + load.overdraftLimitFen + load.amountFen,
    onlineSequence: load.loadCounter,
    amountFen: load.amountFen,
    terminalNumber: load.terminalId,
    timestamp: load.timestamp,
  }
  return verifier?.verifyLoad(load, terms, tac) ?? false
}
