import { hash } from 'node:crypto'
import type { UploadRecord } from '@tongxing/core/clearing-files/layouts.ts'
import type { ClearingFile } from '@tongxing/core/clearing-files/read.ts'
import { rideCodeKeyOf } from '@tongxing/core/ride-code/identity.ts'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import type { TakenFile } from '../files/inbox.ts'
import { FIRST_RECORD_LINE, insertLines, uploadLine } from '../files/lines.ts'
import { rideCodeOf } from '../files/ride-code-key.ts'
import type { CentreContext } from './centre-context.ts'
import { judgeRecord } from './judge-record.ts'

/** A member uploads its own terminals' rides, to us. */
export function checkUploadParties(file: ClearingFile, partner: string, own: string): void {
  invariant(file.kind === 'UP', 'only uploads come to the centre')
  const stranger = file.records.findIndex(
    (record) =>
      record.acquirerInstitution !== partner ||
      record.senderInstitution !== partner ||
      record.receivingInstitution !== own,
  )
  if (file.header.receiver === own && stranger < 0) return
  const line = file.header.receiver === own ? stranger + FIRST_RECORD_LINE : 2
  throw new TongxingError('CLEARING_FILE_PARTY_WRONG', { detail: { line } })
}

const insertClaims = statement(
  'clearing.insert-claims',
  `insert into clearing.claim (file_id, line, settle_day, issuer_id, card_number, purse,
     purchase_counter, content_hash, test, proved, record, code, text, ride_code_key)
   select $1::bigint, line, $2::date, issuer_id, card_number, purse, purchase_counter,
     content_hash, test, proved, record, code, text, ride_code_key
   from unnest($3::int[], $4::text[], $5::text[], $6::smallint[], $7::int[], $8::text[],
     $9::boolean[], $10::boolean[], $11::jsonb[], $12::text[], $13::text[], $14::text[])
     as new(line, issuer_id, card_number, purse, purchase_counter, content_hash, test, proved,
       record, code, text, ride_code_key)`,
)

/**
 * Takes an upload into the open window, whatever day it was made for: a late one is settled with
 * what is open, and keeps its operating days. Each record is judged for itself; which of several
 * under one purchase stands is decided with the whole window.
 */
export async function takeUpload(
  tx: Transaction,
  centre: CentreContext,
  taken: TakenFile,
  records: readonly UploadRecord[],
): Promise<void> {
  const day = await joinOpenWindow(tx)
  await tx.query('update clearing.file set settle_day = $2 where file_id = $1', [taken.fileId, day])
  const receivedAtMs = centre.clock.nowMs()
  const codes = records.map(({ rideCode }) => rideCodeOf(rideCode, centre.rideCodeSettings))
  const keys = codes.map((code) => (code === undefined ? '' : rideCodeKeyOf(code)))
  const judged = records.map((record, index) =>
    judgeRecord(record, { ...centre, receivedAtMs, code: codes[index] }),
  )
  await insertLines(
    tx,
    taken.fileId,
    records.map((record, index) =>
      uploadLine(record, index + FIRST_RECORD_LINE, keys[index] ?? ''),
    ),
  )
  await tx.query(insertClaims, [
    taken.fileId,
    day,
    numberArray(records.map((_record, index) => index + FIRST_RECORD_LINE)),
    records.map(({ issuerId }) => issuerId),
    records.map(({ cardNumber }) => cardNumber),
    numberArray(records.map(({ purse }) => purse)),
    numberArray(records.map(({ purchaseCounter }) => purchaseCounter)),
    records.map(contentHashOfUpload),
    records.map(({ test }) => test),
    judged.map(({ proved }) => proved),
    records.map((record) => JSON.stringify(record)),
    judged.map(({ verdict }) => verdict.code),
    judged.map(({ verdict }) => verdict.text),
    keys,
  ])
}

/** The open window, kept open until this transaction ends. */
async function joinOpenWindow(tx: Transaction): Promise<string> {
  // A window that closes while we wait for it is gone; its successor is there at the next look.
  for (let looks = 0; looks < 3; looks += 1) {
    const { rows } = await tx.query<{ day: string }>(
      `select day::text from clearing.settle_window where state = 'open' for share`,
    )
    const [window] = rows
    if (window !== undefined) return window.day
  }
  throw new TongxingError('CLEARING_WINDOW_MISSING')
}

/** 32 hex digits over the content of the debit, never its evidence (DESIGN.md, decision 1). */
function contentHashOfUpload(record: UploadRecord): string {
  const content = [
    record.issuerId,
    record.cardNumber,
    record.purse,
    record.purchaseCounter,
    record.balanceBeforeFen,
    record.amountFen,
    record.balanceAfterFen,
    record.psamId,
    record.psamCounter,
    record.tappedAt,
    record.rideCode,
  ]
  return hash('sha256', content.join('\n'), 'hex').slice(0, 32)
}
