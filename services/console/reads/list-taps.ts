import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import type { CardLinks } from '../card-links.ts'
import type { TapList } from '../contract/tap.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { type TapColumns, tapColumns, toTapRow } from './tap-row.ts'

export interface TapFilter {
  /** Name of a card, from `CardLinks`. */
  readonly card?: string
  readonly device?: string
  readonly boot?: number
  readonly sequence?: number
  /** `YYYY-MM-DD`. */
  readonly day?: string
  readonly state?: string
  readonly cursor?: string
  readonly limit: number
}

/** Taps, the newest first. Throws `CARD_LINK_UNKNOWN` and `CURSOR_INVALID`. */
export async function listTaps(
  db: Queryable,
  filter: TapFilter,
  links: CardLinks,
): Promise<TapList> {
  const values: unknown[] = []
  const conditions: string[] = []
  const where = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined) return
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  where((place) => `tap.card_number = ${place}`, cardOf(filter.card, links))
  where((place) => `tap.device_id = ${place}`, filter.device)
  where((place) => `tap.boot = ${place}`, filter.boot)
  where((place) => `tap.sequence = ${place}`, filter.sequence)
  where((place) => `tap.service_day = ${place}`, filter.day)
  where((place) => `tap.state = ${place}`, filter.state)
  if (filter.cursor !== undefined) {
    values.push(...readCursor(filter.cursor, 2))
    conditions.push(
      `(tap.tapped_at, tap.tap_id) <
        (to_timestamp($${values.length - 1} / 1000.0), $${values.length})`,
    )
  }
  values.push(filter.limit + 1)
  const { rows } = await db.query<TapColumns>(
    `select ${tapColumns} from fare.tap as tap
    ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
    order by tap.tapped_at desc, tap.tap_id desc limit $${values.length}`,
    values,
  )
  const shown = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? shown.at(-1) : undefined
  return {
    taps: shown.map((row) => toTapRow(row, links)),
    nextCursor: last ? writeCursor([Number(last.tapped_at_ms), Number(last.tap_id)]) : null,
  }
}

function cardOf(ref: string | undefined, links: CardLinks): string | undefined {
  if (ref === undefined) return undefined
  const cardNumber = links.numberOf(ref)
  if (cardNumber === undefined) throw new TongxingError('CARD_LINK_UNKNOWN')
  return cardNumber
}
