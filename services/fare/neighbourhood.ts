import type { LedgerEventKind } from '@tongxing/core/accounts/ledger-event.ts'
import type { ClaimState } from '@tongxing/core/taps/decide-claims.ts'
import type { TacState } from '@tongxing/core/taps/evidence.ts'
import type { TapCode } from '@tongxing/core/taps/rules.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { type RecordKind, recordKind } from '@tongxing/proto/messages.ts'
import { identityOf, isOfCode, type StoredTap, type Tap } from './tap.ts'

interface TapRow {
  readonly tap_id: string
  readonly terminal_key: string
  readonly content_hash: string
  readonly device_id: string
  readonly journal_id: string
  readonly record_no: string
  readonly kind: RecordKind
  readonly issuer_id: string
  readonly card_number: string
  readonly purse: number
  readonly purchase_counter: number
  readonly balance_before_fen: number
  readonly amount_fen: number
  readonly balance_after_fen: number
  readonly card_kind: number | null
  readonly tapped_at_ms: string
  readonly service_day: string
  readonly operator_id: string
  readonly tac_state: TacState
  readonly screen_code: TapCode | null
  readonly evidence_rank: number
  readonly acquirer: string | null
  readonly centre_serial: string | null
  readonly settle_date: string | null
  readonly fee_e7: string | null
  readonly issuer_share_e7: string | null
  readonly acquirer_share_e7: string | null
  readonly state: ClaimState
  readonly reason_code: TapCode | null
  readonly posting_kind: LedgerEventKind | null
  readonly posting_generation: number
}

const columns = `tap.tap_id, tap.terminal_key, encode(tap.content_hash, 'hex') as content_hash,
  tap.device_id, tap.journal_id, tap.record_no, tap.kind, tap.issuer_id, tap.card_number, tap.purse,
  tap.purchase_counter, tap.balance_before_fen, tap.amount_fen, tap.balance_after_fen,
  tap.card_kind, (extract(epoch from tap.tapped_at) * 1000)::bigint as tapped_at_ms,
  tap.service_day::text, tap.operator_id, tap.tac_state, tap.screen_code, tap.evidence_rank,
  tap.acquirer, tap.centre_serial, tap.settle_date::text, tap.fee_e7, tap.issuer_share_e7,
  tap.acquirer_share_e7, tap.state, tap.reason_code, tap.posting_kind, tap.posting_generation`

// Each branch asks one partial index, and together they are all claims of cards (kinds up to 4) and
// of ride codes (8). Records that claim nothing are neighbours of nobody. `offset 0` keeps each
// look-up a look-up: a table that grows faster than its statistics would else be read as a whole.
const readNeighbours = statement(
  'fare.read-neighbours',
  `with place as materialized (
     select * from unnest($1::text[], $2::int[]) as asked(card_number, purchase_counter)
     union
     select grey.card_number, grey.purchase_counter + step
     from unnest($3::text[]) as card(card_number)
     cross join lateral (
       select card_number, purchase_counter from fare.tap
       where tap.card_number = card.card_number and tap.kind = 3 offset 0
     ) grey
     cross join (values (0), (1)) as next(step)
   )
   select ${columns} from place cross join lateral (
     select * from fare.tap where tap.card_number = place.card_number
       and tap.purchase_counter = place.purchase_counter
       and tap.state = 'posted' and tap.kind <= 4 offset 0
   ) tap
   union all
   select ${columns} from place cross join lateral (
     select * from fare.tap where tap.card_number = place.card_number
       and tap.purchase_counter = place.purchase_counter
       and tap.state <> 'posted' and tap.kind <= 4 offset 0
   ) tap
   union all
   select ${columns} from unnest($4::text[]) as asked(terminal_key) cross join lateral (
     select * from fare.tap where tap.terminal_key = asked.terminal_key
       and tap.kind in (1, 2, 3, 4, 8) offset 0
   ) tap`,
)

const readAllOfCards = statement(
  'fare.read-all-of-cards',
  `select ${columns} from unnest($1::text[]) as card(card_number) cross join lateral (
     select * from fare.tap
     where tap.card_number = card.card_number and tap.state = 'posted' and tap.kind <= 4 offset 0
   ) tap
   union all
   select ${columns} from unnest($1::text[]) as card(card_number) cross join lateral (
     select * from fare.tap
     where tap.card_number = card.card_number and tap.state <> 'posted' and tap.kind <= 4 offset 0
   ) tap`,
)

/**
 * Stored claims that touch new ones, or each other through them: all at the same counter of a card
 * or of a terminal, or with the same ride code, the cards' greys, and what lies at the greys'
 * counters and the next. What is found may touch more, so it is asked for until nothing new is
 * found: a few rows at most, beside faults.
 */
export async function readNeighbourhood(
  tx: Queryable,
  claims: readonly Tap[],
): Promise<Map<string, StoredTap>> {
  const found = new Map<string, StoredTap>()
  const asked = {
    places: new Set<string>(),
    cards: new Set<string>(),
    terminals: new Set<string>(),
  }
  for (let edge = claims; edge.length > 0; ) {
    const ofCards = edge.filter((tap) => !isOfCode(tap))
    const places = ofCards.flatMap(placesOf).filter(([card, counter]) => {
      return isNew(asked.places, `${card}#${counter}`)
    })
    const cards = ofCards
      .map(({ cardNumber }) => cardNumber)
      .filter((card) => isNew(asked.cards, card))
    const terminals = edge
      .map(({ terminalKey }) => terminalKey)
      .filter((key) => isNew(asked.terminals, key))
    if (places.length + cards.length + terminals.length === 0) break
    const { rows } = await tx.query<TapRow>(readNeighbours, [
      places.map(([card]) => card),
      numberArray(places.map(([, counter]) => counter)),
      cards,
      terminals,
    ])
    edge = addNew(found, rows)
  }
  return found
}

/** All claims of cards, with what they touch; what a ride code becomes nothing later changes. */
export async function readCardClaims(
  tx: Queryable,
  cardNumbers: readonly string[],
): Promise<Map<string, StoredTap>> {
  const { rows } = await tx.query<TapRow>(readAllOfCards, [cardNumbers])
  const found = new Map<string, StoredTap>()
  const own = addNew(found, rows)
  const touched = await readNeighbourhood(tx, own)
  return new Map([...found, ...touched])
}

/** A grey is decided by what the card did at its counter and at the next. */
function placesOf(claim: Tap): (readonly [card: string, counter: number])[] {
  const { cardNumber, purchaseCounter } = claim
  const own = [cardNumber, purchaseCounter] as const
  const isGrey = claim.kind === recordKind.RECORD_KIND_GREY
  return isGrey ? [own, [cardNumber, purchaseCounter + 1]] : [own]
}

function isNew<T>(asked: Set<T>, value: T): boolean {
  if (asked.has(value)) return false
  asked.add(value)
  return true
}

function addNew(found: Map<string, StoredTap>, rows: readonly TapRow[]): StoredTap[] {
  const added: StoredTap[] = []
  for (const row of rows) {
    const tap = tapOf(row)
    const identity = identityOf(tap)
    if (found.has(identity)) continue
    found.set(identity, tap)
    added.push(tap)
  }
  return added
}

function tapOf(row: TapRow): StoredTap {
  return {
    tapId: row.tap_id,
    terminalKey: row.terminal_key,
    contentHash: row.content_hash,
    deviceId: row.device_id,
    journalId: row.journal_id,
    recordNo: toSafeNumber(row.record_no),
    kind: row.kind,
    issuerId: row.issuer_id,
    cardNumber: row.card_number,
    purse: row.purse,
    purchaseCounter: row.purchase_counter,
    balanceBeforeFen: row.balance_before_fen,
    amountFen: row.amount_fen,
    balanceAfterFen: row.balance_after_fen,
    cardKind: row.card_kind,
    tappedAtMs: toSafeNumber(row.tapped_at_ms),
    serviceDay: row.service_day,
    operatorId: row.operator_id,
    tacState: row.tac_state,
    screenCode: row.screen_code,
    evidenceRank: row.evidence_rank,
    clearing: clearingOf(row),
    state: row.state,
    reasonCode: row.reason_code,
    postingKind: row.posting_kind,
    postingGeneration: row.posting_generation,
  }
}

function clearingOf(row: TapRow): StoredTap['clearing'] {
  if (row.acquirer === null) return null
  return {
    acquirer: row.acquirer,
    centreSerial: row.centre_serial ?? '',
    settleDate: row.settle_date ?? '',
    feeE7: BigInt(row.fee_e7 ?? 0),
    issuerShareE7: BigInt(row.issuer_share_e7 ?? 0),
    acquirerShareE7: BigInt(row.acquirer_share_e7 ?? 0),
  }
}
