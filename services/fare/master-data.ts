import type { CardMaster, HotlistSpan } from '@tongxing/core/taps/card-status.ts'
import type { Terminal } from '@tongxing/core/taps/screen.ts'
import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'

/** What the fare service reads of other services' published tables, in its own transaction. */
export interface MasterData {
  /** Registered devices by id. */
  readTerminals(tx: Queryable, deviceIds: readonly string[]): Promise<Map<string, Terminal>>
  /** Own cards by number. */
  readCards(tx: Queryable, cardNumbers: readonly string[]): Promise<Map<string, CardMaster>>
  /** Times on the hotlist, by card number. */
  readHotlist(tx: Queryable, cardNumbers: readonly string[]): Promise<Map<string, HotlistSpan[]>>
  /** Confirmed loads of cards, fen by `card#purchaseCounter` of the purchase that follows them. */
  readLoads(tx: Queryable, cardNumbers: readonly string[]): Promise<Map<string, number>>
}

// `offset 0` keeps each look-up a look-up, whatever the statistics say of a table that just grew.
const readTerminals = statement(
  'fare.read-terminals',
  `select device_id, psam_id, operator_id from ingest.device where device_id = any($1::text[])`,
)

const readCards = statement(
  'fare.read-cards',
  `select card.card_number, card.card_kind, card.valid_from::text, card.valid_until::text
   from unnest($1::text[]) as asked(card_number) cross join lateral (
     select * from cards.card where card.card_number = asked.card_number offset 0
   ) card`,
)

const readHotlist = statement(
  'fare.read-hotlist',
  `select span.card_number, (extract(epoch from span.listed_at) * 1000)::bigint as listed_at_ms,
     (extract(epoch from span.lifted_at) * 1000)::bigint as lifted_at_ms
   from unnest($1::text[]) as asked(card_number) cross join lateral (
     select * from cards.hotlist where hotlist.card_number = asked.card_number offset 0
   ) span`,
)

const readLoads = statement(
  'fare.read-loads',
  `select card_number, purchase_counter, sum(amount_fen)::bigint as amount_fen
   from topup.load where card_number = any($1::text[]) and state = 'confirmed'
   group by card_number, purchase_counter`,
)

export const databaseMasterData: MasterData = {
  readTerminals: async (tx, deviceIds) => {
    const { rows } = await tx.query<{ device_id: string; psam_id: string; operator_id: string }>(
      readTerminals,
      [deviceIds],
    )
    return new Map(
      rows.map((row) => [row.device_id, { psamId: row.psam_id, operatorId: row.operator_id }]),
    )
  },

  readCards: async (tx, cardNumbers) => {
    const { rows } = await tx.query<{
      card_number: string
      card_kind: number
      valid_from: string
      valid_until: string
    }>(readCards, [cardNumbers])
    return new Map(
      rows.map((row) => [
        row.card_number,
        { cardKind: row.card_kind, validFrom: row.valid_from, validUntil: row.valid_until },
      ]),
    )
  },

  readHotlist: async (tx, cardNumbers) => {
    const { rows } = await tx.query<{
      card_number: string
      listed_at_ms: string
      lifted_at_ms: string | null
    }>(readHotlist, [cardNumbers])
    const spans = new Map<string, HotlistSpan[]>()
    for (const { card_number, listed_at_ms, lifted_at_ms } of rows) {
      const liftedAtMs = lifted_at_ms === null ? null : toSafeNumber(lifted_at_ms)
      const span = { listedAtMs: toSafeNumber(listed_at_ms), liftedAtMs }
      spans.set(card_number, [...(spans.get(card_number) ?? []), span])
    }
    return spans
  },

  readLoads: async (tx, cardNumbers) => {
    const { rows } = await tx.query<{
      card_number: string
      purchase_counter: number
      amount_fen: string
    }>(readLoads, [cardNumbers])
    return new Map(
      rows.map((row) => [
        `${row.card_number}#${row.purchase_counter}`,
        toSafeNumber(row.amount_fen),
      ]),
    )
  },
}
