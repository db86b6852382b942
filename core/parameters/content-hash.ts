import { hash } from 'node:crypto'
import type { LineEntry, ParameterDocument, RideCodeList } from '@tongxing/proto/messages.ts'
import { toHex } from '../bytes/hex.ts'
import { TongxingError } from '../errors/tongxing-error.ts'
import { assertPackedCards } from './card-list.ts'

/** SHA-256 of a full hotlist: its packed card numbers, ascending, nothing else. */
export function hotlistContentHash(packed: Uint8Array): Uint8Array {
  assertPackedCards(packed)
  return sha256(packed)
}

/**
 * SHA-256 of the full list that a full document holds. It is over the meaning, not over the
 * protobuf bytes, so that any program can recompute it: hotlist: the packed numbers; tariff: the
 * policy's JSON text as it stands; cities and issuers: a line `<code> <fromMs> <untilMs>\n` for
 * each entry; key versions: a line `<version>\n` for each; lines: `<line> <lean> <passengersMax>
 * <openMinutesMax> <doorMode> <overdraft>\n`; ride codes: `ca <record>\n`, `issuer <id> <city>
 * <institution> <fromMs> <untilMs> <toleranceSeconds>\n` and `denied <packed accounts>\n`, bytes in
 * hex; truth values are 0 and 1; lines sorted by their text. Throws `DOCUMENT_INVALID` on an
 * increment, whose hash needs the base (`applyHotlistIncrement`), and on a document without
 * content.
 */
export function documentContentHash(document: ParameterDocument): Uint8Array {
  if ((document.baseVersion ?? 0) !== 0) throw invalid('an increment has no full content')
  const { hotlist, tariff, cities, issuers, keyVersions, lines, rideCode } = document
  if (hotlist) return hotlistContentHash(hotlist.added ?? new Uint8Array())
  if (tariff) return sha256(Buffer.from(tariff.policyJson ?? '', 'utf8'))
  if (cities) return hashLines((cities.cities ?? []).map((entry) => periodLine(entry.city, entry)))
  if (issuers) {
    const entries = issuers.issuers ?? []
    return hashLines(entries.map((entry) => periodLine(entry.institution, entry)))
  }
  if (keyVersions) return hashLines((keyVersions.purchaseKeyVersions ?? []).map(String))
  if (lines) return hashLines((lines.lines ?? []).map(lineLine))
  if (rideCode) return hashLines(rideCodeLines(rideCode))
  throw invalid('it has no content')
}

function lineLine(entry: LineEntry): string {
  const { lineId, lean, passengersMax, openMinutesMax, doorMode, allowsOverdraft } = entry
  const numbers = [lean, passengersMax, openMinutesMax, doorMode, allowsOverdraft]
  return [lineId, ...numbers.map((value) => Number(value ?? 0))].join(' ')
}

function rideCodeLines({ caRecords, issuers, deniedAccounts }: RideCodeList): string[] {
  const records = (caRecords ?? []).map((record) => `ca ${toHex(record)}`)
  const accepted = (issuers ?? []).map((issuer) => {
    const { issuerId, city, institution, fromMs, untilMs, clockToleranceSeconds } = issuer
    const numbers = [fromMs, untilMs, clockToleranceSeconds].map((value) => value ?? 0)
    return ['issuer', issuerId, city, institution, ...numbers].join(' ')
  })
  return [...records, ...accepted, `denied ${toHex(deniedAccounts ?? new Uint8Array())}`]
}

interface Period {
  readonly fromMs?: number | null
  readonly untilMs?: number | null
}

function periodLine(code: string | null | undefined, period: Period): string {
  return `${code ?? ''} ${period.fromMs ?? 0} ${period.untilMs ?? 0}`
}

function hashLines(lines: readonly string[]): Uint8Array {
  const text = lines.toSorted().map((line) => `${line}\n`)
  return sha256(Buffer.from(text.join(''), 'utf8'))
}

function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

function invalid(what: string): TongxingError {
  return new TongxingError('DOCUMENT_INVALID', { detail: { what } })
}
