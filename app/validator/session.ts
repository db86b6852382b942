import { parseSelectResponse } from '@tongxing/core/card/commands/select.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { PowerCut } from '@tongxing/validator-sim/firmware/disk.ts'
import type { Language } from '@tongxing/validator-sim/firmware/outcomes/outcome-row.ts'
import { maskerOf } from '@tongxing/validator-sim/firmware/path/trace.ts'
import type { TapResult } from '@tongxing/validator-sim/firmware/validator.ts'
import { darkBox, displayBox } from './display-box.ts'
import type { OneBus } from './one-bus.ts'
import { recordLines } from './record-lines.ts'
import { type DrawnTap, stepTable } from './step-table.ts'
import type { Step } from './tap-recorder.ts'
import type { Paint } from './text.ts'
import type { Words } from './words.ts'

/** One bus and how it is shown. */
export interface Session {
  readonly bus: OneBus
  readonly language: Language
  readonly words: Words
  readonly paint: Paint
  /** Show the bytes of every command by field. */
  readonly trace: boolean
}

/** What the player typed cannot be done; the message says what can. Nothing has changed. */
export class WrongWords extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WrongWords'
  }
}

/** Throws `WrongWords` while there is no power. */
export function assertPowered({ bus, words }: Session): void {
  if (!bus.supply.isOn) throw new WrongWords(words.powerIsOff)
}

/**
 * Lets the validator do something, shows its face and what was done, and lets store and forward run
 * as it does all day. A power cut is shown, too.
 */
export async function show(session: Session, act: () => Promise<TapResult>): Promise<string[]> {
  assertPowered(session)
  const { bus, words, paint } = session
  bus.recorder.start()
  let result: TapResult
  try {
    result = await act()
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
    bus.clock.act()
    const writes = bus.recorder.steps.filter(({ target }) => target === 'journal').length
    return [...darkBox(words, paint), ...drawn(session), words.powerLost(words.atWrite(writes))]
  }
  bus.clock.act()
  return [
    ...displayBox(result, bus.recorder.pollUs, session),
    ...drawn(session, result),
    ...recordLines(result.records, session),
    ...(await forward(session)),
  ]
}

function drawn(session: Session, result?: TapResult): string[] {
  const { bus, trace } = session
  const { steps, pollUs } = bus.recorder
  const signal = result && {
    ...{ signalUs: result.elapsedUs - pollUs, light: result.signal.light },
  }
  const tap: DrawnTap = { steps, pollUs, ...signal }
  return stepTable(tap, { ...session, ...(trace && { mask: maskerOf(cardNumberIn(steps)) }) })
}

/** What the card said its number is; empty where it never came so far. */
function cardNumberIn(steps: readonly Step[]): string {
  const [select] = steps
  if (select === undefined || select.target !== 'card') return ''
  try {
    return parseSelectResponse(select.response).publicInfo.cardNumber
  } catch (error) {
    if (isTongxingError(error)) return ''
    throw error
  }
}

/**
 * One round of store and forward, in a few words; nothing where there was nothing to do. Patiently:
 * time passes until it may try again.
 */
export async function forward(session: Session, how?: 'patiently'): Promise<string[]> {
  const { bus, words, paint } = session
  try {
    const first = await bus.validator.sync(bus.network)
    const isEarly = first.waited && how === 'patiently'
    if (isEarly) bus.clock.pass(first.nextAttemptInMs)
    const report = isEarly ? await bus.validator.sync(bus.network) : first
    const said = reportText(session, report, how)
    return said === '' ? [] : [paint('dim', `  ${words.network}: ${said}`)]
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
    return [...darkBox(words, paint), words.powerLost(words.inForward)]
  }
}

type Report = Awaited<ReturnType<OneBus['validator']['sync']>>

function reportText({ bus, words }: Session, report: Report, how?: 'patiently'): string {
  const { acknowledgedMark, uplink } = bus.validator.status()
  const { recordsAcknowledged, documentsTaken, failed, nextAttemptInMs } = report
  const waiting = uplink.unsentRecords
  const seconds = Math.ceil(nextAttemptInMs / 1_000)
  return [
    ...(report.heartbeat && how === 'patiently' ? [words.heartbeat] : []),
    ...(documentsTaken > 0 ? [words.lists(documentsTaken)] : []),
    ...(recordsAcknowledged > 0 ? [words.sent(recordsAcknowledged, acknowledgedMark)] : []),
    ...(failed ? [uplink.lastError] : []),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(waiting > 0 && seconds > 0 ? [words.nextTry(seconds)] : []),
  ].join(', ')
}
