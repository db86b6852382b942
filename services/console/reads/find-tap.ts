import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { CardLinks } from '../card-links.ts'
import type { TapRow } from '../contract/tap.ts'
import { readTapNames, type TapName } from './tap-names.ts'
import { type TapColumns, tapColumns, toTapRow } from './tap-row.ts'

/** One row of `fare.tap` with all that leads on from it. */
export interface FoundTap {
  readonly row: TapRow
  readonly terminalKey: string
  /** Hex; ledger keys are made of it. */
  readonly contentHash: string
  readonly cardNumber: string
  readonly issuerId: string
  readonly purse: number
  readonly tacState: string
  readonly priceCheck: string
  readonly postingGeneration: number
  readonly serviceDay: string
  readonly boot: number
  readonly sequence: number
  readonly logTopic: string
  readonly logPartition: number
  readonly logOffset: string
  readonly psamId: string
  readonly psamCounter: number | null
  readonly recordBytes: Uint8Array
  readonly record: TapRecord
}

interface FoundColumns extends TapColumns {
  readonly terminal_key: string
  readonly content_hash: string
  readonly issuer_id: string
  readonly purse: number
  readonly tac_state: string
  readonly price_check: string
  readonly posting_generation: number
  readonly service_day: string
  readonly boot: string
  readonly sequence: string
  readonly log_topic: string
  readonly log_partition: number
  readonly log_offset: string
  readonly psam_id: string
  readonly psam_counter: string | null
  readonly record: Buffer
}

/** A tap by any of its names; of several claims the posted one. Throws `TAP_UNKNOWN`. */
export async function findTap(db: Queryable, name: string, links: CardLinks): Promise<FoundTap> {
  for (const reading of readTapNames(name)) {
    const { condition, values } = conditionOf(reading)
    const { rows } = await db.query<FoundColumns>(
      `select ${tapColumns}, tap.terminal_key, encode(tap.content_hash, 'hex') as content_hash,
        tap.issuer_id, tap.purse, tap.tac_state, tap.price_check, tap.posting_generation,
        to_char(tap.service_day, 'YYYY-MM-DD') as service_day,
        tap.boot, tap.sequence, tap.log_topic, tap.log_partition, tap.log_offset,
        tap.psam_id, tap.psam_counter, tap.record
      from fare.tap as tap where ${condition}
      order by (tap.state = 'posted') desc, tap.tap_id desc limit 1`,
      values,
    )
    if (rows[0] !== undefined) return toFoundTap(rows[0], links)
  }
  throw new TongxingError('TAP_UNKNOWN', { detail: { tap: name.slice(0, 64) } })
}

function conditionOf(name: TapName): { condition: string; values: unknown[] } {
  if (name.kind === 'id') return { condition: 'tap.tap_id = $1', values: [name.tapId] }
  if (name.kind === 'psam') {
    const values = [`${name.psamId}/${name.psamCounter}`]
    return { condition: 'tap.terminal_key = $1', values }
  }
  const values = [name.deviceId, name.recordNo]
  return { condition: 'tap.device_id = $1 and tap.record_no = $2', values }
}

function toFoundTap(row: FoundColumns, links: CardLinks): FoundTap {
  return {
    row: toTapRow(row, links),
    terminalKey: row.terminal_key,
    contentHash: row.content_hash,
    cardNumber: row.card_number,
    issuerId: row.issuer_id,
    purse: row.purse,
    tacState: row.tac_state,
    priceCheck: row.price_check,
    postingGeneration: row.posting_generation,
    serviceDay: row.service_day,
    boot: toSafeNumber(row.boot),
    sequence: toSafeNumber(row.sequence),
    logTopic: row.log_topic,
    logPartition: row.log_partition,
    logOffset: row.log_offset,
    psamId: row.psam_id,
    psamCounter: row.psam_counter === null ? null : toSafeNumber(row.psam_counter),
    recordBytes: row.record,
    record: decodeMessage('TapRecord', row.record),
  }
}

const RIVALS_MAX = 20

/** Other claims to the same purchase of the card or to the same counter of the SAM. */
export async function findRivals(
  db: Queryable,
  tap: FoundTap,
  links: CardLinks,
): Promise<TapRow[]> {
  const { rows } = await db.query<TapColumns>(
    `select ${tapColumns} from fare.tap as tap
    where tap.tap_id <> $1 and (tap.terminal_key = $2
      or (tap.card_number = $3 and tap.issuer_id = $4 and tap.purse = $5
        and tap.purchase_counter = $6 and tap.kind in (1, 2, 3)))
    order by tap.tap_id limit ${RIVALS_MAX}`,
    [
      tap.row.tapId,
      tap.terminalKey,
      tap.cardNumber,
      tap.issuerId,
      tap.purse,
      tap.row.purchaseCounter,
    ],
  )
  return rows.map((row) => toTapRow(row, links))
}
