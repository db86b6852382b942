import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { recordKind } from '@tongxing/proto/messages.ts'
import { toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { CardLinks } from '../card-links.ts'
import type { TapRow } from '../contract/tap.ts'

/** What a list of taps needs of `fare.tap`. */
export const tapColumns = `tap.tap_id, tap.card_number, tap.purchase_counter, tap.kind, tap.state,
  tap.reason_code, tap.outcome_code, tap.amount_fen, tap.balance_before_fen, tap.balance_after_fen,
  floor(extract(epoch from tap.tapped_at) * 1000)::bigint as tapped_at_ms, tap.device_id,
  tap.vehicle_id, tap.line_id, tap.source`

export interface TapColumns {
  readonly tap_id: string
  /** Empty where no card was read, as for skipped SAM counters. */
  readonly card_number: string
  readonly purchase_counter: number
  readonly kind: number
  readonly state: string
  readonly reason_code: string | null
  readonly outcome_code: string
  readonly amount_fen: number
  readonly balance_before_fen: number
  readonly balance_after_fen: number
  readonly tapped_at_ms: string
  readonly device_id: string
  readonly vehicle_id: string
  readonly line_id: string
  readonly source: TapRow['source']
}

const kinds = new Map<number, TapRow['kind']>([
  [recordKind.RECORD_KIND_PURCHASE, 'purchase'],
  [recordKind.RECORD_KIND_PROVED, 'proved'],
  [recordKind.RECORD_KIND_GREY, 'grey'],
  [recordKind.RECORD_KIND_VOID, 'void'],
  [recordKind.RECORD_KIND_REFUSED, 'refused'],
  [recordKind.RECORD_KIND_LOCKED, 'locked'],
  [recordKind.RECORD_KIND_SAM_SKIPPED, 'sam-skipped'],
  [recordKind.RECORD_KIND_CODE_RIDE, 'code-ride'],
  [recordKind.RECORD_KIND_STAFF, 'staff'],
])

/** A row for people: the card masked, and named by its link. */
export function toTapRow(row: TapColumns, links: CardLinks): TapRow {
  const hasCard = row.card_number !== ''
  const isOfCode = row.kind === recordKind.RECORD_KIND_CODE_RIDE
  return {
    tapId: row.tap_id,
    card: hasCard ? maskCard(row.card_number) : '',
    cardRef: hasCard ? links.refOf(row.card_number) : null,
    purchaseCounter: hasCard && !isOfCode ? row.purchase_counter : null,
    kind: kinds.get(row.kind) ?? 'unknown',
    state: row.state,
    reasonCode: row.reason_code,
    outcomeCode: row.outcome_code,
    amountFen: row.amount_fen,
    balanceBeforeFen: row.balance_before_fen,
    balanceAfterFen: row.balance_after_fen,
    tappedAtMs: toSafeNumber(row.tapped_at_ms),
    deviceId: row.device_id,
    vehicleId: row.vehicle_id,
    lineId: row.line_id,
    source: row.source,
  }
}
