import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { LoadRequest } from './start-loads.ts'

/** A load that is about to wait in suspense. */
export interface NewLoad {
  readonly request: LoadRequest
  readonly loadId: string
  readonly outletId: string
  /** 64 hex digits. */
  readonly contentHash: string
  /** 8 hex digits. */
  readonly mac2: string
  /** Local host time that MAC2 covers, `YYYYMMDDhhmmss`, and the same as an instant. */
  readonly timestamp: string
  readonly loadedAtMs: number
}

const insertSql = `
  insert into topup.load (load_id, outlet_id, outlet_sequence, content_hash, issuer_id, card_number,
    load_counter, balance_before_fen, overdraft_limit_fen, purchase_counter, amount_fen,
    terminal_id, key_version, algorithm, card_random, mac2, loaded_at, initiated_at)
  select load_id, outlet_id, outlet_sequence, decode(content_hash, 'hex'), issuer_id, card_number,
    load_counter, balance_before_fen, overdraft_limit_fen, purchase_counter, amount_fen,
    terminal_id, key_version, algorithm, decode(card_random, 'hex'), decode(mac2, 'hex'),
    loaded_at, $2
  from jsonb_to_recordset($1) n (load_id text, outlet_id text, outlet_sequence bigint,
    content_hash text, issuer_id text, card_number text, load_counter int, balance_before_fen int,
    overdraft_limit_fen int, purchase_counter int, amount_fen int, terminal_id text,
    key_version smallint, algorithm smallint, card_random text, mac2 text, loaded_at timestamptz)
  order by card_number
  on conflict do nothing
  returning load_id`

/**
 * Puts loads into suspense, in card order. One whose card has another load in the air by now is
 * left out: the unique indexes decide, whoever comes first. Returns those that are in.
 */
export async function insertLoads<L extends NewLoad>(
  tx: Transaction,
  loads: readonly L[],
  nowMs: number,
): Promise<L[]> {
  if (loads.length === 0) return []
  const { rows } = await tx.query<{ load_id: string }>(insertSql, [
    JSON.stringify(loads.map(newRow)),
    new Date(nowMs),
  ])
  const inserted = new Set(rows.map((row) => row.load_id))
  return loads.filter((load) => inserted.has(load.loadId))
}

function newRow(load: NewLoad): Record<string, string | number> {
  const { request } = load
  return {
    load_id: load.loadId,
    outlet_id: load.outletId,
    outlet_sequence: request.outletSequence,
    content_hash: load.contentHash,
    issuer_id: request.issuerId,
    card_number: request.cardNumber,
    load_counter: request.loadCounter,
    balance_before_fen: request.balanceBeforeFen - request.overdraftLimitFen,
    overdraft_limit_fen: request.overdraftLimitFen,
    purchase_counter: request.purchaseCounter,
    amount_fen: request.amountFen,
    terminal_id: request.terminalId,
    key_version: request.keyVersion,
    algorithm: request.algorithm,
    card_random: request.random,
    mac2: load.mac2,
    loaded_at: new Date(load.loadedAtMs).toISOString(),
  }
}
