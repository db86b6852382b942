import { hash } from 'node:crypto'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Queryable, Transaction } from '@tongxing/platform/database/database.ts'

/** An outlet as it is registered. */
export interface OutletRegistration {
  /** Lower-case letters, digits, dots and dashes: part of account codes and load ids. */
  readonly outletId: string
  readonly name: string
  /** Secret of the outlet, 64 hex digits (32 random bytes). */
  readonly key: string
}

/**
 * Registers outlets, all or none; the same again is a repeat. Throws `OUTLET_CONFLICT` where one is
 * registered with another name or key, or where two have one key.
 */
export async function registerOutlets(
  tx: Transaction,
  outlets: readonly OutletRegistration[],
  nowMs: number,
): Promise<void> {
  const values = [
    outlets.map((outlet) => outlet.outletId),
    outlets.map((outlet) => outlet.name),
    outlets.map((outlet) => keyHash(outlet.key)),
  ]
  const given = `unnest($1::text[], $2::text[], $3::bytea[]) n (outlet_id, name, key_sha256)`
  await tx.query(
    `insert into topup.outlet (outlet_id, name, key_sha256, registered_at)
     select n.*, $4 from ${given} order by outlet_id on conflict do nothing`,
    [...values, new Date(nowMs)],
  )
  const { rows } = await tx.query<{ outlet_id: string }>(
    `select n.outlet_id from ${given}
     left join topup.outlet o on (o.outlet_id, o.name, o.key_sha256)
       = (n.outlet_id, n.name, n.key_sha256)
     where o.outlet_id is null limit 1`,
    values,
  )
  const other = rows[0]
  if (other) throw new TongxingError('OUTLET_CONFLICT', { detail: { outletId: other.outlet_id } })
}

/** The outlet that holds a key (64 hex digits). Throws `OUTLET_KEY_INVALID`. */
export async function authenticateOutlet(db: Queryable, key: string): Promise<string> {
  // Looked up by its hash: how long that takes says nothing about the key.
  const { rows } = await db.query<{ outlet_id: string }>(
    'select outlet_id from topup.outlet where key_sha256 = $1',
    [keyHash(key)],
  )
  const outletId = rows[0]?.outlet_id
  if (outletId === undefined) throw new TongxingError('OUTLET_KEY_INVALID')
  return outletId
}

function keyHash(key: string): Buffer {
  return hash('sha256', key, 'buffer')
}
