import { numberArray } from '@tongxing/platform/database/array-literal.ts'
import { statement, type Transaction } from '@tongxing/platform/database/database.ts'
import { decideRivals, type Rival } from './decide-rivals.ts'

interface RivalRow {
  readonly file_id: string
  readonly file_name: string
  readonly line: number
  readonly content_hash: string
  readonly proved: boolean
  readonly settled: boolean
  readonly tapped_at: string
  readonly is_of_code: boolean
  readonly purchase: string
}

// Accepted records of the window whose purchase another accepted record names, then or before.
const findRivals = statement(
  'clearing.find-rivals',
  `select claim.file_id, file.name as file_name, claim.line, claim.content_hash, claim.proved,
     claim.settle_day < $1::date as settled, claim.record ->> 'tappedAt' as tapped_at,
     claim.ride_code_key <> '' as is_of_code,
     concat_ws(' ', claim.card_number, claim.purchase_counter, claim.purse, claim.issuer_id,
       claim.test, claim.ride_code_key) as purchase
   from clearing.claim
   join clearing.file using (file_id)
   where claim.code = '000000' and claim.settle_day <= $1::date
     and (claim.card_number, claim.purchase_counter, claim.purse, claim.issuer_id, claim.test,
       claim.ride_code_key) in (
       select card_number, purchase_counter, purse, issuer_id, test, ride_code_key
       from clearing.claim mine
       where mine.settle_day = $1::date and mine.code = '000000'
         and exists (
           select from clearing.claim other
           where other.card_number = mine.card_number
             and other.purchase_counter = mine.purchase_counter
             and other.purse = mine.purse and other.issuer_id = mine.issuer_id
             and other.test = mine.test and other.code = '000000'
             and other.ride_code_key = mine.ride_code_key
             and other.settle_day <= $1::date
             and (other.file_id, other.line) <> (mine.file_id, mine.line)))
   order by file.partner, file.sequence, claim.line`,
)

/** Gives every purchase of the window to one record at most. */
export async function resolveRivals(tx: Transaction, day: string): Promise<void> {
  const { rows } = await tx.query<RivalRow>(findRivals, [day])
  const decided = [...Map.groupBy(rows, ({ purchase }) => purchase).values()].flatMap((group) => [
    ...decideRivals(group.map(rivalOf)),
  ])
  if (decided.length === 0) return
  await tx.query(
    `update clearing.claim set code = decided.code, text = decided.text
     from unnest($1::bigint[], $2::int[], $3::text[], $4::text[])
       as decided(file_id, line, code, text)
     where claim.file_id = decided.file_id and claim.line = decided.line`,
    [
      decided.map(([{ fileId }]) => fileId),
      numberArray(decided.map(([{ line }]) => line)),
      decided.map(([, { code }]) => code),
      decided.map(([, { text }]) => text),
    ],
  )
}

function rivalOf(row: RivalRow): Rival {
  const { file_id, file_name, line, content_hash, proved, settled } = row
  return {
    ...{ fileId: file_id, fileName: file_name, line, proved, settled },
    contentHash: content_hash,
    tappedAt: row.tapped_at,
    isOfCode: row.is_of_code,
  }
}
