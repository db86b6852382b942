import type { CardChannel } from '@tongxing/core/card/channel.ts'
import type { Debited } from '@tongxing/core/card/commands/debit-for-purchase.ts'
import { readUint } from '@tongxing/core/card/layout.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { mac2Check, recordKind } from '@tongxing/proto/messages.ts'
import type { DisplayValues } from '../display.ts'
import type { NewRecord } from '../journal/journal.ts'
import type { OutcomeCode } from '../outcomes.ts'
import type { TapResult } from '../validator.ts'
import { authorise, initialize } from './authorise.ts'
import { type Bus, serviceFailure } from './bus.ts'
import { confirm } from './confirm.ts'
import { debit } from './debit.ts'
import { type Decision, decide, type PricedRide } from './decide.ts'
import { type Ending, outOfService, resultOf } from './ending.ts'
import { lockCard } from './lock-card.ts'
import { type CardFacts, readCard } from './read-card.ts'
import { claimRecord, refusedRecord, voidRecord } from './records.ts'
import { promoteCandidate, settleTorn } from './settle-torn.ts'
import { append, appendCandidate, beginTap, type Tap } from './tap.ts'
import { traceOf } from './trace.ts'

/** 8070's answer to a key version or algorithm that the SAM does not have. */
const samKeyUnknown = '9403'

/**
 * The way of a tap (card.md 3): read, settle what was torn, decide, then refuse, lock or sell. Here
 * is the control flow; each step is a file of its own.
 */
export async function runTap(bus: Bus, channel: CardChannel): Promise<TapResult> {
  const tap = beginTap(bus, channel)
  const ending = closedEnding(bus) ?? (await servedOrFaulted(tap))
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
  const card = await readCard(tap)
  const paid = await settleTorn(tap, card)
  if (paid !== undefined) return paid
  tap.meter.charge(tap.bus.timeModel.figures.terminal.decisionUs)
  const decision = decideFor(tap, card)
  if (decision.kind === 'refuse') return refuse(tap, decision.outcome, card, decision.ride)
  return decision.kind === 'lock' ? lock(tap, card) : sell(tap, card, decision.ride)
}

/** INITIALIZE, MAC1, trip record, durable claim, DEBIT, signal, MAC2, record. */
async function sell(tap: Tap, card: CardFacts, ride: PricedRide): Promise<Ending> {
  const initialized = await initialize(tap, ride.result.amountFen).catch((error) => {
    if (isTongxingError(error, 'CARD_BALANCE_INSUFFICIENT')) return undefined
    throw error
  })
  if (initialized === undefined) return refuse(tap, 'BALANCE_INSUFFICIENT', card, ride)
  const versions = listsOf(tap).purchaseKeyVersions
  if (versions !== undefined && !versions.has(initialized.keyVersion)) {
    return refuse(tap, 'KEY_VERSION_REFUSED', card, ride)
  }
  const authorised = await authorise(tap, { card, ride, initialized })
  const { claim } = authorised
  const { psamCounter } = claim
  const candidate = claimRecord(tap, claim)
  const promoted = promoteCandidate(tap.bus)
  if (promoted !== undefined) tap.records.push(promoted)
  appendCandidate(tap, candidate)

  const result = await debit(tap, authorised)
  if (result.kind === 'unknown') return { outcome: 'TAP_AGAIN' }
  if (result.kind === 'refused') {
    append(tap, voidRecord(candidate), { settlesCandidate: true, psamCounter })
    throw result.error
  }
  return recordSale(tap, { card, ride, candidate, debited: result.debited })
}

interface Sale {
  readonly card: CardFacts
  readonly ride: PricedRide
  readonly candidate: NewRecord
  readonly debited: Debited
}

/** From DEBIT's 9000 on the rider has paid and been told so, whatever storage and SAM still do. */
async function recordSale(tap: Tap, { card, ride, candidate, debited }: Sale): Promise<Ending> {
  const { bus, meter, stamp } = tap
  const { elapsedUs } = meter
  const outcome = soldOutcome(tap, card, ride)
  const ending = { outcome, elapsedUs, ...soldAmounts(card, ride) }
  bus.recentRides.set(card.publicInfo.cardNumber, stamp.nowMs)
  const check = await confirm(tap, debited.mac2)
  const isWrong = check === mac2Check.MAC2_CHECK_WRONG
  const record = {
    ...candidate,
    kind: recordKind.RECORD_KIND_PURCHASE,
    grey: false,
    tac: readUint(debited.tac),
    mac2Check: check,
    outcomeCode: isWrong ? ('MAC2_WRONG' satisfies OutcomeCode) : outcome,
    elapsedUs,
  }
  try {
    append(tap, record, { settlesCandidate: true, psamCounter: candidate.psamCounter ?? 0 })
  } catch (error) {
    // The candidate is durable: the next boot promotes it.
    outOfService(bus, error)
  }
  return ending
}

async function lock(tap: Tap, card: CardFacts): Promise<Ending> {
  try {
    await lockCard(tap, card)
  } catch (error) {
    if (isTongxingError(error, 'SAM_UNUSABLE') || !(error instanceof TongxingError)) throw error
    // The card went, or refused the MAC: it is still listed, and the next validator tries again.
    return refuse(tap, 'CARD_LISTED', card)
  }
  const kind = recordKind.RECORD_KIND_LOCKED
  append(tap, { ...refusedRecord(tap, 'CARD_LISTED_LOCKED', card), kind, locked: true })
  return { outcome: 'CARD_LISTED_LOCKED' }
}

function refuse(tap: Tap, outcome: OutcomeCode, card?: CardFacts, ride?: PricedRide): Ending {
  append(tap, refusedRecord(tap, outcome, card, ride))
  if (card === undefined) return { outcome }
  const shortFen = ride && ride.result.amountFen - card.balanceFen
  return { outcome, balanceAfterFen: card.balanceFen, shortFen }
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

function closedEnding(bus: Bus): Ending | undefined {
  if (serviceFailure(bus) !== undefined) return { outcome: 'OUT_OF_SERVICE' }
  return bus.shift === undefined ? { outcome: 'SIGNED_OFF' } : undefined
}

function decideFor({ bus, stamp }: Tap, card: CardFacts): Decision {
  const { config, settings, shift, zone } = bus
  return decide({
    card,
    lists: bus.parameters.at(stamp.nowMs),
    settings,
    nowMs: stamp.nowMs,
    zone,
    mode: config.mode,
    lineId: shift?.lineId ?? '',
    listFareFen: bus.listFareFen,
    acceptorCity: config.acceptorCity,
    acceptorInstitution: config.acceptorInstitution,
    lastRideHereMs: bus.recentRides.get(card.publicInfo.cardNumber),
  })
}

function listsOf({ bus, stamp }: Tap) {
  return bus.parameters.at(stamp.nowMs)
}

function soldAmounts(card: CardFacts, ride: PricedRide): DisplayValues {
  const { amountFen } = ride.result
  return { amountFen, balanceAfterFen: card.balanceFen - amountFen }
}

function soldOutcome(tap: Tap, card: CardFacts, ride: PricedRide): OutcomeCode {
  const { amountFen, riderClass } = ride.result
  const { settings } = tap.bus
  const isLow = card.balanceFen - amountFen < settings.lowBalanceFen
  if (isLow && amountFen > 0) return 'PAID_LOW_BALANCE'
  const isCommon = riderClass === listsOf(tap).tariff?.document.defaultClass
  return isCommon ? 'PAID' : 'PAID_CONCESSION'
}

function keepTrace(tap: Tap, channel: CardChannel): void {
  const { bus, records, meter } = tap
  const { recordNo, cardNumber } = records.at(-1) ?? {}
  const every = bus.settings.traceEvery
  if (every === 0 || bus.taps % every !== 0 || !recordNo) return
  const activationUs = bus.timeModel.activationUs(channel.uid)
  bus.traces.set(recordNo, traceOf(meter, cardNumber ?? '', activationUs))
}
