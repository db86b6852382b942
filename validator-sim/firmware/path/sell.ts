import type { Debited } from '@tongxing/core/card/commands/debit-for-purchase.ts'
import { readUint } from '@tongxing/core/card/layout.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { mac2Check, recordKind } from '@tongxing/proto/messages.ts'
import type { NewRecord } from '../journal/journal.ts'
import type { OutcomeCode } from '../outcomes.ts'
import { authorise, initialize } from './authorise.ts'
import { confirm } from './confirm.ts'
import { debit } from './debit.ts'
import { purseBar, shortOutcome } from './decide.ts'
import { decisionInput } from './decision-input.ts'
import { type Ending, outOfService } from './ending.ts'
import type { PricedRide } from './price-ride.ts'
import { type CardFacts, readBalance } from './read-card.ts'
import { claimRecord, voidRecord } from './records.ts'
import { refuse } from './refuse.ts'
import { noteRide } from './remember.ts'
import { promoteCandidate } from './settle-torn.ts'
import { soldOutcome } from './sold-outcome.ts'
import { append, appendCandidate, type Tap } from './tap.ts'

/**
 * One CAPP purchase (card.md 3.2): INITIALIZE, MAC1, records of the ride, durable claim, DEBIT,
 * signal, MAC2, record. Throws `CARD_…`, `SAM_UNUSABLE` and the journal's codes; what was begun
 * is accounted for then.
 */
export async function sell(tap: Tap, known: CardFacts, ride: PricedRide): Promise<Ending> {
  const initialized = await initialize(tap, ride.result.amountFen).catch((error) => {
    if (isTongxingError(error, 'CARD_BALANCE_INSUFFICIENT')) return undefined
    throw error
  })
  if (initialized === undefined) {
    const card = { ...known, balanceFen: known.balanceFen ?? (await readBalance(tap)) }
    return refuse(tap, shortOutcome(ride), card, ride)
  }
  const { balanceFen: storedFen, overdraftFen } = initialized
  const card = { ...known, balanceFen: known.balanceFen ?? storedFen - overdraftFen }
  const barred = purseBar(decisionInput(tap, card), ride, initialized)
  if (barred !== undefined) return refuse(tap, barred, card, ride)
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
  const { bus, meter } = tap
  const { elapsedUs } = meter
  const { amountFen } = ride.result
  const balanceAfterFen = (card.balanceFen ?? 0) - amountFen
  const outcome = soldOutcome(decisionInput(tap, card), ride, balanceAfterFen)
  const ending = { outcome, elapsedUs, amountFen, balanceAfterFen }
  noteRide(bus, candidate)
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
