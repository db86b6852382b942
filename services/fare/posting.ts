import type { LedgerEvent, LedgerEventKind } from '@tongxing/core/accounts/ledger-event.ts'
import {
  foreignRidePending,
  localRide,
  ownRideElsewhere,
  ownRideRefused,
} from '@tongxing/core/accounts/ride.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Decision } from '@tongxing/core/taps/decide-claims.ts'
import { isOwnCard } from './examine.ts'
import type { Tap } from './tap.ts'

/**
 * The ledger event that a decided tap calls for. What the centre's detail states is owed to the
 * centre in any case; the decision only says who bears it, the card or, disputed, the acquirer.
 */
export function postingKindOf(
  tap: Tap,
  decision: Decision,
  institution: Institution,
): LedgerEventKind | null {
  if (tap.clearing !== null) {
    if (decision.state === 'noted') return null
    return decision.state === 'posted' ? 'own_ride_elsewhere' : 'own_ride_refused'
  }
  if (decision.state !== 'posted') return null
  return isOwnCard(institution, tap.issuerId) ? 'local_ride' : 'foreign_ride_pending'
}

/** Key of a tap's ledger event: each time that it is posted anew is an event of its own. */
export function postingKeyOf({ contentHash }: Tap, generation: number): string {
  return `${contentHash}:${generation}`
}

export function postingOf(tap: Tap, kind: LedgerEventKind, generation: number): LedgerEvent {
  const { serviceDay, cardNumber, operatorId, amountFen } = tap
  const name = { key: postingKeyOf(tap, generation), serviceDay }
  if (kind === 'local_ride') return localRide({ ...name, cardNumber, operatorId, amountFen })
  if (tap.clearing === null) return foreignRidePending({ ...name, operatorId, amountFen })
  const ride = { ...name, ...tap.clearing, cardNumber, amountFen }
  return kind === 'own_ride_elsewhere' ? ownRideElsewhere(ride) : ownRideRefused(ride)
}
