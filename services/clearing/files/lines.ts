import type { UploadRecord } from '@tongxing/core/clearing-files/layouts.ts'
import {
  ACCEPTED,
  type SettlementLegs,
  type SettlementLine,
  settlementLegs,
} from '@tongxing/core/clearing-files/totals.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'

/** Line of the first record of a file: after the version and the header. */
export const FIRST_RECORD_LINE = 3

/**
 * The purchase, or the ride on a ride code, that a line is about, and that makes it traceable
 * through UP, FB and CL.
 */
export interface PurchaseKey {
  /** 16 hex digits. */
  readonly issuerId: string
  readonly cardNumber: string
  readonly purse: number
  readonly purchaseCounter: number
  /** Identity of the ride code that paid; empty for a card. */
  readonly rideCodeKey: string
}

/** One record of a file as it is kept in `clearing.line`. */
export interface FileLine extends SettlementLine, PurchaseKey {
  readonly line: number
  readonly centreSerial: string
  readonly acquirerSerial: string
}

const noLegs: SettlementLegs = { issuerE7: 0n, acquirerE7: 0n, centreE7: 0n }

/** Whether a line moves money: refused and test ones do not, and UP ones not yet. */
function movesMoney({ errorCode, test }: SettlementLine): boolean {
  return errorCode === ACCEPTED && !test
}

export function uploadLine(record: UploadRecord, line: number, rideCodeKey: string): FileLine {
  return {
    ...record,
    ...{ line, rideCodeKey },
    centreSerial: '',
    errorCode: '',
    feeE7: 0n,
    issuerShareE7: 0n,
    acquirerShareE7: 0n,
  }
}

const insertFileLines = statement(
  'clearing.insert-lines',
  `insert into clearing.line (file_id, line, centre_serial, acquirer_serial, issuer_id, card_number,
     purse, purchase_counter, issuer, acquirer, amount_fen, error_code, test, fee_e7,
     issuer_share_e7, acquirer_share_e7, issuer_e7, acquirer_e7, centre_e7, ride_code_key)
   select $1::bigint, * from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[],
     $7::smallint[], $8::int[], $9::text[], $10::text[], $11::bigint[], $12::text[], $13::boolean[],
     $14::bigint[], $15::bigint[], $16::bigint[], $17::bigint[], $18::bigint[], $19::bigint[],
     $20::text[])`,
)

// Summed by the database from the rows that it holds, and held to zero by its constraint.
const sumFile = statement(
  'clearing.sum-file',
  `update clearing.file set accepted = sum.accepted, refused = sum.refused,
     amount_fen = sum.amount_fen, issuer_e7 = sum.issuer_e7, acquirer_e7 = sum.acquirer_e7,
     centre_e7 = sum.centre_e7
   from (
     select count(*) filter (where moves) as accepted, count(*) filter (where not moves) as refused,
       coalesce(sum(amount_fen) filter (where moves), 0) as amount_fen,
       coalesce(sum(issuer_e7), 0) as issuer_e7, coalesce(sum(acquirer_e7), 0) as acquirer_e7,
       coalesce(sum(centre_e7), 0) as centre_e7
     from (select *, error_code in ('', '000000') and not test as moves
       from clearing.line where file_id = $1) line
   ) sum
   where file_id = $1`,
)

/** Keeps the records of a file, and their totals with the file. */
export async function insertLines(
  tx: Transaction,
  fileId: string,
  lines: readonly FileLine[],
): Promise<void> {
  const legs = lines.map((line) => (movesMoney(line) ? settlementLegs(line) : noLegs))
  await tx.query(insertFileLines, [
    fileId,
    numberArray(lines.map(({ line }) => line)),
    lines.map(({ centreSerial }) => centreSerial),
    lines.map(({ acquirerSerial }) => acquirerSerial),
    lines.map(({ issuerId }) => issuerId),
    lines.map(({ cardNumber }) => cardNumber),
    numberArray(lines.map(({ purse }) => purse)),
    numberArray(lines.map(({ purchaseCounter }) => purchaseCounter)),
    lines.map(({ issuerInstitution }) => issuerInstitution),
    lines.map(({ acquirerInstitution }) => acquirerInstitution),
    numberArray(lines.map(({ amountFen }) => amountFen)),
    lines.map(({ errorCode }) => errorCode),
    lines.map(({ test }) => test),
    numberArray(lines.map(({ feeE7 }) => feeE7)),
    numberArray(lines.map(({ issuerShareE7 }) => issuerShareE7)),
    numberArray(lines.map(({ acquirerShareE7 }) => acquirerShareE7)),
    numberArray(legs.map(({ issuerE7 }) => issuerE7)),
    numberArray(legs.map(({ acquirerE7 }) => acquirerE7)),
    numberArray(legs.map(({ centreE7 }) => centreE7)),
    lines.map(({ rideCodeKey }) => rideCodeKey),
  ])
  await tx.query(sumFile, [fileId])
}
