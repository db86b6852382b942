import { compileTariff, parseTariff } from '@tongxing/core/tariff/compile.ts'
import type { CompiledTariff } from '@tongxing/core/tariff/types.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { listKind, type ParameterDocument } from '@tongxing/proto/messages.ts'
import { createHotlist, type Hotlist } from './hotlist.ts'

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

/** The lists with that of a full document in its place. Throws `PARAMETER_MALFORMED`. */
export function withList(lists: ActiveLists, document: ParameterDocument): ActiveLists {
  const { kind, version = 0, hotlist, tariff, cities, issuers, keyVersions } = document
  const number = version ?? 0
  if (kind === listKind.LIST_KIND_HOTLIST && hotlist) {
    const packed = hotlist.added ?? new Uint8Array(0)
    return { ...lists, hotlist: createHotlist(packed), hotlistVersion: number }
  }
  if (kind === listKind.LIST_KIND_TARIFF && tariff) {
    return { ...lists, tariff: tariffOf(tariff.policyJson ?? ''), tariffVersion: number }
  }
  if (kind === listKind.LIST_KIND_CITY && cities) {
    const entries = (cities.cities ?? []).map(
      (entry) => [entry.city ?? '', periodOf(entry)] as const,
    )
    return { ...lists, cities: new Map(entries), cityListVersion: number }
  }
  if (kind === listKind.LIST_KIND_ISSUER && issuers) {
    const entries = (issuers.issuers ?? []).map(
      (entry) => [entry.institution ?? '', periodOf(entry)] as const,
    )
    return { ...lists, issuers: new Map(entries), issuerListVersion: number }
  }
  if (kind === listKind.LIST_KIND_KEY_VERSIONS && keyVersions) {
    return { ...lists, purchaseKeyVersions: new Set(keyVersions.purchaseKeyVersions) }
  }
  const what = `the content is not of list kind ${kind}`
  throw new TongxingError('PARAMETER_MALFORMED', { detail: { what } })
}

function tariffOf(policyJson: string): CompiledTariff {
  try {
    return compileTariff(parseTariff(policyJson))
  } catch (cause) {
    if (!(cause instanceof TongxingError)) throw cause
    throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: cause.message }, cause })
  }
}

function periodOf(entry: { fromMs?: number | null; untilMs?: number | null }): AcceptedPeriod {
  const untilMs = entry.untilMs ?? 0
  return { fromMs: entry.fromMs ?? 0, untilMs: untilMs === 0 ? Number.MAX_SAFE_INTEGER : untilMs }
}
