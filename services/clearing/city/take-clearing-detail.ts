import type { ClearingDetailRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { ACCEPTED } from '@tongxing/core/clearing-files/totals.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import { partitionOf } from '@tongxing/platform/event-log/partition-of.ts'
import type { LogMessage } from '@tongxing/platform/event-log/port.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import type { TakenFile } from '../files/inbox.ts'
import { type FileLine, FIRST_RECORD_LINE, insertLines } from '../files/lines.ts'
import { rideCodeKey } from '../files/ride-code-key.ts'
import { inParts } from '../files/sent-files.ts'
import type { CityContext } from './city-context.ts'
import { rideElsewhere } from './ride-elsewhere.ts'

/** Rides in one message of topic `taps`: some 200 KB, well below what a log takes. */
const RIDES_PER_MESSAGE = 500

interface DetailLine extends FileLine, ClearingDetailRecord {}

/**
 * Takes the rides of our cards and codes elsewhere: they go on topic `taps`, in the same commit as
 * the file, where the fare service checks TAC or code and posts the issuer's side.
 */
export async function takeClearingDetail(
  tx: Transaction,
  city: CityContext,
  taken: TakenFile,
  records: readonly ClearingDetailRecord[],
): Promise<void> {
  const lines = records.map((record, index) => ({
    ...record,
    line: index + FIRST_RECORD_LINE,
    rideCodeKey: rideCodeKey(record.rideCode, city.rideCodeSettings),
  }))
  await insertLines(tx, taken.fileId, lines)
  const repeated = await findRepeated(tx, taken, lines)
  const charged = lines.filter(({ errorCode, test }) => errorCode === ACCEPTED && !test)
  await openCases(
    tx,
    charged
      .filter(({ line }) => repeated.has(line))
      .map((line) => repeatedCase(line, taken, city.own)),
    city.clock.nowMs(),
  )
  const rides = charged.filter(({ line }) => !repeated.has(line))
  await city.log.append('taps', messagesOf(rides, taken, city), tx)
}

/** Lines whose purchase has been charged to us before: the centre wants the same ride twice. */
async function findRepeated(
  tx: Transaction,
  { fileId }: TakenFile,
  lines: readonly DetailLine[],
): Promise<ReadonlySet<number>> {
  const { rows } = await tx.query<{ line: number }>(
    `select distinct mine.line
     from unnest($2::int[], $3::text[], $4::int[], $5::smallint[], $6::text[], $7::text[])
       as mine(line, card_number, purchase_counter, purse, issuer_id, ride_code_key)
     join clearing.line other
       using (card_number, purchase_counter, purse, issuer_id, ride_code_key)
     join clearing.file on file.file_id = other.file_id
     where file.kind = 'CL' and file.direction = 'received' and other.error_code = '000000'
       and not other.test
       and (other.file_id <> $1 or other.line < mine.line)`,
    [
      fileId,
      numberArray(lines.map(({ line }) => line)),
      lines.map(({ cardNumber }) => cardNumber),
      numberArray(lines.map(({ purchaseCounter }) => purchaseCounter)),
      numberArray(lines.map(({ purse }) => purse)),
      lines.map(({ issuerId }) => issuerId),
      lines.map((line) => line.rideCodeKey),
    ],
  )
  return new Set(rows.map(({ line }) => line))
}

function messagesOf(
  lines: readonly DetailLine[],
  { name, settleDay }: TakenFile,
  { clock, tapsPartitions }: CityContext,
): LogMessage[] {
  const receivedAtMs = clock.nowMs()
  const byPartition = Map.groupBy(lines, ({ cardNumber }) =>
    partitionOf(cardNumber, tapsPartitions),
  )
  return [...byPartition.values()].flatMap((together) =>
    inParts(together, RIDES_PER_MESSAGE).map((part) => {
      const rides = part.map((line) => rideElsewhere(line, line.line))
      const clearing = { fileName: name, settleDate: settleDay, receivedAtMs, rides }
      const value = encodeMessage('TapsEnvelope', { clearing })
      return { key: part[0]?.cardNumber ?? '', value }
    }),
  )
}

function repeatedCase(line: DetailLine, { name, settleDay }: TakenFile, own: string): OpenCase {
  return {
    code: 'CLEARING_DETAIL_REPEATED',
    subject: `line ${name} ${line.line}`,
    owner: `issuer:${own}`,
    valueFen: line.amountFen,
    serviceDay: settleDay,
    evidence: {
      card: maskCard(line.cardNumber),
      purchaseCounter: line.purchaseCounter,
      centreSerial: line.centreSerial,
    },
  }
}
