import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { applyHotlistIncrement } from '@tongxing/core/parameters/card-list.ts'
import { hotlistContentHash } from '@tongxing/core/parameters/content-hash.ts'
import { listNames } from '@tongxing/core/parameters/document-path.ts'
import {
  type Database,
  statement,
  toSafeNumber,
  type Transaction,
} from '@tongxing/platform/database/database.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { type CheckedDocument, checkDocument, type Publisher } from './check-document.ts'
import { findDocument } from './find-document.ts'

const selectNewest = statement(
  'ingest.select-newest-document',
  `select coalesce(max(version), 0) as version
     from ingest.document where kind = $1 and base_version = 0`,
)

const insertDocument = statement(
  'ingest.insert-document',
  `insert into ingest.document
     (kind, version, base_version, effective_at, content_hash, signed_document, published_at)
   values ($1, $2, $3, to_timestamp($4 / 1000.0), $5, $6, to_timestamp($7 / 1000.0))`,
)

/**
 * Publishes an encoded `SignedDocument`. Versions of full documents ascend; an increment joins two
 * full hotlists that are published and must lead from one to the other. The same bytes again change
 * nothing.
 *
 * Throws what `checkDocument` throws, `DOCUMENT_VERSION_OLD`, `DOCUMENT_CONFLICT`, and
 * `DOCUMENT_UNKNOWN` where an increment's base or result is not published.
 */
export async function publishDocument(
  db: Database,
  signedDocument: Uint8Array,
  options: { readonly publisher: Publisher; readonly nowMs: number },
): Promise<CheckedDocument> {
  const checked = checkDocument(signedDocument, options.publisher)
  await db.transaction(async (tx) => {
    // Publishing is rare; one at a time keeps the versions ascending.
    await tx.query('lock table ingest.document in share row exclusive mode')
    if (await isRepeat(tx, checked, signedDocument)) return
    if (checked.baseVersion === 0) await assertNewer(tx, checked)
    else await assertLeads(tx, checked)
    const { kind, version, baseVersion, effectiveAtMs, contentHash } = checked
    const row = [kind, version, baseVersion, effectiveAtMs, contentHash]
    await tx.query(insertDocument, [...row, signedDocument, options.nowMs])
  })
  return checked
}

async function isRepeat(
  tx: Transaction,
  { kind, version, baseVersion }: CheckedDocument,
  signedDocument: Uint8Array,
): Promise<boolean> {
  const known = await findDocument(tx, { kind, version, baseVersion })
  if (known === undefined) return false
  if (Buffer.compare(known, signedDocument) === 0) return true
  throw new TongxingError('DOCUMENT_CONFLICT', { detail: { list: nameOf(kind), version } })
}

async function assertNewer(tx: Transaction, { kind, version }: CheckedDocument): Promise<void> {
  const { rows } = await tx.query<{ version: string }>(selectNewest, [kind])
  const newestVersion = toSafeNumber(rows[0]?.version ?? 0)
  if (version > newestVersion) return
  const detail = { list: nameOf(kind), version, newestVersion }
  throw new TongxingError('DOCUMENT_VERSION_OLD', { detail })
}

/**
 * An increment that did not lead to the full list would leave each validator with one of its own.
 */
async function assertLeads(tx: Transaction, checked: CheckedDocument): Promise<void> {
  const { kind, version, baseVersion, contentHash, document } = checked
  const base = await readHotlist(tx, kind, baseVersion)
  const full = await readHotlist(tx, kind, version)
  const added = document.hotlist?.added ?? new Uint8Array()
  const removed = document.hotlist?.removed ?? new Uint8Array()
  const result = applyHotlistIncrement(base, added, removed)
  const isLeading =
    Buffer.compare(result, full) === 0 &&
    Buffer.compare(contentHash, hotlistContentHash(full)) === 0
  if (isLeading) return
  const what = `the increment does not lead from version ${baseVersion} to ${version}`
  throw new TongxingError('DOCUMENT_INVALID', { detail: { what } })
}

async function readHotlist(tx: Transaction, kind: number, version: number): Promise<Uint8Array> {
  const bytes = await findDocument(tx, { kind, version, baseVersion: 0 })
  if (bytes === undefined) {
    throw new TongxingError('DOCUMENT_UNKNOWN', { detail: { list: nameOf(kind), version } })
  }
  const { payload } = decodeMessage('SignedDocument', bytes)
  const { hotlist } = decodeMessage('ParameterDocument', payload)
  invariant(hotlist, 'a published hotlist document holds a hotlist')
  return hotlist.added ?? new Uint8Array()
}

function nameOf(kind: number): string {
  return listNames[kind] ?? String(kind)
}
