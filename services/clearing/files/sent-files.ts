import type { ClearingFileKind, ClearingRecords } from '@tongxing/core/clearing-files/layouts.ts'
import { formatClearingFileName } from '@tongxing/core/clearing-files/file-name.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { ClearingFileSettings } from '@tongxing/core/clearing-files/settings.ts'
import { writeClearingFile } from '@tongxing/core/clearing-files/write.ts'
import {
  type Database,
  type Queryable,
  statement,
  type Transaction,
} from '@tongxing/platform/database/database.ts'
import { digestOf } from '../transport/file-exchange.ts'
import type { TransferAck } from '../transport/ports.ts'
import { transferCodes } from '../transport/ports.ts'
import { type FileLine, insertLines } from './lines.ts'
import { takeNumbersOf } from './numbers.ts'

/** What every file that we write or take in shares. */
export interface FileContext {
  readonly db: Database
  /** Our institution code, 8 digits. */
  readonly own: string
  readonly fileSettings: ClearingFileSettings
  readonly rideCodeSettings: Partial<RideCodeSettings>
}

export interface SentFile<Kind extends ClearingFileKind> {
  readonly kind: Kind
  /** Institution code of the receiver, 8 digits. */
  readonly receiver: string
  /** `YYYY-MM-DD`. */
  readonly settleDay: string
  readonly records: readonly ClearingRecords[Kind][]
  /** The same records for `clearing.line`; none for LD and BP. */
  readonly lines: readonly FileLine[]
  readonly createdAtMs: number
}

const insertSent = statement(
  'clearing.insert-sent-file',
  `insert into clearing.file (direction, own, partner, kind, sequence, name, settle_day, digest,
     bytes, records, state, ack_code, error_code, accepted, refused, amount_fen, issuer_e7,
     acquirer_e7, centre_e7, created_at)
   values ('sent', $1, $2, $3, $4, $5, $6, $7, $8, $9, 'ready', '', '', 0, 0, 0, 0, 0, 0,
     to_timestamp($10 / 1000.0))
   returning file_id`,
)

/** Writes a file under the next number of its kind and receiver, and keeps it to be sent. */
export async function writeSentFile<Kind extends ClearingFileKind>(
  tx: Transaction,
  { own, fileSettings }: FileContext,
  file: SentFile<Kind>,
): Promise<string> {
  const { kind, receiver, settleDay, records, lines, createdAtMs } = file
  const sequence = await takeNumbersOf(tx, `sent ${kind} ${receiver}`)
  const name = formatClearingFileName({ kind, day: settleDay, receiver, sequence }, fileSettings)
  const bytes = writeClearingFile(kind, { settleDay, receiver }, records, fileSettings)
  const digest = digestOf(bytes)
  const values = [own, receiver, kind, sequence, name, settleDay, digest, bytes, records.length]
  const { rows } = await tx.query<{ file_id: string }>(insertSent, [...values, createdAtMs])
  const fileId = rows[0]?.file_id ?? ''
  if (lines.length > 0) await insertLines(tx, fileId, lines)
  return fileId
}

/**
 * Parts of at most `size`; one empty part where there is nothing, so that a file is sent anyway.
 */
export function inParts<Item>(items: readonly Item[], size: number): readonly Item[][] {
  const parts: Item[][] = [items.slice(0, size)]
  for (let at = size; at < items.length; at += size) parts.push(items.slice(at, at + size))
  return parts
}

export interface StoredSentFile {
  readonly fileId: string
  readonly name: string
  readonly settleDay: string
}

/** Files that were not answered for good, oldest first. */
export async function readUnanswered(db: Queryable): Promise<StoredSentFile[]> {
  const { rows } = await db.query<{
    readonly file_id: string
    readonly name: string
    readonly settle_day: string
  }>(
    `select file_id, name, settle_day::text from clearing.file
     where direction = 'sent' and state = 'ready' order by partner, kind, sequence`,
  )
  return rows.map(({ file_id, name, settle_day }) => {
    return { fileId: file_id, name, settleDay: settle_day }
  })
}

export async function readBytes(db: Queryable, fileId: string): Promise<Buffer> {
  const { rows } = await db.query<{ bytes: Buffer }>(
    'select bytes from clearing.file where file_id = $1',
    [fileId],
  )
  const [file] = rows
  invariant(file !== undefined, 'a file that was written is kept')
  return file.bytes
}

/**
 * Stores the receiver's answer with the file, once. Returns the file when the answer is new and not
 * good.
 */
export async function storeAnswer(
  tx: Transaction,
  fileId: string,
  ack: TransferAck,
): Promise<RefusedFile | undefined> {
  const isGood = ack.code === transferCodes.good
  const { rows } = await tx.query<RefusedRow>(
    `update clearing.file set state = $2, ack_code = $3 where file_id = $1 and state = 'ready'
     returning name, partner, kind, settle_day::text, amount_fen`,
    [fileId, isGood ? 'acknowledged' : 'refused', ack.code],
  )
  const [row] = rows
  if (row === undefined || isGood) return undefined
  const { name, partner, kind, settle_day: settleDay, amount_fen } = row
  return { fileId, name, partner, kind, settleDay, amountFen: Number(amount_fen), code: ack.code }
}

interface RefusedRow {
  readonly name: string
  readonly partner: string
  readonly kind: string
  readonly settle_day: string
  readonly amount_fen: string
}

/** A file of ours that its receiver did not take. */
export interface RefusedFile {
  readonly fileId: string
  readonly name: string
  readonly partner: string
  readonly kind: string
  readonly settleDay: string
  readonly amountFen: number
  /** Of message 4008. */
  readonly code: string
}
