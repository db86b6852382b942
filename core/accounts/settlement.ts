import { fenToE7 } from '../money/fen.ts'
import { accountOf } from './chart.ts'
import { type EventName, type LedgerEvent, move } from './ledger-event.ts'
import type { ClearingFees } from './ride.ts'

export interface NetSettlement extends EventName {
  /** What the window's feedback made due from the centre, T − S + A summed, 10⁻⁷ fen. */
  readonly receivableE7: bigint
  /** What the window's clearing detail made us owe, T − I summed, 10⁻⁷ fen. */
  readonly payableE7: bigint
  /** Net position that the centre settled (BP), whole fen; negative when we pay. */
  readonly settledFen: number
}

/**
 * A city's side of a settled window: receivable and payable are closed against its prefund, which
 * moves by the whole fen of the BP file; the fraction that the BP rounds off is carried forward.
 */
export function netSettlement(window: NetSettlement): LedgerEvent {
  const { key, serviceDay, receivableE7, payableE7, settledFen } = window
  const lines = [
    ...move('centre-prefund', 'centre-receivable', receivableE7),
    ...move('centre-payable', 'centre-prefund', payableE7),
    ...move('rounding-carry', 'centre-prefund', receivableE7 - payableE7 - fenToE7(settledFen)),
  ]
  return { kind: 'net_settlement', key, serviceDay, lines }
}

/** A city pays into its prefund at the centre. */
export function prefundDeposit(deposit: EventName & { amountFen: number }): LedgerEvent {
  const { key, serviceDay, amountFen } = deposit
  const lines = move('centre-prefund', 'bank', fenToE7(amountFen))
  return { kind: 'prefund_deposit', key, serviceDay, lines }
}

/** The same deposit in the centre's books. */
export function centrePrefundDeposit(
  deposit: EventName & { institution: string; amountFen: number },
): LedgerEvent {
  const { key, serviceDay, institution, amountFen } = deposit
  const lines = move('bank', accountOf('prefund', institution), fenToE7(amountFen))
  return { kind: 'centre_prefund_deposit', key, serviceDay, lines }
}

export interface CentreClearing extends EventName, ClearingFees {
  readonly issuer: string
  readonly acquirer: string
  /** T of one ride, or summed over the rides of one pair of institutions, fen. */
  readonly amountFen: number
}

/**
 * What an accepted ride does in the centre's books: the issuer pays T − I, the acquirer receives
 * T − S + A, the centre keeps S − I − A (clearing.md 1.2).
 */
export function centreClearing(ride: CentreClearing): LedgerEvent {
  const { key, serviceDay } = ride
  const issuer = accountOf('net-position', ride.issuer)
  const acquirer = accountOf('net-position', ride.acquirer)
  const lines = [
    ...move(issuer, acquirer, fenToE7(ride.amountFen)),
    ...move(acquirer, 'fee-income', ride.feeE7),
    ...move('fee-income', issuer, ride.issuerShareE7),
    ...move('fee-income', acquirer, ride.acquirerShareE7),
  ]
  return { kind: 'centre_clearing', key, serviceDay, lines }
}

export interface CentreSettlement extends EventName {
  readonly institution: string
  /** Net position of the window, 10⁻⁷ fen; negative when the institution pays. */
  readonly netE7: bigint
  /** Net position as the BP file states it, whole fen. */
  readonly settledFen: number
}

/**
 * The window's net position moves to the institution's prefund; the fraction is carried forward.
 */
export function centreSettlement(window: CentreSettlement): LedgerEvent {
  const { key, serviceDay, institution, netE7, settledFen } = window
  const prefund = accountOf('prefund', institution)
  const lines = [
    ...move(accountOf('net-position', institution), prefund, netE7),
    ...move(prefund, 'rounding-carry', netE7 - fenToE7(settledFen)),
  ]
  return { kind: 'centre_settlement', key, serviceDay, lines }
}
