import type { CardChannel } from '@tongxing/core/card/channel.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { outcomeRow } from '../outcomes.ts'
import type { TapResult } from '../validator.ts'
import { type Bus, serviceFailure } from './bus.ts'
import { type Decision, decide } from './decide.ts'
import { decisionInput } from './decision-input.ts'
import { brokenEnding, closedEnding, type Ending, outOfService, resultOf } from './ending.ts'
import { lockListed } from './lock-card.ts'
import { type CardFacts, readCard, selectCard } from './read-card.ts'
import { refuse } from './refuse.ts'
import { sell } from './sell.ts'
import { settleTorn } from './settle-torn.ts'
import { isStaffCard, serveStaff } from './staff/serve-staff.ts'
import { beginTap, type Tap } from './tap.ts'
import { traceOf } from './trace.ts'
import { cardAfterDebt } from './write-card.ts'

/** 8070's answer to a key version or algorithm that the SAM does not have. */
const samKeyUnknown = '9403'

/**
 * The way of a tap (card.md 3): read, settle what was torn, decide, then refuse, lock or sell. Here
 * is the control flow; each step is a file of its own.
 */
export async function runTap(bus: Bus, channel: CardChannel): Promise<TapResult> {
  const tap = beginTap(bus, channel)
  const ending = brokenEnding(bus) ?? (await servedOrFaulted(tap))
  keepTrace(tap, channel)
  return resultOf(tap, ending)
}

async function servedOrFaulted(tap: Tap): Promise<Ending> {
  try {
    return await serve(tap).catch((error) => afterFault(tap, error))
  } catch (error) {
    return outOfService(tap.bus, error)
  }
}

async function serve(tap: Tap): Promise<Ending> {
  const publicInfo = await selectCard(tap)
  if (isStaffCard(publicInfo)) return serveStaff(tap, publicInfo)
  const closed = closedEnding(tap.bus)
  if (closed !== undefined) return closed
  const card = await readCard(tap, publicInfo)
  const paid = await settleTorn(tap, card)
  if (paid !== undefined) return paid
  tap.meter.charge(tap.bus.timeModel.figures.terminal.decisionUs)
  const decision = decide(decisionInput(tap, card))
  const ending = await carryOut(tap, card, decision)
  const isDebtPaid = ending.outcome === 'SUPPLEMENT_PAID' && decision.kind === 'debit'
  if (!isDebtPaid || serviceFailure(tap.bus) !== undefined) return ending
  return serveDebtor(tap, cardAfterDebt(tap, card, decision.ride), ending)
}

/** The debt is paid, and stays so whatever comes: the card is decided like one that never owed. */
async function serveDebtor(tap: Tap, card: CardFacts, paid: Ending): Promise<Ending> {
  const ending = await carryOut(tap, card, decide(decisionInput(tap, card)))
  const rides = outcomeRow(ending.outcome).result === 'ride'
  return rides ? { ...ending, outcome: 'SUPPLEMENT_PAID', owedFen: paid.amountFen } : ending
}

function carryOut(tap: Tap, card: CardFacts, decision: Decision): Promise<Ending> | Ending {
  if (decision.kind === 'refuse') return refuse(tap, decision.outcome, card, decision.ride)
  return decision.kind === 'lock' ? lockListed(tap, card) : sell(tap, card, decision.ride)
}

/** What an interrupted tap comes to. What it left behind is in the journal already. */
function afterFault(tap: Tap, error: unknown): Ending {
  if (isTongxingError(error, 'SAM_UNUSABLE') && error.detail.status === samKeyUnknown) {
    return refuse(tap, 'KEY_VERSION_REFUSED')
  }
  if (isTongxingError(error, 'CARD_LOST')) return { outcome: 'TAP_AGAIN' }
  if (isTongxingError(error, 'CARD_APPLICATION_MISSING')) return refuse(tap, 'NOT_T_UNION')
  if (isTongxingError(error, 'CARD_APPLICATION_BLOCKED')) return refuse(tap, 'CARD_LOCKED')
  if (error instanceof TongxingError && error.code.startsWith('CARD_')) {
    return { outcome: 'CARD_FAULT' }
  }
  throw error
}

function keepTrace(tap: Tap, channel: CardChannel): void {
  const { bus, records, meter } = tap
  const { recordNo, cardNumber } = records.at(-1) ?? {}
  const every = bus.settings.traceEvery
  if (every === 0 || bus.taps % every !== 0 || !recordNo) return
  const activationUs = bus.timeModel.activationUs(channel.uid)
  bus.traces.set(recordNo, traceOf(meter, cardNumber ?? '', activationUs))
}
