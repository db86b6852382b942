import { type ListKind, listKind } from '@tongxing/proto/messages.ts'

/** Name of a list in paths, logs and metrics. */
export const listNames: Readonly<Record<number, string>> = {
  [listKind.LIST_KIND_HOTLIST]: 'hotlist',
  [listKind.LIST_KIND_TARIFF]: 'tariff',
  [listKind.LIST_KIND_CITY]: 'city',
  [listKind.LIST_KIND_ISSUER]: 'issuer',
  [listKind.LIST_KIND_KEY_VERSIONS]: 'key-versions',
  [listKind.LIST_KIND_LINES]: 'lines',
  [listKind.LIST_KIND_RIDE_CODE]: 'ride-code',
}

/**
 * Path with query of a document: what a validator requests and what it signs
 * (`signingDomain.fetch`). `baseVersion` 0 asks for the full document.
 */
export function documentPath(offer: {
  readonly kind: ListKind
  readonly version: number
  readonly baseVersion: number
}): string {
  return `/v1/documents/${listNames[offer.kind]}/${offer.version}?base=${offer.baseVersion}`
}

/** Kind of a list's name; undefined when there is no such list. */
export function listKindOf(name: string): ListKind | undefined {
  const entry = Object.entries(listNames).find(([, listName]) => listName === name)
  return entry === undefined ? undefined : Number(entry[0])
}
