import { tapRow } from './tap.ts'
import {
  epochMs,
  fen,
  flag,
  integer,
  listOf,
  nullable,
  object,
  type TypeOf,
  text,
} from './shape.ts'

const load = object({
  loadId: text,
  outletId: text,
  loadCounter: integer,
  /** The load lies before the purchase with this counter. */
  purchaseCounter: integer,
  balanceBeforeFen: fen,
  amountFen: fen,
  state: text,
  decidedBy: nullable(text),
  loadedAtMs: epochMs,
})
export type CardLoad = TypeOf<typeof load>

export const cardPage = object({
  /** Masked. */
  card: text,
  cardRef: text,
  issuerId: text,
  /** Null for cards of other institutions. */
  issued: nullable(
    object({
      cardKind: integer,
      riderClass: text,
      state: text,
      validFrom: text,
      validUntil: text,
      soldAtMs: nullable(epochMs),
    }),
  ),
  isListed: flag,
  listReason: nullable(text),
  /** The last time that a validator reported to have blocked the card. */
  locked: nullable(object({ vehicleId: text, atMs: epochMs })),
  /** Float of the card on our ledger; null where we hold none. */
  floatE7: nullable(text),
  /** What an account of ride codes owes on our ledger, fen; null for a card. */
  owedE7: nullable(text),
  taps: listOf(tapRow),
  loads: listOf(load),
  /** More taps than one page shows: the newest are there. */
  isCut: flag,
})
export type CardPage = TypeOf<typeof cardPage>
