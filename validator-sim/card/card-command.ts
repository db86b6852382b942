import type { CommandApdu } from '@tongxing/core/card/apdu.ts'
import type { InitializeParams } from '@tongxing/core/card/commands/initialize-for-load.ts'
import { concatBytes, uintBytes } from '@tongxing/core/card/layout.ts'
import { blockedStates, type CardHeader, places } from './image-layout.ts'
import type { CardMemory } from './memory.ts'
import type { CardSettings, RandomBytes } from './settings.ts'

/** A transaction that INITIALIZE opened and that only 52, 54 or 58 may finish. */
interface OpenTransaction {
  readonly type: number
  readonly request: InitializeParams
  readonly rand: Uint8Array
  /** Records of UPDATE CAPP DATA CACHE. */
  readonly cache: CachedRecord[]
}

export interface CachedRecord {
  readonly sfi: number
  /** Record number; 0 appends. */
  readonly record: number
  readonly data: Uint8Array
}

/** What a card forgets when it leaves the field. */
export interface CardSession {
  /** Whether the purse application is the current one. */
  selected: boolean
  /** SFI of the file that was read, written or selected last; 0 where there is none. */
  currentFile: number
  transaction: OpenTransaction | undefined
  /** Good for the command after GET CHALLENGE only. */
  challenge: Uint8Array | undefined
  /** What EXTERNAL AUTHENTICATE and VERIFY have shown; a finished transaction clears both. */
  isAuthenticated: boolean
  isPinVerified: boolean
}

export interface CardContext {
  readonly memory: CardMemory
  readonly header: CardHeader
  readonly session: CardSession
  readonly settings: CardSettings
  readonly random: RandomBytes
  /** The challenge that the command before took, if it did. */
  readonly challenge: Uint8Array | undefined
}

/**
 * One command of the card: what the dispatcher checks for it, and what it does. Which status words
 * it may answer stands in its table in core/card/commands; a test holds the card to it.
 */
export interface CardCommand {
  /** One class, or all that the command may come with. */
  readonly cla: number | readonly number[]
  readonly ins: number
  /** Else 6A86. */
  acceptsParameters(p1: number, p2: number, settings: CardSettings): boolean
  /** Else 6700; absent where the command decides. */
  readonly dataLength?: number
  /** Le must be absent, 0 or this, else 6Cxx; absent where the command decides. */
  readonly answerLength?: number
  /** Answer while the purse application is not selected; absent where it need not be. */
  readonly unselectedStatus?: number
  /** Whether a blocked application answers its status instead; reading works all the same. */
  readonly isRefusedWhileBlocked?: boolean
  /**
   * What it means to an open transaction: it may be a `part` of it, it `ends` it, or it is none of
   * its business (absent), where settings say whether the transaction lives on.
   */
  readonly inTransaction?: 'part' | 'ends'
  execute(context: CardContext, command: CommandApdu): Uint8Array
}

export function answerStatus(status: number): Uint8Array {
  return uintBytes(status, 2)
}

export function answerOk(data: Uint8Array = new Uint8Array(0)): Uint8Array {
  return concatBytes(data, answerStatus(0x9000))
}

/** The answer, or 6Cxx where the reader asked for another length. */
export function answerChecked(command: CommandApdu, data: Uint8Array): Uint8Array {
  const asked = command.le ?? 0
  return asked === 0 || asked === data.length ? answerOk(data) : answerStatus(0x6c00 | data.length)
}

/** The status word of an application that is blocked; undefined where it is open. */
export function blockedStatus({ memory, settings }: CardContext): number | undefined {
  const blocked = memory.image[places.state.at]
  if (blocked === blockedStates.open) return undefined
  return blocked === blockedStates.temporary ? settings.blockedStatus : 0x9303
}

/** Counts a wrong MAC; the last allowed one blocks the application for good (card.md 2.8). */
export function answerMacWrong({ memory, settings }: CardContext, wrong = 0x9302): Uint8Array {
  const state = memory.state()
  const macFailures = state.macFailures + 1
  const isLast = macFailures >= settings.macFailuresMax
  const blocked = isLast ? blockedStates.permanent : state.blocked
  memory.commit({ ...state, macFailures, blocked })
  return answerStatus(isLast ? 0x9303 : wrong)
}

/** A transaction is done, and with it what was shown for it (FMCOS; card.md 2.4). */
export function clearSecurity(session: CardSession): void {
  session.isAuthenticated = false
  session.isPinVerified = false
}
