import { serviceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { FlowStage, StatusEvent } from '../contract/status.ts'
import type { LiveSource } from '../live/live-source.ts'
import { readDevices } from './devices.ts'

interface FlowRow {
  readonly received: string
  readonly accepted: string
  readonly priced: string
  readonly posted: string
  readonly foreign_posted: string
  readonly foreign_final: string
  readonly pending_since_ms: string | null
  readonly open_cases: string
  readonly open_value_fen: string
}

/** The fleet, and how far today's taps have come on their way. */
export async function readStatus(
  db: Queryable,
  options: { readonly nowMs: number; readonly issuerId: string; readonly liveSource: LiveSource },
): Promise<StatusEvent> {
  const { nowMs, issuerId, liveSource } = options
  const day = serviceDay(nowMs)
  const devices = await readDevices(db, nowMs)
  const row = await readFlow(db, day, issuerId)
  const lag = await liveSource.tapsLag()
  const unsent = devices.reduce((sum, device) => sum + device.unsent, 0)
  const count = (value: string) => toSafeNumber(value)
  const stage = (name: FlowStage['stage'], amount: string, rest: Partial<FlowStage> = {}) => ({
    stage: name,
    count: count(amount),
    waiting: null,
    oldestAgeMs: null,
    ...rest,
  })
  const sinceMs = row.pending_since_ms === null ? null : count(row.pending_since_ms)
  return {
    nowMs,
    serviceDay: day,
    flow: [
      stage('received', row.received, { waiting: unsent }),
      stage('accepted', row.accepted, { waiting: count(row.received) - count(row.accepted) }),
      stage('priced', row.priced, { waiting: lag.behind, oldestAgeMs: lag.oldestAgeMs }),
      stage('posted', row.posted),
      stage('cleared', row.foreign_final, {
        waiting: count(row.foreign_posted) - count(row.foreign_final),
        oldestAgeMs: sinceMs === null ? null : Math.max(0, nowMs - sinceMs),
      }),
    ],
    openCases: count(row.open_cases),
    openValueFen: count(row.open_value_fen),
    devices,
  }
}

// Kinds of core/accounts: a foreign ride is pending until feedback makes it final or refuses it.
async function readFlow(db: Queryable, day: string, issuerId: string): Promise<FlowRow> {
  const { rows } = await db.query<FlowRow>(
    `with upload as (
      select coalesce(sum(last_record_no - first_record_no + 1), 0) as received,
        coalesce(sum(last_record_no - first_record_no + 1) filter (where verdict = 1), 0)
          as accepted
      from ingest.upload
      where received_at >= to_timestamp($3 / 1000.0)
    ),
    tap as (
      select count(*) as priced, count(*) filter (where state = 'posted') as posted,
        count(*) filter (where state = 'posted' and left(issuer_id, 8) <> left($2, 8))
          as foreign_posted,
        min(tapped_at) filter (where state = 'posted' and left(issuer_id, 8) <> left($2, 8))
          as foreign_since
      from fare.tap where service_day = $1 and source = 'device'
    ),
    feedback as (
      select count(*) as foreign_final from ledger.event
      where service_day = $1 and kind in ('foreign_ride_final', 'foreign_ride_refused')
    ),
    open as (
      select count(*) as open_cases, coalesce(sum(value_fen), 0) as open_value_fen
      from desk.case where closed_at is null
    )
    select received, accepted, priced, posted, foreign_posted, foreign_final, open_cases,
      open_value_fen,
      case when foreign_posted > foreign_final
        then floor(extract(epoch from foreign_since) * 1000)::bigint end as pending_since_ms
    from upload, tap, feedback, open`,
    [day, issuerId, serviceDayStartMs(day)],
  )
  return rows[0] as FlowRow
}
