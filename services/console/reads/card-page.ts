import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { CardLinks } from '../card-links.ts'
import type { CardLoad, CardPage } from '../contract/card.ts'
import { listTaps } from './list-taps.ts'

const TAPS_MAX = 200
const LOADS_MAX = 100

/** A card's chain of taps and loads, and what the books say of it. Throws `CARD_LINK_UNKNOWN`. */
export async function readCardPage(
  db: Queryable,
  ref: string,
  links: CardLinks,
): Promise<CardPage> {
  const cardNumber = links.numberOf(ref)
  if (cardNumber === undefined) throw new TongxingError('CARD_LINK_UNKNOWN')
  const { taps, nextCursor } = await listTaps(db, { card: ref, limit: TAPS_MAX }, links)
  const [master] = await findMasterData(db, cardNumber)
  const loads = await findLoads(db, cardNumber)
  const issuerId = master?.issuer_id ?? (await findIssuerId(db, cardNumber))
  if (issuerId === undefined) throw new TongxingError('CARD_LINK_UNKNOWN')
  return {
    card: maskCard(cardNumber),
    cardRef: ref,
    issuerId,
    issued: master?.issued ?? null,
    ...(await findListing(db, cardNumber)),
    locked: await findLock(db, cardNumber),
    floatE7: await findBalance(db, `card-float:${cardNumber}`),
    owedE7: owedOf(await findBalance(db, `ride-account:${cardNumber}`)),
    ...{ taps, loads },
    isCut: nextCursor !== null,
  }
}

async function findMasterData(db: Queryable, cardNumber: string) {
  const { rows } = await db.query<{
    readonly issuer_id: string
    readonly issued: NonNullable<CardPage['issued']>
  }>(
    `select issuer_id, jsonb_build_object('cardKind', card_kind, 'riderClass', rider_class,
      'state', state, 'validFrom', valid_from, 'validUntil', valid_until,
      'soldAtMs', floor(extract(epoch from sold_at) * 1000)::bigint) as issued
    from cards.card where card_number = $1`,
    [cardNumber],
  )
  return rows
}

async function findIssuerId(db: Queryable, cardNumber: string): Promise<string | undefined> {
  const { rows } = await db.query<{ readonly issuer_id: string }>(
    'select issuer_id from fare.tap where card_number = $1 limit 1',
    [cardNumber],
  )
  return rows[0]?.issuer_id
}

async function findListing(db: Queryable, cardNumber: string) {
  const { rows } = await db.query<{ readonly reason: string }>(
    'select reason from cards.hotlist where card_number = $1 and lifted_version is null',
    [cardNumber],
  )
  return { isListed: rows.length > 0, listReason: rows[0]?.reason ?? null }
}

async function findLock(db: Queryable, cardNumber: string): Promise<CardPage['locked']> {
  const { rows } = await db.query<{ readonly vehicle_id: string; readonly at_ms: string }>(
    `select vehicle_id, floor(extract(epoch from locked_at) * 1000)::bigint as at_ms
    from fare.card_lock where card_number = $1 order by locked_at desc limit 1`,
    [cardNumber],
  )
  const [lock] = rows
  return lock === undefined ? null : { vehicleId: lock.vehicle_id, atMs: toSafeNumber(lock.at_ms) }
}

/** What an account owes stands on the debit side. */
function owedOf(balanceE7: string | null): string | null {
  return balanceE7 === null ? null : String(-BigInt(balanceE7))
}

async function findBalance(db: Queryable, account: string): Promise<string | null> {
  const { rows } = await db.query<{ readonly balance_e7: string }>(
    'select balance_e7 from ledger.account_balance where code = $1',
    [account],
  )
  return rows[0]?.balance_e7 ?? null
}

async function findLoads(db: Queryable, cardNumber: string): Promise<CardLoad[]> {
  const { rows } = await db.query<{
    readonly load_id: string
    readonly outlet_id: string
    readonly load_counter: number
    readonly purchase_counter: number
    readonly balance_before_fen: number
    readonly amount_fen: number
    readonly state: string
    readonly decided_by: string | null
    readonly loaded_at_ms: string
  }>(
    `select load_id, outlet_id, load_counter, purchase_counter, balance_before_fen, amount_fen,
      state, decided_by, floor(extract(epoch from loaded_at) * 1000)::bigint as loaded_at_ms
    from topup.load where card_number = $1
    order by loaded_at desc, load_id desc limit ${LOADS_MAX}`,
    [cardNumber],
  )
  return rows.map((row) => ({
    loadId: row.load_id,
    outletId: row.outlet_id,
    loadCounter: row.load_counter,
    purchaseCounter: row.purchase_counter,
    balanceBeforeFen: row.balance_before_fen,
    amountFen: row.amount_fen,
    state: row.state,
    decidedBy: row.decided_by,
    loadedAtMs: toSafeNumber(row.loaded_at_ms),
  }))
}
