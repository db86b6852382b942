import { type ListKind, listKind } from '@tongxing/proto/messages.ts'

/** The lists that a validator holds, with the bytes that one encoded document may take. */
export const listKinds = [
  { kind: listKind.LIST_KIND_HOTLIST, bytesMax: 5_242_880 },
  { kind: listKind.LIST_KIND_TARIFF, bytesMax: 1_048_576 },
  { kind: listKind.LIST_KIND_CITY, bytesMax: 65_536 },
  { kind: listKind.LIST_KIND_ISSUER, bytesMax: 131_072 },
  { kind: listKind.LIST_KIND_KEY_VERSIONS, bytesMax: 4_096 },
  { kind: listKind.LIST_KIND_LINES, bytesMax: 65_536 },
  { kind: listKind.LIST_KIND_RIDE_CODE, bytesMax: 1_048_576 },
] as const satisfies readonly { readonly kind: ListKind; readonly bytesMax: number }[]
