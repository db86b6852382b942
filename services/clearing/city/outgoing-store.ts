import { byteaArray, numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { shownKeyOf } from '@tongxing/core/taps/identity.ts'
import type { PurchaseKey } from '../files/lines.ts'
import type { OutgoingRide, OutgoingState } from './outgoing.ts'

export interface OutgoingRow {
  readonly issuer_id: string
  readonly card_number: string
  readonly purse: number
  readonly purchase_counter: number
  readonly ride_code_key: string
  readonly content_hash: string
  readonly service_day: string
  readonly operator_id: string
  readonly amount_fen: string
  readonly record: Buffer
  readonly state: OutgoingState
  readonly taken_back: boolean
  readonly generation: number
  readonly acquirer_serial: string | null
}

/** Columns of an `OutgoingRow` of a query that names the table `ride`. */
export const outgoingColumns = `ride.issuer_id, ride.card_number, ride.purse,
  ride.purchase_counter, ride.ride_code_key, ride.content_hash, ride.service_day::text,
  ride.operator_id, ride.amount_fen, ride.record, ride.state, ride.taken_back, ride.generation,
  ride.acquirer_serial`

export function outgoingOf(row: OutgoingRow): OutgoingRide {
  const { psamId, psamCounter } = decodeMessage('TapRecord', row.record)
  return {
    issuerId: row.issuer_id,
    cardNumber: row.card_number,
    purse: row.purse,
    purchaseCounter: row.purchase_counter,
    rideCodeKey: row.ride_code_key,
    contentHash: row.content_hash,
    serviceDay: row.service_day,
    operatorId: row.operator_id,
    amountFen: Number(row.amount_fen),
    terminalKey:
      row.ride_code_key === '' ? `${psamId}/${psamCounter}` : shownKeyOf(row.ride_code_key),
    record: row.record,
    fits: row.state !== 'unfit',
    state: row.state,
    takenBack: row.taken_back,
    generation: row.generation,
  }
}

/** One text for a purchase, as keys of maps. */
export function purchaseText(key: PurchaseKey): string {
  const { issuerId, cardNumber, purse, purchaseCounter, rideCodeKey } = key
  return `${issuerId} ${cardNumber} ${purse} ${purchaseCounter} ${rideCodeKey}`
}

const lockRides = statement(
  'clearing.lock-outgoing',
  `select ${outgoingColumns}
   from unnest($1::text[], $2::text[], $3::smallint[], $4::int[], $5::text[])
     as wanted(issuer_id, card_number, purse, purchase_counter, ride_code_key)
   join clearing.outgoing ride
     using (card_number, purchase_counter, purse, issuer_id, ride_code_key)
   order by ride.card_number, ride.purchase_counter, ride.ride_code_key
   for update of ride`,
)

/** The stored rides of purchases, locked until the end of the transaction, by `purchaseText`. */
export async function lockOutgoing(
  tx: Transaction,
  keys: readonly PurchaseKey[],
): Promise<Map<string, OutgoingRide>> {
  const { rows } = await tx.query<OutgoingRow>(lockRides, [
    keys.map(({ issuerId }) => issuerId),
    keys.map(({ cardNumber }) => cardNumber),
    numberArray(keys.map(({ purse }) => purse)),
    numberArray(keys.map(({ purchaseCounter }) => purchaseCounter)),
    keys.map(({ rideCodeKey }) => rideCodeKey),
  ])
  const rides = rows.map(outgoingOf)
  return new Map(rides.map((ride) => [purchaseText(ride), ride]))
}

const putRides = statement(
  'clearing.put-outgoing',
  `insert into clearing.outgoing (issuer_id, card_number, purse, purchase_counter, content_hash,
     service_day, operator_id, amount_fen, record, state, taken_back, generation, ride_code_key)
   select * from unnest($1::text[], $2::text[], $3::smallint[], $4::int[], $5::text[], $6::date[],
     $7::text[], $8::bigint[], $9::bytea[], $10::text[], $11::boolean[], $12::int[], $13::text[])
   on conflict (card_number, purchase_counter, purse, issuer_id, ride_code_key) do update
   set content_hash = excluded.content_hash, service_day = excluded.service_day,
     operator_id = excluded.operator_id, amount_fen = excluded.amount_fen,
     record = excluded.record, state = excluded.state, taken_back = excluded.taken_back`,
)

/** Writes rides as they are now; serial, file and line stay those of the last upload. */
export async function putOutgoing(tx: Transaction, rides: readonly OutgoingRide[]): Promise<void> {
  if (rides.length === 0) return
  await tx.query(putRides, [
    rides.map(({ issuerId }) => issuerId),
    rides.map(({ cardNumber }) => cardNumber),
    numberArray(rides.map(({ purse }) => purse)),
    numberArray(rides.map(({ purchaseCounter }) => purchaseCounter)),
    rides.map(({ contentHash }) => contentHash),
    rides.map(({ serviceDay }) => serviceDay),
    rides.map(({ operatorId }) => operatorId),
    numberArray(rides.map(({ amountFen }) => amountFen)),
    byteaArray(rides.map(({ record }) => Buffer.from(record).toString('hex'))),
    rides.map(({ state }) => state),
    rides.map(({ takenBack }) => takenBack),
    numberArray(rides.map(({ generation }) => generation)),
    rides.map(({ rideCodeKey }) => rideCodeKey),
  ])
}
