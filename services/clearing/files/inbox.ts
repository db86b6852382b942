import { parseClearingFileName } from '@tongxing/core/clearing-files/file-name.ts'
import type { ClearingFileKind } from '@tongxing/core/clearing-files/layouts.ts'
import { type ClearingFile, readClearingFile } from '@tongxing/core/clearing-files/read.ts'
import { invariant, isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { closeCases, openCases } from '@tongxing/ledger/cases.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import {
  type FileInbox,
  type HeldFile,
  type TransferAck,
  transferCodes,
} from '../transport/ports.ts'
import { gapCase, gapName, refusedFileCase } from './file-cases.ts'
import type { FileContext } from './sent-files.ts'

/** A received file whose turn has come. */
export interface TakenFile {
  readonly fileId: string
  readonly partner: string
  readonly name: string
  readonly sequence: number
  /** From its header, `YYYY-MM-DD`. */
  readonly settleDay: string
}

export interface InboxOptions extends FileContext {
  readonly clock: Clock
  readonly gapPatienceMs: number
  /** Kinds that are taken here; files of other kinds are refused. */
  readonly kinds: readonly ClearingFileKind[]
  /** Institutions that every record of a file from `partner` has to name; throws what is wrong. */
  checkParties(file: ClearingFile, partner: string): void
  /** Takes a file in, whole or not at all, in this transaction. */
  take(tx: Transaction, taken: TakenFile, content: ClearingFile): Promise<void>
}

export interface Inbox extends FileInbox {
  /** Takes in files of a partner that have waited long enough for a missing one. */
  releaseHeld(partner: string): Promise<void>
}

/**
 * Keeps and takes in what partners send. A file is known by sender, kind and sequence; it is kept
 * with its answer before it is answered, taken in once, in the order of its sequence, and a BP only
 * after the lines of its day. A file that comes before its turn is held (clearing.md 2.7).
 */
export function createInbox(options: InboxOptions): Inbox {
  const { db } = options
  return {
    held: (partner, { kind, sequence }) => findHeld(db, { partner, kind, sequence }),
    accept: async (partner, name, bytes, digest) => {
      const arrived = { partner, name, bytes, digest }
      const content = readFile(options, arrived)
      return await db.transaction(async (tx) => {
        await lockPartner(tx, partner)
        const { kind, sequence } = parseClearingFileName(name, options.fileSettings)
        const known = await findHeld(tx, { partner, kind, sequence })
        if (known) return known.digest === digest ? known.ack : { code: transferCodes.conflict }
        if (content instanceof TongxingError) return await refuse(tx, options, arrived, content)
        const fileId = await insertReceived(tx, options, arrived, content)
        await takeReady(tx, options, partner, new Map([[fileId, content]]))
        return { code: transferCodes.good }
      })
    },
    releaseHeld: (partner) =>
      db.transaction(async (tx) => {
        await lockPartner(tx, partner)
        await takeReady(tx, options, partner, new Map())
      }),
  }
}

interface ArrivedFile {
  readonly partner: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly digest: string
}

function readFile(options: InboxOptions, file: ArrivedFile): ClearingFile | TongxingError {
  try {
    const content = readClearingFile(file.bytes, file.name, { settings: options.fileSettings })
    if (!options.kinds.includes(content.kind)) {
      throw new TongxingError('CLEARING_FILE_PARTY_WRONG', { detail: { line: 1 } })
    }
    options.checkParties(content, file.partner)
    return content
  } catch (error) {
    if (isTongxingError(error) && error.code.startsWith('CLEARING_FILE_')) return error
    throw error
  }
}

async function findHeld(
  db: Pick<Transaction, 'query'>,
  file: { partner: string; kind: ClearingFileKind; sequence: number },
): Promise<HeldFile | undefined> {
  const { rows } = await db.query<{ digest: string; ack_code: string }>(
    `select digest, ack_code from clearing.file
     where direction = 'received' and partner = $1 and kind = $2 and sequence = $3`,
    [file.partner, file.kind, file.sequence],
  )
  const [row] = rows
  return row && { digest: row.digest, ack: { code: row.ack_code } }
}

/** One file of a partner at a time, whichever process it came to. */
async function lockPartner(tx: Transaction, partner: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('clearing inbox ' || $1, 0))`, [
    partner,
  ])
}

const insertFile = statement(
  'clearing.insert-received-file',
  `insert into clearing.file (direction, own, partner, kind, sequence, name, settle_day, digest,
     bytes, records, state, ack_code, error_code, accepted, refused, amount_fen, issuer_e7,
     acquirer_e7, centre_e7, created_at)
   values ('received', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 0, 0, 0, 0, 0,
     to_timestamp($13 / 1000.0))
   returning file_id`,
)

async function insertReceived(
  tx: Transaction,
  { own, clock, fileSettings }: InboxOptions,
  file: ArrivedFile,
  content: ClearingFile | TongxingError,
): Promise<string> {
  const { partner, name, bytes, digest } = file
  const { kind, sequence, day } = parseClearingFileName(name, fileSettings)
  const isRefused = content instanceof TongxingError
  const settleDay = isRefused ? day : content.header.settleDay
  const { rows } = await tx.query<{ file_id: string }>(insertFile, [
    ...[own, partner, kind, sequence, name, settleDay, digest, bytes],
    isRefused ? 0 : content.records.length,
    isRefused ? 'refused' : 'held',
    isRefused ? transferCodes.refused : transferCodes.good,
    isRefused ? content.code : '',
    clock.nowMs(),
  ])
  return rows[0]?.file_id ?? ''
}

async function refuse(
  tx: Transaction,
  options: InboxOptions,
  file: ArrivedFile,
  error: TongxingError,
): Promise<TransferAck> {
  await insertReceived(tx, options, file, error)
  const { kind, sequence, day } = parseClearingFileName(file.name, options.fileSettings)
  const { partner, name } = file
  const nowMs = options.clock.nowMs()
  const refused = refusedFileCase({ partner, name, settleDay: day }, error.code, error.message)
  await openCases(tx, [refused], nowMs)
  await closeCases(tx, [gapName({ partner, kind, sequence })], nowMs)
  // A refused file has had its turn: what waited for its number goes on.
  await takeReady(tx, options, partner, new Map())
  return { code: transferCodes.refused }
}

interface HeldRow {
  readonly file_id: string
  readonly kind: ClearingFileKind
  readonly sequence: string
  readonly name: string
  readonly bytes: Buffer
  readonly settle_day: string
}

const findReady = statement(
  'clearing.find-ready-file',
  `with held as (
     select file_id, kind, sequence, name, bytes, settle_day, created_at,
       (select coalesce(max(sequence), 0) + 1 from clearing.file as taken
        where direction = 'received' and partner = $1 and taken.kind = file.kind
          and state <> 'held') as next
     from clearing.file as file
     where direction = 'received' and partner = $1 and state = 'held'
   )
   select file_id, kind, sequence, name, bytes, settle_day::text from held
   where (sequence <= next or created_at <= to_timestamp($2 / 1000.0))
     and not (kind = 'BP' and exists (
       select from held as line where line.kind in ('FB', 'CL')
         and line.settle_day <= held.settle_day))
   order by settle_day, array_position(array['LD', 'FB', 'CL', 'BP'], kind), sequence
   limit 1`,
)

/**
 * Takes in, one after the other, every held file whose turn has come; names what the others
 * miss.
 */
async function takeReady(
  tx: Transaction,
  options: InboxOptions,
  partner: string,
  contents: ReadonlyMap<string, ClearingFile>,
): Promise<void> {
  const nowMs = options.clock.nowMs()
  const patientSinceMs = nowMs - options.gapPatienceMs
  for (;;) {
    const { rows } = await tx.query<HeldRow>(findReady, [partner, patientSinceMs])
    const [row] = rows
    if (row === undefined) break
    const { file_id: fileId, name, settle_day: settleDay } = row
    const sequence = Number(row.sequence)
    const content =
      contents.get(fileId) ?? readClearingFile(row.bytes, name, { settings: options.fileSettings })
    invariant(content.kind === row.kind, 'a file is of the kind that its name says')
    await tx.query(`update clearing.file set state = 'taken' where file_id = $1`, [fileId])
    await options.take(tx, { fileId, partner, name, sequence, settleDay }, content)
    await closeCases(tx, [gapName({ partner, kind: row.kind, sequence })], nowMs)
  }
  await nameGaps(tx, partner, nowMs)
}

/** A gap names the first number that is missing of each kind. */
async function nameGaps(tx: Transaction, partner: string, nowMs: number): Promise<void> {
  const { rows } = await tx.query<{ kind: string; next: string; first: string }>(
    `select kind, coalesce(max(sequence) filter (where state <> 'held'), 0) + 1 as next,
       min(sequence) filter (where state = 'held') as first
     from clearing.file where direction = 'received' and partner = $1
     group by kind having count(*) filter (where state = 'held') > 0`,
    [partner],
  )
  const gaps = rows.filter(({ next, first }) => BigInt(first) > BigInt(next))
  const missing = gaps.map(({ kind, next }) => ({ partner, kind, sequence: Number(next) }))
  await openCases(
    tx,
    missing.map((file) => gapCase(file, serviceDay(nowMs))),
    nowMs,
  )
}
