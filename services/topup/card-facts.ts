import type { Transaction } from '@tongxing/platform/database/database.ts'
import { loadColumns, loadOf, type LoadRow, type StoredLoad } from './load-row.ts'
import type { LatestLoad } from './place-load.ts'
import { type Refusal, refuse } from './refusal.ts'

/** What the books say about a card that is to be loaded. */
export interface CardFacts {
  readonly cardNumber: string
  readonly state: string
  readonly isHotlisted: boolean
  readonly initialLoadCounter: number
  /** Its load of the highest counter that was not reversed. */
  readonly latest: (LoadRow & LatestLoad) | undefined
}

export interface CardFactsQuery {
  readonly issuerId: string
  readonly cardNumbers: readonly string[]
}

/**
 * Facts by card number; loads that are in suspense stay locked, in card order, until the commit.
 */
export async function readCardFacts(
  tx: Transaction,
  query: CardFactsQuery,
): Promise<Map<string, CardFacts>> {
  const values = [query.issuerId, query.cardNumbers]
  await tx.query(
    `select from topup.load where issuer_id = $1 and card_number = any($2) and state = 'suspense'
     order by card_number for update`,
    values,
  )
  const latest = await tx.query<StoredLoad>(
    `select distinct on (l.card_number) ${loadColumns} from topup.load l
     where l.issuer_id = $1 and l.card_number = any($2) and l.state <> 'reversed'
     order by l.card_number, l.load_counter desc`,
    values,
  )
  const latestByCard = new Map(latest.rows.map((row) => [row.cardNumber, latestOf(row)]))
  const cards = await tx.query<Omit<CardFacts, 'latest'>>(
    `select k.card_number as "cardNumber", k.state, h.card_number is not null as "isHotlisted",
       k.initial_load_counter as "initialLoadCounter"
     from cards.card k
     left join cards.hotlist h on h.card_number = k.card_number and h.lifted_version is null
     where k.issuer_id = $1 and k.card_number = any($2)`,
    values,
  )
  return new Map(
    cards.rows.map((row) => [row.cardNumber, { ...row, latest: latestByCard.get(row.cardNumber) }]),
  )
}

function latestOf(row: StoredLoad): LoadRow & LatestLoad {
  const load = loadOf(row)
  return { ...load, isPending: load.state === 'suspense' }
}

/** Why a card may not be loaded by its master data; undefined when it may. */
export function refuseCard(card: CardFacts | undefined): Refusal | undefined {
  if (!card) return refuse('LOAD_CARD_UNKNOWN')
  if (card.isHotlisted) return refuse('LOAD_CARD_HOTLISTED')
  if (card.state !== 'active') return refuse('LOAD_CARD_INACTIVE', { state: card.state })
  return undefined
}
