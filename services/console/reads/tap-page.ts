import { toHex } from '@tongxing/core/bytes/hex.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import { shownKeyOf } from '@tongxing/core/taps/identity.ts'
import { type TapCode, tapRules } from '@tongxing/core/taps/rules.ts'
import { type Queryable, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { mac2Check } from '@tongxing/proto/messages.ts'
import type { CardLinks } from '../card-links.ts'
import type { TapPage } from '../contract/tap.ts'
import { readExchanges } from '../decode/exchanges.ts'
import { readJournal, tacHex } from '../decode/journal.ts'
import { maskRideCode, readCodeChecks, readRideCodeFacts } from '../decode/ride-code.ts'
import { readPriceSteps } from '../decode/price.ts'
import { maskRecordBytes } from '../mask.ts'
import { findCasesOfTap } from './find-cases.ts'
import { findClearingLines } from './find-clearing.ts'
import { findPostings } from './find-postings.ts'
import { type FoundTap, findRivals, findTap } from './find-tap.ts'
import { findAppendedAtMs, findUpload } from './find-upload.ts'

export interface TapPageContext {
  readonly links: CardLinks
  readonly institutionCode: string
  readonly rideCodeSettings: Partial<RideCodeSettings>
}

/**
 * Everything that happened to one tap, from the card's commands to the reconciled day (DESIGN.md,
 * decision 10). `name` is any of `readTapNames`. Throws `TAP_UNKNOWN`.
 */
export async function readTapPage(
  db: Queryable,
  name: string,
  context: TapPageContext,
): Promise<TapPage> {
  const { links, institutionCode } = context
  const tap = await findTap(db, name, links)
  const clearing = await findClearingLines(db, tap)
  const subjects = {
    clearingLines: clearing.map(({ fileName, line }) => `${fileName} ${line}`),
    terminalKey: tap.terminalKey,
    contentHash: tap.contentHash,
    cardNumber: tap.cardNumber,
    purchaseCounter: tap.row.purchaseCounter,
  }
  return {
    ...recordParts(tap, context),
    upload: await findUpload(db, tap),
    log: {
      topic: tap.logTopic,
      partition: tap.logPartition,
      offset: tap.logOffset,
      appendedAtMs: await findAppendedAtMs(db, tap),
    },
    rivals: await findRivals(db, tap, links),
    postings: await findPostings(db, tap),
    isForeign: tap.issuerId !== '' && !tap.issuerId.startsWith(institutionCode),
    clearing,
    cases: await findCasesOfTap(db, subjects),
    reconciledAtMs: await findReconciledAtMs(db, tap.serviceDay),
  }
}

type RecordParts = Omit<
  TapPage,
  'upload' | 'log' | 'rivals' | 'postings' | 'isForeign' | 'clearing' | 'cases' | 'reconciledAtMs'
>

function recordParts(tap: FoundTap, { rideCodeSettings }: TapPageContext): RecordParts {
  const { record, row } = tap
  return {
    tap: row,
    terminalKey: shownKeyOf(tap.terminalKey),
    tac: tacHex(record.tac),
    psamId: tap.psamId,
    psamCounter: tap.psamCounter,
    activationUs: record.trace?.activationUs ?? 0,
    elapsedUs: record.elapsedUs ?? 0,
    exchanges: readExchanges(record.trace),
    journal: readJournal(record),
    rideCode: rideCodeOf(tap, rideCodeSettings),
    recordBytes: toHex(maskedBytes(tap, rideCodeSettings)),
    checks: checksOf(tap),
    listPriceFen: record.listPriceFen ?? 0,
    riderClass: record.cardState?.riderClass ?? '',
    tariffVersion: record.tariffVersion ?? 0,
    priceSteps: readPriceSteps(record.priceSteps),
    postingGeneration: tap.postingGeneration,
    serviceDay: tap.serviceDay,
  }
}

function codeBytesOf({ record }: FoundTap): Uint8Array {
  return record.rideCode ?? new Uint8Array()
}

function maskedBytes(tap: FoundTap, settings: Partial<RideCodeSettings>): Uint8Array {
  const { recordBytes, cardNumber } = tap
  const bytes = codeBytesOf(tap)
  if (bytes.length === 0) return maskRecordBytes(recordBytes, cardNumber)
  return maskRecordBytes(recordBytes, cardNumber, { bytes, masked: maskRideCode(bytes, settings) })
}

/** A refused code was checked by the validator alone, which says with its outcome what failed. */
function rideCodeOf(tap: FoundTap, settings: Partial<RideCodeSettings>): TapPage['rideCode'] {
  const bytes = codeBytesOf(tap)
  if (bytes.length === 0) return null
  const isRide = tap.row.kind === 'code-ride'
  const isChecked = !isRide || tap.tacState !== 'unchecked'
  const refusal = isRide ? tap.row.reasonCode : tap.row.outcomeCode
  return { facts: readRideCodeFacts(bytes, settings), checks: readCodeChecks(isChecked, refusal) }
}

const mac2Words = new Map<number, string>([
  [mac2Check.MAC2_CHECK_OK, 'ok'],
  [mac2Check.MAC2_CHECK_WRONG, 'wrong'],
])

function checksOf({ record, row, tacState, priceCheck }: FoundTap): TapPage['checks'] {
  const rule = isTapCode(row.reasonCode) ? tapRules[row.reasonCode] : undefined
  return {
    tac: tacState,
    mac2: mac2Words.get(record.mac2Check ?? 0) ?? 'not-done',
    price: priceCheck,
    rule: rule?.rule ?? null,
    owner: rule?.owner ?? null,
  }
}

function isTapCode(code: string | null): code is TapCode {
  return code !== null && Object.hasOwn(tapRules, code)
}

async function findReconciledAtMs(db: Queryable, serviceDay: string): Promise<number | null> {
  const { rows } = await db.query<{ readonly at_ms: string | null }>(
    `select floor(extract(epoch from max(generated_at)) * 1000)::bigint as at_ms
    from reconciliation.report where service_day >= $1`,
    [serviceDay],
  )
  const atMs = rows[0]?.at_ms ?? null
  return atMs === null ? null : toSafeNumber(atMs)
}
