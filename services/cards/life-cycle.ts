import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'

export const cardStates = ['issued', 'active', 'blocked', 'cancelled'] as const

export type CardState = (typeof cardStates)[number]

/**
 * Where a card may go from each state. A card becomes active by its sale alone, so that none is in
 * use unpaid; one that nobody fetched is cancelled (Fuzhou: after six months, context.md).
 */
const arrows: Readonly<Record<CardState, readonly CardState[]>> = {
  issued: ['cancelled'],
  active: ['blocked', 'cancelled'],
  blocked: ['active', 'cancelled'],
  cancelled: [],
}

/**
 * Whether an order may move a card so; asking for the state that it has is a repeat and allowed.
 */
function mayBecome(from: CardState, to: CardState): boolean {
  return from === to || arrows[from].includes(to)
}

/**
 * Moves cards to a state, all or none. Throws `CARD_UNKNOWN` and `CARD_STATE_CONFLICT`.
 */
export async function changeCardStates(
  tx: Transaction,
  cardNumbers: readonly string[],
  to: CardState,
): Promise<void> {
  const { rows } = await tx.query<{ card_number: string; state: CardState }>(
    `select card_number, state from cards.card where card_number = any($1)
     order by card_number for update`,
    [cardNumbers],
  )
  assertAllKnown(cardNumbers, new Set(rows.map((row) => row.card_number)))
  const refused = rows.find((row) => !mayBecome(row.state, to))
  if (refused) {
    throw new TongxingError('CARD_STATE_CONFLICT', { detail: { from: refused.state, to } })
  }
  await tx.query('update cards.card set state = $2 where card_number = any($1) and state <> $2', [
    cardNumbers,
    to,
  ])
}

/** Throws `CARD_UNKNOWN` for the first number that is not among the known ones. */
export function assertAllKnown(cardNumbers: readonly string[], known: ReadonlySet<string>): void {
  const unknown = cardNumbers.find((cardNumber) => !known.has(cardNumber))
  if (unknown !== undefined) {
    throw new TongxingError('CARD_UNKNOWN', { detail: { card: maskCard(unknown) } })
  }
}
