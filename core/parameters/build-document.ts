import type { KeyObject } from 'node:crypto'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import {
  type CityList,
  type Hotlist,
  type IssuerList,
  type KeyVersions,
  type LineList,
  listKind,
  type ParameterDocument,
  type RideCodeList,
  type TariffDocument,
} from '@tongxing/proto/messages.ts'
import { applyHotlistIncrement } from './card-list.ts'
import { documentContentHash, hotlistContentHash } from './content-hash.ts'
import { signBytes, signingDomain } from './signing-domains.ts'

/** What every document states besides its list. */
export interface DocumentHead {
  readonly version: number
  /** In force from, epoch milliseconds; validators stage the document until then. */
  readonly effectiveAtMs: number
  /** Institution that publishes it, 8 decimal digits. */
  readonly publisher: string
}

/** Exactly one list. */
export type DocumentContent =
  | { readonly hotlist: Hotlist }
  | { readonly tariff: TariffDocument }
  | { readonly cities: CityList }
  | { readonly issuers: IssuerList }
  | { readonly keyVersions: KeyVersions }
  | { readonly lines: LineList }
  | { readonly rideCode: RideCodeList }

/**
 * A full document of any list with its content hash, not yet signed. Throws `CARD_LIST_INVALID`.
 */
export function buildFullDocument(head: DocumentHead, content: DocumentContent): ParameterDocument {
  const document = { ...head, ...content, kind: contentKind(content), baseVersion: 0 }
  return { ...document, contentHash: documentContentHash(document) }
}

/**
 * The hotlist document that leads from one full list to the next: `base` is the packed list that
 * validators of `baseVersion` hold. Throws `CARD_LIST_INVALID`.
 */
export function buildHotlistIncrement(
  head: DocumentHead,
  baseVersion: number,
  base: Uint8Array,
  change: { readonly added: Uint8Array; readonly removed: Uint8Array },
): ParameterDocument {
  const full = applyHotlistIncrement(base, change.added, change.removed)
  const contentHash = hotlistContentHash(full)
  return { ...head, kind: listKind.LIST_KIND_HOTLIST, baseVersion, contentHash, hotlist: change }
}

/** Encoded `SignedDocument`: what is published and what validators fetch. */
export function signDocument(
  document: ParameterDocument,
  key: { readonly privateKey: KeyObject; readonly keyVersion: number },
): Uint8Array {
  const payload = encodeMessage('ParameterDocument', document)
  const signature = signBytes(signingDomain.document, payload, key.privateKey)
  return encodeMessage('SignedDocument', { payload, signature, keyVersion: key.keyVersion })
}

function contentKind(content: DocumentContent): number {
  if ('hotlist' in content) return listKind.LIST_KIND_HOTLIST
  if ('tariff' in content) return listKind.LIST_KIND_TARIFF
  if ('cities' in content) return listKind.LIST_KIND_CITY
  if ('issuers' in content) return listKind.LIST_KIND_ISSUER
  if ('keyVersions' in content) return listKind.LIST_KIND_KEY_VERSIONS
  return 'lines' in content ? listKind.LIST_KIND_LINES : listKind.LIST_KIND_RIDE_CODE
}
