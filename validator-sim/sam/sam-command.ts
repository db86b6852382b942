import type { CommandApdu } from '@tongxing/core/card/apdu.ts'
import type { DiversificationOrder } from '@tongxing/core/card/crypto/diversify.ts'
import type { SamInfo } from '@tongxing/core/card/commands/sam-read-info.ts'
import { concatBytes, uintBytes } from '@tongxing/core/card/layout.ts'
import type { SamStateStore } from './sam-state-store.ts'

/** Master keys by usage, 16 bytes each. They never leave the SAM. */
interface SamKeys {
  readonly purchase: Uint8Array
  /** Of APPLICATION BLOCK: usage 45, index 02. */
  readonly applicationLock: Uint8Array
  /** The issuer's internal key (DTK), where this SAM may check TACs: usage 44. */
  readonly tac?: Uint8Array
  /** Of staff cards: usage 46. */
  readonly staff?: Uint8Array
}

/** What a SAM is made with. */
export interface SamPersonalisation {
  /** 12 digits: the terminal number of the validator that holds it. */
  readonly terminalNumber: string
  readonly info: SamInfo
  readonly keys: SamKeys
  /** Version that a card's INITIALIZE must name; any where absent. */
  readonly keyVersion?: number
  readonly order?: DiversificationOrder
  /** Wrong MAC2s in a row that lock the SAM; 3 by default, 0 never locks (card.md 2.9). */
  readonly macFailuresMax?: number
}

/** What a SAM forgets without power. */
export interface SamSession {
  selected: boolean
  /** The MAC2 that 8072 must bring, after 8070. */
  expectedMac2: Uint8Array | undefined
  /** The key that 801A made ready, and what 80FA did with it so far. */
  crypt: CryptSession | undefined
}

export interface CryptSession {
  /** The card's own key, 16 bytes. */
  readonly key: Uint8Array
  /** What the key is for, and nothing else: `mac` of secure messaging, `tac`, `encrypt`. */
  readonly purpose: 'encrypt' | 'mac' | 'tac'
  /** The last block of a MAC that was begun and has more to come. */
  chained: Uint8Array | undefined
}

export interface SamContext {
  readonly card: SamPersonalisation
  readonly store: SamStateStore
  readonly session: SamSession
}

/** One command of the SAM. */
export interface SamCommand {
  readonly cla: number
  readonly ins: number
  /** Else 6A86. */
  acceptsParameters(p1: number, p2: number): boolean
  /** Whether the purchase application must be selected, else 6985. */
  readonly needsApplication: boolean
  execute(context: SamContext, command: CommandApdu): Uint8Array
}

export function samAnswer(status: number, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  return concatBytes(data, uintBytes(status, 2))
}

/** Whether wrong MACs have locked the SAM. */
export function isLocked({ card, store }: SamContext): boolean {
  const max = card.macFailuresMax ?? 3
  return max > 0 && store.read().macFailures >= max
}
