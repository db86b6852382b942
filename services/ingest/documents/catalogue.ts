import type { Clock } from '@tongxing/core/time/clock.ts'
import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'
import type { Published } from './offers.ts'

/**
 * The versions in force and to come; older ones can no longer be wanted. What is published after
 * now is not known yet: a simulated day that is replayed meets the documents of its own evening.
 */
const selectPublished = statement(
  'ingest.select-published',
  `select kind, version, base_version,
          (extract(epoch from effective_at) * 1000)::bigint as effective_at_ms
     from ingest.document d
    where published_at <= to_timestamp($1 / 1000.0)
      and version >= coalesce((select max(version) from ingest.document f
                                where f.kind = d.kind and f.base_version = 0
                                  and f.published_at <= to_timestamp($1 / 1000.0)
                                  and f.effective_at <= to_timestamp($1 / 1000.0)), 0)
    order by kind, version, base_version`,
)

interface PublishedRow {
  kind: number
  version: string
  base_version: string
  effective_at_ms: string
}

export interface Catalogue {
  /** Documents in force and to come, read again when older than `ageMaxMs`. */
  read(): Promise<readonly Published[]>
  /** Something was published here. */
  forget(): void
}

/** Every heartbeat asks for this, and it changes a few times a day. */
export function createCatalogue(options: {
  readonly db: Queryable
  readonly clock: Clock
  /** Monotonic milliseconds. */
  readonly timerMs: () => number
  readonly ageMaxMs: number
}): Catalogue {
  let known: { readonly published: readonly Published[]; readonly atMs: number } | undefined
  return {
    read: async () => {
      const atMs = options.timerMs()
      if (known !== undefined && atMs - known.atMs <= options.ageMaxMs) {
        return known.published
      }
      const { rows } = await options.db.query<PublishedRow>(selectPublished, [
        options.clock.nowMs(),
      ])
      const published = rows.map((row) => ({
        kind: row.kind,
        version: toSafeNumber(row.version),
        baseVersion: toSafeNumber(row.base_version),
        effectiveAtMs: toSafeNumber(row.effective_at_ms),
      }))
      known = { published, atMs }
      return published
    },
    forget: () => {
      known = undefined
    },
  }
}
