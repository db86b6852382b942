import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { FIRST_RECORD_LINE, uploadLine } from '../files/lines.ts'
import { serialOf, takeNumbersOf } from '../files/numbers.ts'
import { inParts, writeSentFile } from '../files/sent-files.ts'
import type { CityContext } from './city-context.ts'
import { type OutgoingRow, outgoingColumns } from './outgoing-store.ts'
import { uploadRecordOf } from './upload-record.ts'

// Rides are taken in an order of their own, so that the same rides make the same bytes.
const lockWaiting = statement(
  'clearing.lock-waiting',
  `select ${outgoingColumns} from clearing.outgoing ride
   where state = 'waiting' and service_day <= $1
   order by service_day, card_number, purchase_counter, purse, issuer_id, ride_code_key
   for update`,
)

/**
 * Closes a city's day: every waiting ride of a service day up to it goes into an upload file. A day
 * that is closed, or that lies before one, is left as it is.
 */
export async function closeCityWindow(city: CityContext, day: string): Promise<void> {
  await city.db.transaction(async (tx) => {
    const isNew = await insertWindow(tx, day, city.clock.nowMs())
    if (!isNew) return
    const { rows } = await tx.query<OutgoingRow>(lockWaiting, [day])
    if (rows.length === 0) return
    for (const part of inParts(rows, city.recordsPerFileMax)) {
      await writeUpload(tx, city, { day, rides: part })
    }
  })
}

async function insertWindow(tx: Transaction, day: string, nowMs: number): Promise<boolean> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('clearing window', 0))`)
  const { rowCount } = await tx.query(
    `insert into clearing.settle_window (day, state, opened_at, closed_at)
     select $1::date, 'closed', to_timestamp($2 / 1000.0), to_timestamp($2 / 1000.0)
     where not exists (select from clearing.settle_window where day >= $1::date)`,
    [day, nowMs],
  )
  return rowCount > 0
}

async function writeUpload(
  tx: Transaction,
  city: CityContext,
  { day, rides }: { readonly day: string; readonly rides: readonly OutgoingRow[] },
): Promise<void> {
  const first = await takeNumbersOf(tx, 'acquirer serial', rides.length)
  const records = rides.map((row, index) =>
    uploadRecordOf(decodeMessage('TapRecord', row.record), {
      acquirer: city.own,
      centre: city.centre,
      operatingDay: row.service_day,
      acquirerSerial: serialOf(first + index),
    }),
  )
  const fileId = await writeSentFile(tx, city, {
    kind: 'UP',
    receiver: city.centre,
    settleDay: day,
    records,
    lines: records.map((record, index) =>
      uploadLine(record, index + FIRST_RECORD_LINE, rides[index]?.ride_code_key ?? ''),
    ),
    createdAtMs: city.clock.nowMs(),
  })
  await tx.query(
    `update clearing.outgoing as ride
     set state = 'uploaded', acquirer_serial = sent.serial, file_id = $1, line = sent.line,
       generation = generation + 1
     from unnest($2::text[], $3::int[], $4::text[], $5::int[], $6::smallint[], $7::text[],
       $8::text[])
       as sent(serial, line, card_number, purchase_counter, purse, issuer_id, ride_code_key)
     where (ride.card_number, ride.purchase_counter, ride.purse, ride.issuer_id,
         ride.ride_code_key)
       = (sent.card_number, sent.purchase_counter, sent.purse, sent.issuer_id,
         sent.ride_code_key)`,
    [
      fileId,
      records.map(({ acquirerSerial }) => acquirerSerial),
      numberArray(records.map((_record, index) => index + FIRST_RECORD_LINE)),
      records.map(({ cardNumber }) => cardNumber),
      numberArray(records.map(({ purchaseCounter }) => purchaseCounter)),
      numberArray(records.map(({ purse }) => purse)),
      records.map(({ issuerId }) => issuerId),
      rides.map(({ ride_code_key }) => ride_code_key),
    ],
  )
}
