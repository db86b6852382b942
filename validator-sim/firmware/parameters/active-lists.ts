import type { AcceptedPeriod } from '@tongxing/core/parameters/accepted-period.ts'
import { rideCodeTrustOf } from '@tongxing/core/ride-code/trust.ts'
import type { RideCodeTrust } from '@tongxing/core/ride-code/types.ts'
import { compileTariff, parseTariff } from '@tongxing/core/tariff/compile.ts'
import type { CompiledTariff } from '@tongxing/core/tariff/types.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import {
  doorMode,
  type LineEntry,
  listKind,
  type ParameterDocument,
} from '@tongxing/proto/messages.ts'
import { createHotlist, type Hotlist } from './hotlist.ts'

/** How the validators of a line work. */
export interface LineSettings {
  /** A flat fare in five commands, without purse log, sector record and balance (card.md 4.2). */
  readonly lean: boolean
  /** Paid boardings of one trip; 0 = no cap. */
  readonly passengersMax: number
  /** Minutes after which an open section ride counts as not tapped off. */
  readonly openMinutesMax: number
  /** What a tap here is on a section line: told by the card's state, or by the door. */
  readonly door: 'both' | 'board' | 'alight'
  /** A purse may go below zero as far as its card allows. */
  readonly allowsOverdraft: boolean
}

/**
 * A line that no list names reads all that card.md 3.1 asks for. Two hours are longer than a ride
 * on a county's longest line, and shorter than the way back.
 */
export const defaultLine: LineSettings = {
  lean: false,
  passengersMax: 0,
  openMinutesMax: 120,
  door: 'both',
  allowsOverdraft: false,
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
  /** By line id; a line that is not named works by `defaultLine`. */
  readonly lines: ReadonlyMap<string, LineSettings>
  readonly lineListVersion: number
  readonly rideCode: RideCodeTrust
  readonly rideCodeListVersion: number
}

export function lineSettings(lists: ActiveLists, lineId: string): LineSettings {
  return lists.lines.get(lineId) ?? defaultLine
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
  lines: new Map(),
  lineListVersion: 0,
  rideCode: { caRecords: [], issuers: new Map(), deniedAccounts: new Uint8Array(0) },
  rideCodeListVersion: 0,
}

/** What a full document is in the lists, ready for use. Throws `PARAMETER_MALFORMED`. */
export function listOf(document: ParameterDocument): Partial<ActiveLists> {
  const { kind, version = 0, hotlist, tariff, cities, issuers, keyVersions, lines } = document
  const number = version ?? 0
  if (kind === listKind.LIST_KIND_HOTLIST && hotlist) {
    const packed = hotlist.added ?? new Uint8Array(0)
    return { hotlist: createHotlist(packed), hotlistVersion: number }
  }
  if (kind === listKind.LIST_KIND_TARIFF && tariff) {
    return {
      tariff: asMalformed(() => compileTariff(parseTariff(tariff.policyJson ?? ''))),
      tariffVersion: number,
    }
  }
  if (kind === listKind.LIST_KIND_CITY && cities) {
    const entries = (cities.cities ?? []).map(
      (entry) => [entry.city ?? '', periodOf(entry)] as const,
    )
    return { cities: new Map(entries), cityListVersion: number }
  }
  if (kind === listKind.LIST_KIND_ISSUER && issuers) {
    const entries = (issuers.issuers ?? []).map(
      (entry) => [entry.institution ?? '', periodOf(entry)] as const,
    )
    return { issuers: new Map(entries), issuerListVersion: number }
  }
  if (kind === listKind.LIST_KIND_KEY_VERSIONS && keyVersions) {
    return { purchaseKeyVersions: new Set(keyVersions.purchaseKeyVersions) }
  }
  if (kind === listKind.LIST_KIND_LINES && lines) {
    const entries = (lines.lines ?? []).map((entry) => [entry.lineId ?? '', lineOf(entry)] as const)
    return { lines: new Map(entries), lineListVersion: number }
  }
  if (kind === listKind.LIST_KIND_RIDE_CODE && document.rideCode) {
    const rideCode = asMalformed(() => rideCodeTrustOf(document.rideCode ?? {}))
    return { rideCode, rideCodeListVersion: number }
  }
  const what = `the content is not of list kind ${kind}`
  throw new TongxingError('PARAMETER_MALFORMED', { detail: { what } })
}

/** What is wrong with a list is wrong with the document. */
function asMalformed<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof TongxingError)) throw cause
    throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: cause.message }, cause })
  }
}

function periodOf(entry: { fromMs?: number | null; untilMs?: number | null }): AcceptedPeriod {
  return { fromMs: entry.fromMs ?? 0, untilMs: entry.untilMs ?? 0 }
}

function lineOf(entry: LineEntry): LineSettings {
  return {
    lean: entry.lean ?? false,
    passengersMax: entry.passengersMax ?? 0,
    openMinutesMax: entry.openMinutesMax || defaultLine.openMinutesMax,
    door: doorOf(entry.doorMode),
    allowsOverdraft: entry.allowsOverdraft ?? false,
  }
}

function doorOf(mode: LineEntry['doorMode']): LineSettings['door'] {
  if (mode === doorMode.DOOR_MODE_BOARD) return 'board'
  return mode === doorMode.DOOR_MODE_ALIGHT ? 'alight' : 'both'
}
