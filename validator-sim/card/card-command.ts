import type { CommandApdu } from '@tongxing/core/card/apdu.ts'
import type { InitializeParams } from '@tongxing/core/card/commands/initialize-for-load.ts'
import { concatBytes, readRecord, uintBytes } from '@tongxing/core/card/layout.ts'
import { blockedStates, headerLayout, places } from './image-layout.ts'
import type { CardMemory } from './memory.ts'
import type { CardSettings, RandomBytes } from './settings.ts'

/** A transaction that INITIALIZE opened and that only 52 or 54 may finish. */
interface OpenTransaction {
  readonly type: number
  readonly request: InitializeParams
  readonly rand: Uint8Array
  /** Records of UPDATE CAPP DATA CACHE, at most one for each place. */
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
  selected: boolean
  transaction: OpenTransaction | undefined
  /** Good for the command after GET CHALLENGE only. */
  challenge: Uint8Array | undefined
}

export interface CardContext {
  readonly memory: CardMemory
  readonly session: CardSession
  readonly settings: CardSettings
  readonly random: RandomBytes
  /** The challenge that the command before took, if it did. */
  readonly challenge: Uint8Array | undefined
}

/** One command of the card: what the dispatcher checks for it, in this order, and what it does. */
export interface CardCommand {
  readonly cla: number
  readonly ins: number
  /** Else 6A86. */
  acceptsParameters(p1: number, p2: number): boolean
  /** Else 6700; absent where any length goes. */
  readonly dataLength?: number
  /** Le must be absent, 0 or this, else 6Cxx; absent where the command decides. */
  readonly answerLength?: number
  /** Answer while the purse application is not selected; absent where it need not be. */
  readonly unselectedStatus?: number
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

export function readHeader(memory: CardMemory) {
  return readRecord(headerLayout, memory.view(places.header))
}

/** The status word of an application that is blocked; undefined where it is open. */
export function blockedStatus(context: CardContext): number | undefined {
  const { blocked } = context.memory.state()
  if (blocked === blockedStates.open) return undefined
  return blocked === blockedStates.temporary ? context.settings.blockedStatus : 0x9303
}

/** Counts a wrong MAC; the last allowed one blocks the application for good (card.md 2.8). */
export function answerMacWrong(context: CardContext): Uint8Array {
  const state = context.memory.state()
  const macFailures = state.macFailures + 1
  const isLast = macFailures >= context.settings.macFailuresMax
  const blocked = isLast ? blockedStates.permanent : state.blocked
  context.memory.commit({ ...state, macFailures, blocked })
  return answerStatus(isLast ? 0x9303 : 0x9302)
}
