import { fenToE7 } from '../money/fen.ts'
import { accountOf } from './chart.ts'
import { type EventName, type LedgerEvent, move } from './ledger-event.ts'

export interface CardSale extends EventName {
  readonly outletId: string
  /** Owed back when the card is returned (押金), fen. */
  readonly depositFen: number
  /** Production cost (工本费), income at once, fen. */
  readonly feeFen: number
}

/**
 * Sale of a card: cash → deposit liability, cash → income (clearing.md 1.3; S3 keeps them apart).
 */
export function cardSold(sale: CardSale): LedgerEvent {
  const cash = accountOf('cash', sale.outletId)
  return {
    kind: 'card_sold',
    key: sale.key,
    serviceDay: sale.serviceDay,
    lines: [
      ...move(cash, 'card-deposits', fenToE7(sale.depositFen)),
      ...move(cash, 'card-sales', fenToE7(sale.feeFen)),
    ],
  }
}
