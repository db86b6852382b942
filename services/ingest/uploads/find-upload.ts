import { type Queryable, statement } from '@tongxing/platform/database/database.ts'
import type { UploadAdvance } from './advance-devices.ts'

export interface StoredAnswer {
  /** SHA-256 of the payload that was answered. */
  readonly digest: Uint8Array
  /** Encoded `BatchAnswer`. */
  readonly answer: Uint8Array
}

const selectUpload = statement(
  'ingest.select-upload',
  `select digest, answer from ingest.upload
    where device_id = $1 and boot = $2 and sequence = $3`,
)

/** The answer that a batch of this identity got; undefined when none was taken in. */
export async function findUpload(
  db: Queryable,
  { deviceId, boot, sequence }: Pick<UploadAdvance['to'], 'deviceId' | 'boot' | 'sequence'>,
): Promise<StoredAnswer | undefined> {
  const { rows } = await db.query<StoredAnswer>(selectUpload, [deviceId, boot, sequence])
  return rows[0]
}
