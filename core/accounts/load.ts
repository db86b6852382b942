import { fenToE7 } from '../money/fen.ts'
import { accountOf } from './chart.ts'
import { type EventName, type LedgerEvent, move } from './ledger-event.ts'

export interface Load extends EventName {
  readonly outletId: string
  readonly cardNumber: string
  readonly amountFen: number
}

/** First step of a top-up at a counter: the cash is there, the card has not yet proved the load. */
export function loadReceived(load: Load): LedgerEvent {
  const { key, serviceDay, outletId, amountFen } = load
  const lines = move(accountOf('cash', outletId), 'load-suspense', fenToE7(amountFen))
  return { kind: 'load_received', key, serviceDay, lines }
}

/** Evidence from the card says that it holds the money: suspense → float (clearing.md 1.3). */
export function loadConfirmed(load: Load): LedgerEvent {
  const { key, serviceDay, cardNumber, amountFen } = load
  const lines = move('load-suspense', accountOf('card-float', cardNumber), fenToE7(amountFen))
  return { kind: 'load_confirmed', key, serviceDay, lines }
}

/** Evidence from the card says that it was never loaded: the cash is the rider's again. */
export function loadReversed(load: Load): LedgerEvent {
  const { key, serviceDay, outletId, amountFen } = load
  const lines = move('load-suspense', accountOf('cash', outletId), fenToE7(amountFen))
  const reverses = { kind: 'load_received', key } as const
  return { kind: 'load_reversed', key, serviceDay, lines, reverses }
}
