import type { RideCodeIssuer, RideCodeList } from '@tongxing/proto/messages.ts'
import { isTongxingError, TongxingError } from '../errors/tongxing-error.ts'
import { assertPackedCards } from '../parameters/card-list.ts'
import { readCaRecord, verifyCaRecord } from './ca-record.ts'
import type { AcceptedCodeIssuer, RideCodeTrust } from './types.ts'

/**
 * What a parameter document makes codes be held against; every CA record is verified here, once.
 * Throws `RIDE_CODE_TRUST_INVALID` for a record that is none or not signed by itself, an index or
 * an issuer that stands twice, an id that is not digits, or a denied list that is not ascending.
 */
export function rideCodeTrustOf(list: RideCodeList): RideCodeTrust {
  const caRecords = list.caRecords ?? []
  const indexes = caRecords.map(verifiedIndex)
  for (const [at, index] of indexes.entries()) {
    if (indexes.indexOf(index) !== at) throw invalid(`ca_records[${at}]`, 'the index stands twice')
  }
  const issuers = new Map<string, AcceptedCodeIssuer>()
  for (const [at, issuer] of (list.issuers ?? []).entries()) {
    const issuerId = issuer.issuerId ?? ''
    if (issuers.has(issuerId)) throw invalid(`issuers[${at}]`, 'the issuer stands twice')
    issuers.set(issuerId, acceptedIssuerOf(issuer, `issuers[${at}]`))
  }
  const deniedAccounts = list.deniedAccounts ?? new Uint8Array()
  blame('denied_accounts', () => assertPackedCards(deniedAccounts))
  return { caRecords, issuers, deniedAccounts }
}

function verifiedIndex(record: Uint8Array, at: number): number {
  const path = `ca_records[${at}]`
  const isVerified = blame(path, () => verifyCaRecord(record))
  if (!isVerified) throw invalid(path, 'the record is not signed by its own key')
  return readCaRecord(record).index
}

function acceptedIssuerOf(issuer: RideCodeIssuer, path: string): AcceptedCodeIssuer {
  const { issuerId = '', city = '', institution = '', fromMs, untilMs } = issuer
  if (!/^[0-9a-f]{8}$/.test(issuerId ?? '')) throw invalid(path, 'issuer_id is not 8 hex digits')
  if (!/^\d{4}$/.test(city ?? '')) throw invalid(path, 'city is not 4 digits')
  if (!/^\d{8}$/.test(institution ?? '')) throw invalid(path, 'institution is not 8 digits')
  return {
    city: city ?? '',
    institution: institution ?? '',
    fromMs: fromMs ?? 0,
    untilMs: untilMs ?? 0,
    clockToleranceSeconds: issuer.clockToleranceSeconds ?? 0,
  }
}

/** What the parts refuse, said with the place in the document. */
function blame<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!isTongxingError(error)) throw error
    throw invalid(path, error.message)
  }
}

function invalid(path: string, problem: string): TongxingError {
  return new TongxingError('RIDE_CODE_TRUST_INVALID', { detail: { path, problem } })
}
