import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import type { OutcomeCode } from '../outcomes.ts'
import type { DecisionInput } from './decide.ts'
import type { PricedRide } from './price-ride.ts'

/** What a paid ride is called; of several names the one that the rider must hear comes first. */
export function soldOutcome(
  input: DecisionInput,
  ride: PricedRide,
  balanceAfterFen: number,
): OutcomeCode {
  const { stage, personNo } = ride
  if (stage === 'supplement') return 'SUPPLEMENT_PAID'
  if (stage === 'board') return 'BOARDED'
  if (personNo !== undefined) return 'PAID_COMPANION'
  if (isCheckDue(input)) return 'PAID_CHECK_DUE'
  const { amountFen, riderClass } = ride.result
  const isLow = balanceAfterFen < input.settings.lowBalanceFen
  if (isLow && amountFen > 0) return 'PAID_LOW_BALANCE'
  if (stage === 'alight') return 'ALIGHTED'
  const isCommon = riderClass === input.lists.tariff?.document.defaultClass
  return isCommon ? 'PAID' : 'PAID_CONCESSION'
}

/** The holder's concession has ended: until it is renewed the default class pays. */
function isCheckDue({ card, nowMs, zone }: DecisionInput): boolean {
  const { concessionUntil } = card
  return concessionUntil !== undefined && concessionUntil < localTimestamp(nowMs, zone).slice(0, 8)
}
