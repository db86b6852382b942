import { fenToE7 } from '../money/fen.ts'
import { accountOf } from './chart.ts'
import { type EventName, type LedgerEvent, type LedgerLine, move } from './ledger-event.ts'

/** What the centre's fee table makes of one ride (clearing.md 1.2), 10⁻⁷ fen. */
export interface ClearingFees {
  /** S: service fee, paid by the acquirer. */
  readonly feeE7: bigint
  /** I: the issuer's share of it. */
  readonly issuerShareE7: bigint
  /** A: the acquirer's share of it. */
  readonly acquirerShareE7: bigint
}

export interface OwnRide extends EventName {
  readonly cardNumber: string
  readonly operatorId: string
  /** T: debited from the card, fen. */
  readonly amountFen: number
}

/** A card of ours on a bus of ours: card float → operator payable. */
export function localRide(ride: OwnRide): LedgerEvent {
  const { key, serviceDay, cardNumber, operatorId, amountFen } = ride
  const float = accountOf('card-float', cardNumber)
  const lines = move(float, accountOf('operator-payable', operatorId), fenToE7(amountFen))
  return { kind: 'local_ride', key, serviceDay, lines }
}

export interface CodeRide extends EventName {
  /** Card account of the ride code, 20 digits. */
  readonly accountId: string
  readonly operatorId: string
  /** T: the fare, fen. */
  readonly amountFen: number
}

/**
 * A ride code of ours on a bus of ours: nothing was debited, so the account owes the fare, which
 * the platform that keeps it settles.
 */
export function codeRide(ride: CodeRide): LedgerEvent {
  const { key, serviceDay, accountId, operatorId, amountFen } = ride
  const account = accountOf('ride-account', accountId)
  const lines = move(account, accountOf('operator-payable', operatorId), fenToE7(amountFen))
  return { kind: 'code_ride', key, serviceDay, lines }
}

export interface ForeignRide extends EventName {
  readonly operatorId: string
  /** T: debited from the card, fen. */
  readonly amountFen: number
}

/** Another city's card or ride code on a bus of ours, before the centre has answered. */
export function foreignRidePending(ride: ForeignRide): LedgerEvent {
  const { key, serviceDay, operatorId, amountFen } = ride
  const payable = accountOf('operator-payable', operatorId)
  const lines = move('centre-receivable-pending', payable, fenToE7(amountFen))
  return { kind: 'foreign_ride_pending', key, serviceDay, lines }
}

/** Feedback 000000: the pending claim becomes T − S + A due from the centre (clearing.md 1.2). */
export function foreignRideFinal(
  ride: EventName & { amountFen: number } & ClearingFees,
): LedgerEvent {
  const { key, serviceDay, amountFen, feeE7, acquirerShareE7 } = ride
  const lines = [
    ...move('centre-receivable', 'centre-receivable-pending', fenToE7(amountFen)),
    ...move('clearing-fee', 'centre-receivable', feeE7),
    ...move('centre-receivable', 'clearing-share', acquirerShareE7),
  ]
  return { kind: 'foreign_ride_final', key, serviceDay, lines }
}

/** Feedback with an error: nobody pays for the ride, so the operator is not owed for it either. */
export function foreignRideRefused(ride: ForeignRide): LedgerEvent {
  const { key, serviceDay, operatorId, amountFen } = ride
  const payable = accountOf('operator-payable', operatorId)
  const lines = move(payable, 'centre-receivable-pending', fenToE7(amountFen))
  return { kind: 'foreign_ride_refused', key, serviceDay, lines }
}

export interface RideElsewhere extends EventName, ClearingFees {
  readonly cardNumber: string
  /** Institution that took the card, 8 digits. */
  readonly acquirer: string
  readonly amountFen: number
}

/** A card of ours on another city's bus, as the clearing detail states it: we owe T − I. */
export function ownRideElsewhere(ride: RideElsewhere): LedgerEvent {
  const { key, serviceDay, cardNumber } = ride
  const lines = [
    ...move(accountOf('card-float', cardNumber), 'centre-payable', fenToE7(ride.amountFen)),
    ...issuerShare(ride, 'clearing-share'),
  ]
  return { kind: 'own_ride_elsewhere', key, serviceDay, lines }
}

/** A ride code of ours on another city's bus, as the clearing detail states it: we owe T − I. */
export function ownCodeElsewhere(
  ride: EventName & ClearingFees & Pick<CodeRide, 'accountId' | 'amountFen'>,
): LedgerEvent {
  const { key, serviceDay, accountId, amountFen } = ride
  const lines = [
    ...move(accountOf('ride-account', accountId), 'centre-payable', fenToE7(amountFen)),
    ...issuerShare(ride, 'clearing-share'),
  ]
  return { kind: 'own_code_elsewhere', key, serviceDay, lines }
}

/**
 * Either ride elsewhere where the issuer's own check refuses it after feedback: the centre has
 * paid, so T − I is owed all the same, but nobody here pays for it; it stands against the acquirer
 * as disputed.
 */
export function ownRideRefused(ride: RideElsewhere): LedgerEvent {
  const { key, serviceDay, acquirer } = ride
  const disputed = accountOf('disputed', acquirer)
  const lines = [
    ...move(disputed, 'centre-payable', fenToE7(ride.amountFen)),
    ...issuerShare(ride, disputed),
  ]
  return { kind: 'own_ride_refused', key, serviceDay, lines }
}

function issuerShare(ride: ClearingFees, account: LedgerLine['credit']): LedgerLine[] {
  return move('centre-payable', account, ride.issuerShareE7)
}
