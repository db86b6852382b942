import { compileTariff, parseTariff } from '@tongxing/core/tariff/compile.ts'
import type { CompiledTariff } from '@tongxing/core/tariff/types.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { type ListKind, listKind } from '@tongxing/proto/messages.ts'
import { createHotlist, type Hotlist } from './hotlist.ts'
import type { StoredList } from './parameter-area.ts'

/** From when to when a city or an issuer is accepted, epoch milliseconds. */
export interface AcceptedPeriod {
  readonly fromMs: number
  /** `Number.MAX_SAFE_INTEGER` where no end is set. */
  readonly untilMs: number
}

/** What a tap is decided by, ready for use. Versions are 0 for lists that are not held. */
export interface ActiveLists {
  readonly hotlist: Hotlist
  readonly hotlistVersion: number
  readonly tariff: CompiledTariff | undefined
  readonly tariffVersion: number
  /** By city code; undefined = no list, no foreign card is taken. */
  readonly cities: ReadonlyMap<string, AcceptedPeriod> | undefined
  readonly cityListVersion: number
  /** By institution code; undefined = no list, no foreign issuer is taken. */
  readonly issuers: ReadonlyMap<string, AcceptedPeriod> | undefined
  readonly issuerListVersion: number
  /** Undefined = no list, any version that the SAM knows. */
  readonly purchaseKeyVersions: ReadonlySet<number> | undefined
}

export const emptyLists: ActiveLists = {
  hotlist: createHotlist(new Uint8Array(0)),
  hotlistVersion: 0,
  tariff: undefined,
  tariffVersion: 0,
  cities: undefined,
  cityListVersion: 0,
  issuers: undefined,
  issuerListVersion: 0,
  purchaseKeyVersions: undefined,
}

/** The lists with one of them replaced. Throws `PARAMETER_MALFORMED`, `TARIFF_…` or a codec error. */
export function compileList(lists: ActiveLists, kind: ListKind, list: StoredList): ActiveLists {
  const { version, content } = list
  switch (kind) {
    case listKind.LIST_KIND_HOTLIST:
      return { ...lists, hotlist: createHotlist(content), hotlistVersion: version }
    case listKind.LIST_KIND_TARIFF:
      return { ...lists, tariff: tariffOf(content), tariffVersion: version }
    case listKind.LIST_KIND_CITY: {
      const { cities } = decodeMessage('CityList', content)
      const periods = (cities ?? []).map((entry) => [entry.city ?? '', periodOf(entry)] as const)
      return { ...lists, cities: new Map(periods), cityListVersion: version }
    }
    case listKind.LIST_KIND_ISSUER: {
      const { issuers } = decodeMessage('IssuerList', content)
      const periods = (issuers ?? []).map(
        (entry) => [entry.institution ?? '', periodOf(entry)] as const,
      )
      return { ...lists, issuers: new Map(periods), issuerListVersion: version }
    }
    default: {
      const { purchaseKeyVersions } = decodeMessage('KeyVersions', content)
      return { ...lists, purchaseKeyVersions: new Set(purchaseKeyVersions ?? []) }
    }
  }
}

function tariffOf(content: Uint8Array): CompiledTariff {
  return compileTariff(parseTariff(new TextDecoder().decode(content)))
}

function periodOf(entry: { fromMs?: number | null; untilMs?: number | null }): AcceptedPeriod {
  const untilMs = entry.untilMs ?? 0
  return { fromMs: entry.fromMs ?? 0, untilMs: untilMs === 0 ? Number.MAX_SAFE_INTEGER : untilMs }
}
