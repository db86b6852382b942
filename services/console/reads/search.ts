import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { shownKeyOf } from '@tongxing/core/taps/identity.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import type { CardLinks } from '../card-links.ts'
import type { SearchAnswer, SearchHit } from '../contract/search.ts'
import { readTapNames } from './tap-names.ts'

const HITS_MAX = 20

/**
 * Where a text leads: a full card number or account, a device or vehicle, an upload
 * (`device:boot:sequence`), a tap by its id, SAM counter or journal number. What is not there gives
 * no hit.
 */
export async function search(
  db: Queryable,
  query: string,
  links: CardLinks,
): Promise<SearchAnswer> {
  const text = query.trim()
  if (/^[0-9]{20}$/.test(text)) return { hits: await findCard(db, text, links) }
  const hits = [
    ...(await findTaps(db, text)),
    ...(await findUploads(db, text)),
    ...(await findDevices(db, text)),
  ]
  return { hits: hits.slice(0, HITS_MAX) }
}

async function findCard(db: Queryable, cardNumber: string, links: CardLinks): Promise<SearchHit[]> {
  const { rows } = await db.query<{ readonly known: boolean }>(
    `select exists (select from cards.card where card_number = $1)
      or exists (select from fare.tap where card_number = $1) as known`,
    [cardNumber],
  )
  if (rows[0]?.known !== true) return []
  const href = `/cards/${links.refOf(cardNumber)}`
  return [{ kind: 'card', label: maskCard(cardNumber), href }]
}

async function findTaps(db: Queryable, text: string): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  for (const name of readTapNames(text)) {
    const [condition, values] =
      name.kind === 'id'
        ? ['tap_id = $1', [name.tapId]]
        : name.kind === 'psam'
          ? ['terminal_key = $1', [`${name.psamId}/${name.psamCounter}`]]
          : ['device_id = $1 and record_no = $2', [name.deviceId, name.recordNo]]
    const { rows } = await db.query<{ readonly tap_id: string; readonly terminal_key: string }>(
      `select tap_id, terminal_key from fare.tap where ${condition} order by tap_id limit 10`,
      values,
    )
    for (const { tap_id, terminal_key } of rows) {
      const label = `${tap_id} · ${shownKeyOf(terminal_key)}`
      hits.push({ kind: 'tap', label, href: `/taps/${tap_id}` })
    }
  }
  return hits
}

async function findUploads(db: Queryable, text: string): Promise<SearchHit[]> {
  const [, deviceId, boot, sequence] =
    /^([A-Za-z0-9._-]{1,64})[:/]([0-9]{1,10})[:/]([0-9]{1,10})$/.exec(text) ?? []
  if (deviceId === undefined || boot === undefined || sequence === undefined) return []
  const { rows } = await db.query<object>(
    'select from ingest.upload where device_id = $1 and boot = $2 and sequence = $3',
    [deviceId, boot, sequence],
  )
  const href = `/taps?device=${encodeURIComponent(deviceId)}&boot=${boot}&sequence=${sequence}`
  return rows.map(() => ({ kind: 'upload', label: text, href }))
}

async function findDevices(db: Queryable, text: string): Promise<SearchHit[]> {
  if (!/^[A-Za-z0-9._-]{2,64}$/.test(text)) return []
  const { rows } = await db.query<{ readonly device_id: string; readonly vehicle_id: string }>(
    `select device_id, vehicle_id from ingest.device
    where starts_with(lower(device_id), lower($1)) or starts_with(lower(vehicle_id), lower($1))
      or psam_id = lower($1)
    order by device_id limit ${HITS_MAX}`,
    [text],
  )
  return rows.map(({ device_id, vehicle_id }) => ({
    kind: 'device',
    label: `${device_id} · ${vehicle_id}`,
    href: `/taps?device=${encodeURIComponent(device_id)}`,
  }))
}
