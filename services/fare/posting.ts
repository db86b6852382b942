import type { LedgerEvent, LedgerEventKind } from '@tongxing/core/accounts/ledger-event.ts'
import {
  codeRide,
  foreignRidePending,
  localRide,
  ownCodeElsewhere,
  ownRideElsewhere,
  ownRideRefused,
} from '@tongxing/core/accounts/ride.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { Decision } from '@tongxing/core/taps/decide-claims.ts'
import { isOwnCard } from './examine.ts'
import { isOfCode, type Tap } from './tap.ts'

/**
 * The ledger event that a decided tap calls for. What the centre's detail states is owed to the
 * centre in any case; the decision only says who bears it, the card or
 * account or, disputed, the acquirer.
 */
export function postingKindOf(
  tap: Tap,
  decision: Decision,
  institution: Institution,
): LedgerEventKind | null {
  if (tap.clearing !== null) {
    if (decision.state === 'noted') return null
    if (decision.state !== 'posted') return 'own_ride_refused'
    return isOfCode(tap) ? 'own_code_elsewhere' : 'own_ride_elsewhere'
  }
  if (decision.state !== 'posted') return null
  if (isOfCode(tap)) {
    return tap.issuerId.startsWith(institution.code) ? 'code_ride' : 'foreign_ride_pending'
  }
  return isOwnCard(institution, tap.issuerId) ? 'local_ride' : 'foreign_ride_pending'
}

/** Key of a tap's ledger event: each time that it is posted anew is an event of its own. */
export function postingKeyOf({ contentHash }: Tap, generation: number): string {
  return `${contentHash}:${generation}`
}

export function postingOf(tap: Tap, kind: LedgerEventKind, generation: number): LedgerEvent {
  const { serviceDay, cardNumber, operatorId, amountFen } = tap
  const name = { key: postingKeyOf(tap, generation), serviceDay }
  const account = { ...name, accountId: cardNumber, operatorId, amountFen }
  if (kind === 'code_ride') return codeRide(account)
  if (kind === 'local_ride') return localRide({ ...name, cardNumber, operatorId, amountFen })
  if (tap.clearing === null) return foreignRidePending({ ...name, operatorId, amountFen })
  const ride = { ...name, ...tap.clearing, cardNumber, amountFen }
  if (kind === 'own_code_elsewhere') return ownCodeElsewhere({ ...tap.clearing, ...account })
  return kind === 'own_ride_elsewhere' ? ownRideElsewhere(ride) : ownRideRefused(ride)
}
