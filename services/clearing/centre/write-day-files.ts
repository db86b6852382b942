import type { FileListRecord, NetPositionRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { ACCEPTED, type ClearingTotals } from '@tongxing/core/clearing-files/totals.ts'
import { E7_PER_FEN } from '@tongxing/core/money/fen.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import { FIRST_RECORD_LINE } from '../files/lines.ts'
import type { StoredPosition } from '../files/net-positions.ts'
import { inParts, writeSentFile } from '../files/sent-files.ts'
import type { CentreContext } from './centre-context.ts'
import { clearingDetailOf, feedbackOf, type SettledRecord } from './settled-records.ts'
import { verdicts } from './verdicts.ts'

/** What the window came to for everybody. */
export interface SettledDay {
  readonly day: string
  readonly createdAtMs: number
  readonly records: readonly SettledRecord[]
  readonly testTotals: ClearingTotals
}

/** The four files of a member's day, also when nothing happened: LD, FB, CL, BP. */
export async function writeDayFiles(
  tx: Transaction,
  centre: CentreContext,
  settled: SettledDay,
  position: StoredPosition,
): Promise<void> {
  const { day: settleDay, createdAtMs } = settled
  const receiver = position.institution
  const head = { receiver, settleDay, createdAtMs }
  const listed = await listUploads(tx, receiver, settleDay)
  const records = listed.map(({ record }) => record)
  const fileId = await writeSentFile(tx, centre, { ...head, kind: 'LD', records, lines: [] })
  await markListed(tx, fileId, listed)
  await writeFeedback(tx, centre, settled, receiver)
  await writeClearingDetail(tx, centre, settled, receiver)
  const net = [netPositionOf(position, settled.testTotals)]
  await writeSentFile(tx, centre, { ...head, kind: 'BP', records: net, lines: [] })
}

interface ListedUpload {
  readonly fileId: string
  readonly record: FileListRecord
}

/** LD: the uploads that the window took in, and those that were refused meanwhile. */
async function listUploads(tx: Transaction, acquirer: string, day: string) {
  const { rows } = await tx.query<Record<'file_id' | 'name' | 'sequence' | 'error_code', string>>(
    `select file_id, name, sequence, error_code from clearing.file
     where direction = 'received' and kind = 'UP' and partner = $1 and listed_in is null
       and (state = 'refused' or (state = 'taken' and settle_day = $2))
     order by sequence`,
    [acquirer, day],
  )
  return rows.map(
    ({ file_id, name, sequence, error_code }, index): ListedUpload => ({
      fileId: file_id,
      record: {
        fileSequence: sequence.slice(-8).padStart(8, '0'),
        fileIndex: String((index + 1) % 10_000).padStart(4, '0'),
        fileName: name,
        errorCode: error_code === '' ? ACCEPTED : verdicts.malformed.code,
        errorText: error_code === '' ? verdicts.accepted.text : error_code,
      },
    }),
  )
}

async function markListed(tx: Transaction, fileId: string, listed: readonly ListedUpload[]) {
  await tx.query(
    `update clearing.file as upload set listed_in = $1, listed_code = listed.code
     from unnest($2::bigint[], $3::text[]) as listed(file_id, code)
     where upload.file_id = listed.file_id`,
    [fileId, listed.map((upload) => upload.fileId), listed.map(({ record }) => record.errorCode)],
  )
}

async function writeFeedback(
  tx: Transaction,
  centre: CentreContext,
  { day: settleDay, createdAtMs, records }: SettledDay,
  receiver: string,
): Promise<void> {
  const answered = records.filter(({ upload }) => upload.acquirerInstitution === receiver)
  for (const part of inParts(answered, centre.recordsPerFileMax)) {
    const feedback = part.map((settled) => feedbackOf(settled, settleDay))
    const lines = feedback.map((record, index) => {
      const { issuerId = '', purse = 0 } = part[index]?.upload ?? {}
      const rideCodeKey = part[index]?.rideCodeKey ?? ''
      return { ...record, issuerId, purse, rideCodeKey, line: index + FIRST_RECORD_LINE }
    })
    const file = { kind: 'FB', receiver, settleDay, createdAtMs, records: feedback, lines } as const
    await writeSentFile(tx, centre, file)
  }
}

async function writeClearingDetail(
  tx: Transaction,
  centre: CentreContext,
  { day: settleDay, createdAtMs, records }: SettledDay,
  receiver: string,
): Promise<void> {
  const charged = records.filter(
    ({ upload, code }) => code === ACCEPTED && upload.issuerInstitution === receiver,
  )
  for (const part of inParts(charged, centre.recordsPerFileMax)) {
    const detail = part.map((settled) => clearingDetailOf(settled, settleDay))
    const lines = detail.map((record, index) => ({
      ...record,
      line: index + FIRST_RECORD_LINE,
      rideCodeKey: part[index]?.rideCodeKey ?? '',
    }))
    const file = { kind: 'CL', receiver, settleDay, createdAtMs, records: detail, lines } as const
    await writeSentFile(tx, centre, file)
  }
}

/** BP in whole fen; test records are told, in whole fen cut down, and move nothing. */
function netPositionOf(position: StoredPosition, testTotals: ClearingTotals): NetPositionRecord {
  const test = testTotals.parties.get(position.institution)
  return {
    incomeFen: position.incomeFen,
    outgoFen: position.outgoFen,
    testIncomeFen: Number((test?.incomeE7 ?? 0n) / E7_PER_FEN),
    testOutgoFen: Number((test?.outgoE7 ?? 0n) / E7_PER_FEN),
    netFen: position.netFen,
  }
}
