import { type RecordFees, settleFees } from '@tongxing/core/clearing-files/fees.ts'
import type {
  ClearingDetailRecord,
  FeedbackRecord,
  UploadRecord,
} from '@tongxing/core/clearing-files/layouts.ts'
import { ACCEPTED } from '@tongxing/core/clearing-files/totals.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import { serialOf, takeNumbersOf } from '../files/numbers.ts'
import type { CentreContext } from './centre-context.ts'
import { ratedRecordOf } from './judge-record.ts'

/** One uploaded record with its final verdict, number and fees. */
export interface SettledRecord {
  readonly fileId: string
  readonly line: number
  readonly upload: UploadRecord
  /** Identity of the ride code that paid; empty for a card. */
  readonly rideCodeKey: string
  readonly code: string
  readonly text: string
  readonly centreSerial: string
  /** Null for a record that is not accepted. */
  readonly fees: RecordFees | null
}

interface ClaimRow {
  readonly file_id: string
  readonly line: number
  readonly record: UploadRecord
  readonly ride_code_key: string
  readonly code: string
  readonly text: string
}

const readClaims = statement(
  'clearing.read-claims',
  `select claim.file_id, claim.line, claim.record, claim.code, claim.text,
     claim.ride_code_key
   from clearing.claim join clearing.file using (file_id)
   where claim.settle_day = $1
   order by file.partner, file.sequence, claim.line`,
)

/**
 * The window's records in the order of acquirer, file and line, numbered, and with the fees of the
 * accepted ones: by the rate table, over each upload file, test records apart from live ones.
 */
export async function settleRecords(
  tx: Transaction,
  centre: CentreContext,
  day: string,
): Promise<SettledRecord[]> {
  const { rows } = await tx.query<ClaimRow>(readClaims, [day])
  if (rows.length === 0) return []
  const first = await takeNumbersOf(tx, 'centre serial', rows.length)
  const fees = feesOf(rows, centre)
  const settled = rows.map((row, index) => ({
    fileId: row.file_id,
    line: row.line,
    upload: row.record,
    rideCodeKey: row.ride_code_key,
    code: row.code,
    text: row.text,
    centreSerial: serialOf(first + index),
    fees: fees.get(row) ?? null,
  }))
  await tx.query(
    `update clearing.claim set centre_serial = settled.serial, rate_id = settled.rate_id
     from unnest($1::bigint[], $2::int[], $3::text[], $4::text[])
       as settled(file_id, line, serial, rate_id)
     where claim.file_id = settled.file_id and claim.line = settled.line`,
    [
      settled.map(({ fileId }) => fileId),
      numberArray(settled.map(({ line }) => line)),
      settled.map(({ centreSerial }) => centreSerial),
      settled.map((record) => record.fees?.rateId ?? null),
    ],
  )
  return settled
}

function feesOf(rows: readonly ClaimRow[], { rates }: CentreContext): Map<ClaimRow, RecordFees> {
  const accepted = rows.filter(({ code }) => code === ACCEPTED)
  const fees = new Map<ClaimRow, RecordFees>()
  const groups = Map.groupBy(accepted, ({ file_id, record }) => `${file_id} ${record.test}`)
  for (const group of groups.values()) {
    const rated = group.map(({ record }) => ratedRecordOf(record))
    for (const [index, one] of settleFees(rated, rates).entries()) {
      const row = group[index]
      if (row !== undefined) fees.set(row, one)
    }
  }
  return fees
}

/** The answer to the acquirer. */
export function feedbackOf(settled: SettledRecord, acceptDay: string): FeedbackRecord {
  const { upload } = settled
  return {
    centreSerial: settled.centreSerial,
    acquirerSerial: upload.acquirerSerial,
    acceptDay,
    retrievalReference: upload.retrievalReference,
    transactionType: upload.transactionType,
    receivingInstitution: upload.receivingInstitution,
    issuerInstitution: upload.issuerInstitution,
    acquirerInstitution: upload.acquirerInstitution,
    senderInstitution: upload.senderInstitution,
    mcc: upload.mcc,
    channel: upload.channel,
    cardNumber: upload.cardNumber,
    purchaseCounter: upload.purchaseCounter,
    balanceBeforeFen: upload.balanceBeforeFen,
    amountFen: upload.amountFen,
    tappedAt: upload.tappedAt,
    errorCode: settled.code,
    errorText: settled.text,
    test: upload.test,
    feeE7: settled.fees?.feeE7 ?? 0n,
    issuerShareE7: settled.fees?.issuerShareE7 ?? 0n,
    acquirerShareE7: settled.fees?.acquirerShareE7 ?? 0n,
  }
}

/** The same ride for its issuer, with the card's evidence. */
export function clearingDetailOf(settled: SettledRecord, acceptDay: string): ClearingDetailRecord {
  const { upload } = settled
  return {
    ...feedbackOf(settled, acceptDay),
    operatorId: upload.operatorId,
    purse: upload.purse,
    algorithm: upload.algorithm,
    psamId: upload.psamId,
    psamCounter: upload.psamCounter,
    tacType: upload.tacType,
    tac: upload.tac,
    keyVersion: upload.keyVersion,
    keyIndex: upload.keyIndex,
    issuerId: upload.issuerId,
    balanceAfterFen: upload.balanceAfterFen,
    listPriceFen: upload.listPriceFen,
    serviceType: upload.serviceType,
    cardKind: upload.cardKind,
    proof: upload.proof,
    acceptorCity: upload.acceptorCity,
    lineId: upload.lineId,
    vehicleId: upload.vehicleId,
    rideCode: upload.rideCode,
  }
}
