import { type CardSale, cardSold } from '@tongxing/core/accounts/card-sale.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import { assertAllKnown } from './life-cycle.ts'
import { type SaleReason, type SaleTerms, salePrice } from './sale-terms.ts'

/** A card as the bureau made it. */
export interface NewCard {
  /** 20 digits. */
  readonly cardNumber: string
  /** SFI 17 byte 10. */
  readonly cardKind: number
  readonly riderClass: string
  /** `YYYYMMDD`, as SFI 15 has them. */
  readonly validFrom: string
  readonly validUntil: string
  readonly initialPurchaseCounter: number
  readonly initialLoadCounter: number
}

/** Books a batch in one commit; the same again is a repeat. */
export interface IssueResult {
  readonly issued: number
  readonly repeats: number
}

/**
 * Puts new cards on the books as `issued`. Throws `CARD_ISSUE_CONFLICT` when a number is on the
 * books with other content; then nothing of the batch is.
 */
export async function issueCards(
  tx: Transaction,
  cards: readonly NewCard[],
  by: { readonly issuerId: string; readonly nowMs: number },
): Promise<IssueResult> {
  const { rowCount } = await tx.query(
    `insert into cards.card (card_number, card_kind, rider_class, valid_from, valid_until,
       initial_purchase_counter, initial_load_counter, issuer_id, state, issued_at)
     select c.*, $2, 'issued', $3 from ${newCardRows} order by c.card_number
     on conflict (card_number) do nothing`,
    [newCardJson(cards), by.issuerId, new Date(by.nowMs)],
  )
  const repeats = cards.length - rowCount
  if (repeats > 0) await assertSameContent(tx, cards)
  return { issued: rowCount, repeats }
}

const newCardRows = `jsonb_to_recordset($1) c (card_number text, card_kind smallint,
  rider_class text, valid_from date, valid_until date, initial_purchase_counter int,
  initial_load_counter int)`

function newCardJson(cards: readonly NewCard[]): string {
  return JSON.stringify(
    cards.map((card) => ({
      card_number: card.cardNumber,
      card_kind: card.cardKind,
      rider_class: card.riderClass,
      valid_from: card.validFrom,
      valid_until: card.validUntil,
      initial_purchase_counter: card.initialPurchaseCounter,
      initial_load_counter: card.initialLoadCounter,
    })),
  )
}

/** What was there before must be what was asked for now, and no number may stand twice. */
async function assertSameContent(tx: Transaction, cards: readonly NewCard[]): Promise<void> {
  const { rows } = await tx.query<{ card_number: string }>(
    `select c.card_number from ${newCardRows}
     left join cards.card k on (k.card_number, k.card_kind, k.rider_class, k.valid_from,
       k.valid_until, k.initial_purchase_counter, k.initial_load_counter)
       = (c.card_number, c.card_kind, c.rider_class, c.valid_from,
       c.valid_until, c.initial_purchase_counter, c.initial_load_counter)
     where k.card_number is null limit 1`,
    [newCardJson(cards)],
  )
  const other = rows[0]
  if (other) {
    throw new TongxingError('CARD_ISSUE_CONFLICT', {
      detail: { card: maskCard(other.card_number) },
    })
  }
}

/** Cards handed out at one outlet, all for the same reason. */
export interface SaleOrder {
  readonly outletId: string
  readonly reason: SaleReason
  readonly cardNumbers: readonly string[]
}

export interface SaleBooks {
  readonly terms: SaleTerms
  readonly nowMs: number
  /** Balance slot of this writer (`postEvents`). */
  readonly slot: number
}

/**
 * Hands cards out: each becomes active and its deposit and fee are posted, in the caller's commit.
 * Cards that were sold before are left as they are. Throws `CARD_UNKNOWN`, and
 * `CARD_STATE_CONFLICT` for one that was cancelled unsold.
 */
export async function sellCards(
  tx: Transaction,
  order: SaleOrder,
  books: SaleBooks,
): Promise<{ readonly sold: number }> {
  const { rows } = await tx.query<{
    card_number: string
    card_kind: number
    state: string
    sold: boolean
  }>(
    `select card_number, card_kind, state, sold_at is not null as sold from cards.card
     where card_number = any($1) order by card_number for update`,
    [order.cardNumbers],
  )
  assertAllKnown(order.cardNumbers, new Set(rows.map((row) => row.card_number)))
  const unsold = rows.filter((row) => !row.sold)
  const from = unsold.find((row) => row.state !== 'issued')?.state
  if (from !== undefined) {
    throw new TongxingError('CARD_STATE_CONFLICT', { detail: { from, to: 'active' } })
  }
  const day = serviceDay(books.nowMs)
  const sales = unsold.map(
    (row): CardSale => ({
      key: row.card_number,
      serviceDay: day,
      outletId: order.outletId,
      ...salePrice(books.terms, row.card_kind, order.reason),
    }),
  )
  await tx.query(
    `update cards.card k set state = 'active', sold_at = $5, outlet_id = $4,
       deposit_fen = s.deposit_fen, fee_fen = s.fee_fen
     from unnest($1::text[], $2::int[], $3::int[]) s (card_number, deposit_fen, fee_fen)
     where k.card_number = s.card_number`,
    [
      sales.map((sale) => sale.key),
      sales.map((sale) => sale.depositFen),
      sales.map((sale) => sale.feeFen),
      order.outletId,
      new Date(books.nowMs),
    ],
  )
  // A free first card moves no money; its row here is the whole record of it.
  const events = sales.map(cardSold).filter((event) => event.lines.length > 0)
  await postEvents(tx, events, { slot: books.slot, nowMs: books.nowMs })
  return { sold: sales.length }
}
