import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { CheckedHeartbeat } from '../heartbeats/check-heartbeat.ts'

/** A reason to look at a validator. */
export interface DeviceSign {
  readonly code: Extract<ErrorCode, `DEVICE_${string}`>
  readonly evidence: Readonly<Record<string, unknown>>
}

/** What was known of a device when it spoke. */
export interface StateBefore {
  readonly boot: number
  readonly journalId: string
  readonly journalHead: number
  readonly psamId: string
  readonly psamCounter: number
  readonly openedCount: number
  readonly deviceTimeMs: number
}

export interface KnownBefore {
  /** Undefined before the first heartbeat. */
  readonly state: StateBefore | undefined
  /** The journal that it names has been heard of. */
  readonly isJournalKnown: boolean
  /** Another device that stated the same SAM a short while ago. */
  readonly psamSharedWith: string | undefined
}

/** What a heartbeat gives away, beside what the device did before. */
export function signsOf(beat: CheckedHeartbeat, known: KnownBefore): DeviceSign[] {
  const { state, psamSharedWith } = known
  const { psamId } = beat
  const signs: DeviceSign[] = []
  if (psamSharedWith !== undefined) {
    signs.push({ code: 'DEVICE_SAM_SHARED', evidence: { psamId, sharedWith: psamSharedWith } })
  }
  if (state === undefined) return signs
  if (beat.openedCount > state.openedCount) {
    const evidence = { openedCount: beat.openedCount, before: state.openedCount }
    signs.push({ code: 'DEVICE_OPENED', evidence })
  }
  if (beat.journalId !== state.journalId && !known.isJournalKnown) {
    const evidence = { journalId: beat.journalId, before: state.journalId, head: state.journalHead }
    signs.push({ code: 'DEVICE_JOURNAL_REPLACED', evidence })
  }
  const wentBack = counterThatWentBack(beat, known, state)
  if (wentBack !== undefined) signs.push({ code: 'DEVICE_CLONE_SUSPECTED', evidence: wentBack })
  return signs
}

/**
 * What one device cannot do and two of one name do: go back. A heartbeat that only came late says
 * an older device time than the one before, and is no sign.
 */
function counterThatWentBack(
  beat: CheckedHeartbeat,
  { isJournalKnown }: KnownBefore,
  state: StateBefore,
): DeviceSign['evidence'] | undefined {
  if (beat.deviceTimeMs <= state.deviceTimeMs) return undefined
  if (beat.journalId !== state.journalId) {
    const journals = { journalId: beat.journalId, before: state.journalId }
    return isJournalKnown ? { what: 'two journals', ...journals } : undefined
  }
  const wentBack = (what: string, stated: number, before: number) =>
    stated < before ? { what, stated, before } : undefined
  // 0 = no number is known, as after the loss of a journal.
  const isSamSame = beat.psamId === state.psamId && beat.psamCounter > 0
  return (
    wentBack('boot', beat.boot, state.boot) ??
    wentBack('journal head', beat.journalHead, state.journalHead) ??
    (isSamSame ? wentBack('SAM counter', beat.psamCounter, state.psamCounter) : undefined)
  )
}
