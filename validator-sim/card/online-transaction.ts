import type { PurseLog } from '@tongxing/core/card/files/purse-log.ts'
import { answerOk, type CardContext, clearSecurity } from './card-command.ts'
import { withLog } from './card-files.ts'
import { isUsedUp } from './commands/initialize-for-purchase.ts'
import type { CardState } from './image-layout.ts'

/**
 * Why the host's word about money (a load, another overdraft limit) may not come in now: the online
 * counter is at its end, or the PIN was not shown. Undefined where it may.
 */
export function onlineBar({ memory, header, session, settings }: CardContext): number | undefined {
  if (isUsedUp(memory.state().onlineSequence)) return 0x6985
  const needsPin = settings.loadNeedsPin && header.pinLength > 0
  return needsPin && !session.isPinVerified ? 0x6982 : undefined
}

/** What the host's word changes, once its MAC2 is right. */
export interface OnlineChange {
  readonly type: number
  /** The state with the new balance and limit. */
  readonly state: CardState
  readonly log: Omit<PurseLog, 'sequence' | 'type'>
  readonly tac: Uint8Array
}

/** One commit: balance, limit, counter, log, proof. Answers the TAC. */
export function commitOnline(context: CardContext, change: OnlineChange): Uint8Array {
  const { memory, session, settings } = context
  const { type, state, tac } = change
  const { onlineSequence } = state
  const changed = {
    ...state,
    onlineSequence: onlineSequence + 1,
    macFailures: 0,
    loadProofType: type,
    loadProofSequence: onlineSequence,
    loadProofTac: tac,
  }
  const sequence = settings.logSequence === 'incremented' ? onlineSequence + 1 : onlineSequence
  const logged = withLog(changed, { ...change.log, sequence, type })
  memory.commit(logged.state, logged.writes)
  clearSecurity(session)
  return answerOk(tac)
}
