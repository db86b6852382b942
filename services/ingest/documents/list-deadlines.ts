import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { type Queryable, statement, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { listKind } from '@tongxing/proto/messages.ts'

const DAY_MS = 86_400_000

/**
 * How long validators may be without a change of the cities, from its publication: 30 days for a
 * city that joined, 7 for one that left (交通一卡通运营服务质量管理办法(试行), clearing.md 1.1).
 */
const daysFor = { added: 30, removed: 7 } as const
/** City lists that are looked back upon, and validators that are named for one change. */
const VERSIONS_MAX = 100
const NAMED_MAX = 100

/** A city that joined or left, and the validators that have not confirmed to hold that list. */
export interface ListDeadline {
  readonly city: string
  readonly change: keyof typeof daysFor
  /** City list since which it is so. */
  readonly version: number
  readonly publishedAtMs: number
  readonly dueAtMs: number
  readonly isOverdue: boolean
  readonly missing: number
  /** The first of them, by id. */
  readonly deviceIds: readonly string[]
}

interface CityListVersion {
  readonly version: number
  readonly publishedAtMs: number
  /** Cities without an end. */
  readonly cities: ReadonlySet<string>
}

interface DocumentRow {
  version: string
  published_at_ms: string
  signed_document: Uint8Array
}

const selectCityLists = statement(
  'ingest.select-city-lists',
  `select version, floor(extract(epoch from published_at) * 1000)::bigint as published_at_ms,
          signed_document
     from ingest.document
    where kind = $1 and base_version = 0 and published_at <= to_timestamp($2 / 1000.0)
    order by version desc limit $3`,
)

/** A staged list takes over by itself, so it is held. */
const selectHolders = statement(
  'ingest.select-city-list-holders',
  `select held, count(*) as devices, (array_agg(device_id order by device_id))[1:$1] as device_ids
     from (select d.device_id, coalesce((
                    select greatest((l ->> 'active')::bigint, (l ->> 'staged')::bigint)
                      from jsonb_array_elements(s.lists) l where l ->> 'list' = 'city'), 0) as held
             from ingest.device d left join ingest.device_state s using (device_id)
            where d.revoked_at is null) one
    group by held`,
)

interface HolderRow {
  held: string
  devices: string
  device_ids: string[]
}

/** Changes of the cities that some validator has not confirmed yet, the most urgent first. */
export async function listDeadlines(db: Queryable, nowMs: number): Promise<ListDeadline[]> {
  const kind = listKind.LIST_KIND_CITY
  const { rows } = await db.query<DocumentRow>(selectCityLists, [kind, nowMs, VERSIONS_MAX + 1])
  const lists = rows.toReversed().map(cityListOf)
  const holders = await db.query<HolderRow>(selectHolders, [NAMED_MAX])
  const lacking = holders.rows.flatMap((holder) =>
    lackedBy(toSafeNumber(holder.held), lists).map((change) => ({ ...change, holder })),
  )
  const changes = Map.groupBy(lacking, ({ change, city }) => `${change} ${city}`)
  return [...changes.values()]
    .map((ones) => deadlineOf(ones, lists, nowMs))
    .toSorted((a, b) => a.dueAtMs - b.dueAtMs || a.city.localeCompare(b.city))
}

function cityListOf(row: DocumentRow): CityListVersion {
  const { payload } = decodeMessage('SignedDocument', row.signed_document)
  const entries = decodeMessage('ParameterDocument', payload).cities?.cities ?? []
  const open = entries.filter(({ untilMs }) => (untilMs ?? 0) === 0)
  return {
    version: toSafeNumber(row.version),
    publishedAtMs: toSafeNumber(row.published_at_ms),
    cities: new Set(open.map(({ city }) => city ?? '')),
  }
}

type CityChange = Pick<ListDeadline, 'city' | 'change'>

/** What the newest list says otherwise than the one that is held; none is held as version 0. */
function lackedBy(held: number, lists: readonly CityListVersion[]): CityChange[] {
  const wanted = lists.at(-1)?.cities ?? new Set()
  const known = lists.find(({ version }) => version === held)?.cities ?? new Set()
  const added = [...wanted.difference(known)].map((city) => ({ city, change: 'added' as const }))
  const removed = [...known.difference(wanted)]
  return [...added, ...removed.map((city) => ({ city, change: 'removed' as const }))]
}

function deadlineOf(
  lacking: readonly LackedBy[],
  lists: readonly CityListVersion[],
  nowMs: number,
): ListDeadline {
  const [first] = lacking
  invariant(first !== undefined, 'a group has a member')
  const { city, change } = first
  const isIn = change === 'added'
  // Since when the newest list's word on the city has stood.
  const since = lists.findLastIndex(({ cities }) => cities.has(city) !== isIn) + 1
  const { version, publishedAtMs } = lists[since] ?? { version: 0, publishedAtMs: 0 }
  const dueAtMs = publishedAtMs + daysFor[change] * DAY_MS
  return {
    ...{ city, change, version, publishedAtMs, dueAtMs },
    isOverdue: nowMs > dueAtMs,
    missing: lacking.reduce((sum, { holder }) => sum + toSafeNumber(holder.devices), 0),
    deviceIds: lacking
      .flatMap(({ holder }) => holder.device_ids)
      .toSorted()
      .slice(0, NAMED_MAX),
  }
}

type LackedBy = CityChange & { readonly holder: HolderRow }
