import type { Database } from '@tongxing/platform/database/database.ts'
import type { TestCentre, TestCity } from './world.ts'

/** Balance of an account on its stored side (credits − debits), 10⁻⁷ fen. */
export async function balanceE7(db: Database, code: string): Promise<bigint> {
  const { rows } = await db.query<{ balance_e7: string }>(
    'select balance_e7 from ledger.account_balance where code = $1',
    [code],
  )
  return BigInt(rows[0]?.balance_e7 ?? 0)
}

/** Open cases as `CODE value`. */
export async function openCaseList(db: Database): Promise<string[]> {
  const { rows } = await db.query<{ code: string; value_fen: string }>(
    'select code, value_fen from desk.case where closed_at is null order by code, case_id',
  )
  return rows.map(({ code, value_fen }) => `${code} ${value_fen}`)
}

/** Feedback codes of a city by purchase counter. */
export async function feedbackCodes(city: TestCity): Promise<Record<number, string>> {
  const { rows } = await city.db.query<{ purchase_counter: number; error_code: string }>(
    `select purchase_counter, line.error_code from clearing.line join clearing.file using (file_id)
     where kind = 'FB' order by file_id, line`,
  )
  return Object.fromEntries(rows.map((row) => [row.purchase_counter, row.error_code]))
}

/** Net position less the sum of its lines and its carry, of every institution and day: all zero. */
export async function positionFaults(db: Database): Promise<object[]> {
  const { rows } = await db.query(
    `select settle_day::text, institution, income_e7 - outgo_e7 - coalesce(lines_e7, 0) as fault
     from clearing.net_position
     left join (select settle_day, institution, sum(net_e7) as lines_e7
       from clearing.institution_line group by 1, 2) line using (settle_day, institution)
     where income_e7 - outgo_e7 <> coalesce(lines_e7, 0)`,
  )
  return rows
}

/** Everything that must not change when a step is done again: files with digests, lines, books. */
export async function fingerprint(place: TestCity | TestCentre): Promise<string> {
  const { rows } = await place.db.query<{ digest: string }>(
    `select md5(concat(
       (select string_agg(concat_ws(' ', direction, kind, name, digest, state, settle_day), ','
          order by direction, partner, kind, sequence) from clearing.file),
       (select string_agg(concat_ws(' ', file.name, to_jsonb(one) - 'file_id'), ','
          order by file.name, file.partner, one.line)
        from clearing.line one join clearing.file using (file_id)),
       (select string_agg(net_position::text, ',' order by settle_day, institution)
        from clearing.net_position),
       (select string_agg(concat_ws(' ', code, balance_e7), ',' order by code)
        from ledger.account_balance),
       (select string_agg(concat_ws(' ', card_number, purchase_counter, state), ','
          order by card_number, purchase_counter) from clearing.outgoing),
       (select string_agg(concat_ws(' ', topic, key, md5(value)), ','
          order by topic, partition, record_offset) from log.record)
     )) as digest`,
  )
  return rows[0]?.digest ?? ''
}
