import { createHash } from 'node:crypto'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import { type ListKind, listKind, type ParameterDocument } from '@tongxing/proto/messages.ts'

/** Kinds of parameters: name in paths and messages, and the bytes that one list may take. */
export const documentKinds = [
  { kind: listKind.LIST_KIND_HOTLIST, name: 'hotlist', bytesMax: 5_242_880 },
  { kind: listKind.LIST_KIND_TARIFF, name: 'tariff', bytesMax: 1_048_576 },
  { kind: listKind.LIST_KIND_CITY, name: 'city', bytesMax: 65_536 },
  { kind: listKind.LIST_KIND_ISSUER, name: 'issuer', bytesMax: 131_072 },
  { kind: listKind.LIST_KIND_KEY_VERSIONS, name: 'key-versions', bytesMax: 4_096 },
] as const satisfies readonly DocumentKind[]

export interface DocumentKind {
  readonly kind: ListKind
  readonly name: string
  readonly bytesMax: number
}

/** Throws `PARAMETER_MALFORMED` for a number that is no kind. */
export function documentKind(kind: ListKind | null | undefined): DocumentKind {
  const found = documentKinds.find((entry) => entry.kind === kind)
  if (found) return found
  throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: `list kind ${kind}` } })
}

/**
 * The list in a full document as bytes: what is kept on the disk and what `content_hash` is of. Packed
 * numbers for a hotlist, UTF-8 JSON for a tariff, else the encoded message. Throws
 * `PARAMETER_MALFORMED` when the content is not of the document's kind.
 */
export function fullContent(document: ParameterDocument): Uint8Array {
  const { hotlist, tariff, cities, issuers, keyVersions } = document
  const { kind, name } = documentKind(document.kind)
  if (kind === listKind.LIST_KIND_HOTLIST && hotlist) return hotlist.added ?? new Uint8Array(0)
  if (kind === listKind.LIST_KIND_TARIFF && tariff) return utf8.encode(tariff.policyJson ?? '')
  if (kind === listKind.LIST_KIND_CITY && cities) return encodeMessage('CityList', cities)
  if (kind === listKind.LIST_KIND_ISSUER && issuers) return encodeMessage('IssuerList', issuers)
  if (kind === listKind.LIST_KIND_KEY_VERSIONS && keyVersions) {
    return encodeMessage('KeyVersions', keyVersions)
  }
  throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: `no content for ${name}` } })
}

/** `content_hash` of a document: SHA-256 of the full list. */
export function contentHash(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(content).digest()
}

const utf8 = new TextEncoder()
