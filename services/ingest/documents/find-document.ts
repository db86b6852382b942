import { type Queryable, statement } from '@tongxing/platform/database/database.ts'
import type { DocumentFacts } from './check-document.ts'

const selectDocument = statement(
  'ingest.select-document',
  `select signed_document from ingest.document
    where kind = $1 and version = $2 and base_version = $3`,
)

/** Encoded `SignedDocument` as published; undefined when there is none. */
export async function findDocument(
  db: Queryable,
  { kind, version, baseVersion }: Pick<DocumentFacts, 'kind' | 'version' | 'baseVersion'>,
): Promise<Uint8Array | undefined> {
  const { rows } = await db.query<{ signed_document: Uint8Array }>(selectDocument, [
    kind,
    version,
    baseVersion,
  ])
  return rows[0]?.signed_document
}
