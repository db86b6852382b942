import type { KeyObject } from 'node:crypto'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { documentContentHash } from '@tongxing/core/parameters/content-hash.ts'
import { isSignedBy, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import { CodecError, decodeMessage } from '@tongxing/proto/codec.ts'
import { listKind, type ParameterDocument } from '@tongxing/proto/messages.ts'

/** Who may publish here: one institution, with the versions of its key. */
export interface Publisher {
  /** 8 decimal digits. */
  readonly institution: string
  readonly keys: ReadonlyMap<number, KeyObject>
}

/** What a document states, without its list. */
export interface DocumentFacts {
  readonly kind: number
  readonly version: number
  /** 0 = the document is full. */
  readonly baseVersion: number
  readonly effectiveAtMs: number
  readonly contentHash: Uint8Array
}

export interface CheckedDocument extends DocumentFacts {
  readonly document: ParameterDocument
}

/** End of the year 2099. */
const TIME_MAX_MS = 4_102_444_800_000

/**
 * Opens an encoded `SignedDocument` and checks all that can be told from it alone: signature,
 * publisher, kind and content, and a full document's content hash. Throws `DOCUMENT_INVALID`,
 * `SIGNATURE_WRONG`, `CARD_LIST_INVALID`.
 */
export function checkDocument(signedDocument: Uint8Array, publisher: Publisher): CheckedDocument {
  const { payload, signature, keyVersion } = decode('SignedDocument', signedDocument)
  const key = publisher.keys.get(keyVersion)
  const signed = { bytes: payload, signature }
  if (key === undefined || !isSignedBy(key, signingDomain.document, signed)) {
    throw new TongxingError('SIGNATURE_WRONG')
  }
  const document = decode('ParameterDocument', payload)
  const { kind, version, baseVersion, effectiveAtMs, contentHash } = document
  if (document.publisher !== publisher.institution) throw invalid('the publisher is another one')
  if (kind !== kindOfContent(document)) throw invalid('the content is not of the stated kind')
  if (version === 0 || baseVersion >= version) throw invalid('the versions do not ascend')
  if (effectiveAtMs > TIME_MAX_MS) throw invalid('the effective time is out of range')
  if (baseVersion > 0 && kind !== listKind.LIST_KIND_HOTLIST) {
    throw invalid('only a hotlist has increments')
  }
  if (baseVersion === 0 && Buffer.compare(contentHash, documentContentHash(document)) !== 0) {
    throw invalid('the content hash is another one')
  }
  return { document, kind, version, baseVersion, effectiveAtMs, contentHash }
}

function kindOfContent(document: ParameterDocument): number | undefined {
  if (document.hotlist) return listKind.LIST_KIND_HOTLIST
  if (document.tariff) return listKind.LIST_KIND_TARIFF
  if (document.cities) return listKind.LIST_KIND_CITY
  if (document.issuers) return listKind.LIST_KIND_ISSUER
  if (document.keyVersions) return listKind.LIST_KIND_KEY_VERSIONS
  if (document.lines) return listKind.LIST_KIND_LINES
  return document.rideCode ? listKind.LIST_KIND_RIDE_CODE : undefined
}

function decode<N extends 'SignedDocument' | 'ParameterDocument'>(name: N, bytes: Uint8Array) {
  try {
    return decodeMessage(name, bytes)
  } catch (cause) {
    if (!(cause instanceof CodecError)) throw cause
    throw new TongxingError('DOCUMENT_INVALID', { detail: { what: cause.message }, cause })
  }
}

function invalid(what: string): TongxingError {
  return new TongxingError('DOCUMENT_INVALID', { detail: { what } })
}
