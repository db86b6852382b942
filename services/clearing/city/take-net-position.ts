import { netSettlement } from '@tongxing/core/accounts/settlement.ts'
import type { NetPositionRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { E7_PER_FEN, fenToE7 } from '@tongxing/core/money/fen.ts'
import { type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { TakenFile } from '../files/inbox.ts'
import { readCarry, storePositions } from '../files/net-positions.ts'
import { CLEARING_SLOT } from '../files/ledger-slot.ts'
import type { CityContext } from './city-context.ts'

/**
 * Settles the day: the net position that the centre states moves our prefund. It has to be the sum
 * of our own lines, but for the fraction of a fen that is carried on; more than that is a case.
 */
export async function takeNetPosition(
  tx: Transaction,
  city: CityContext,
  taken: TakenFile,
  records: readonly NetPositionRecord[],
): Promise<void> {
  const day = taken.settleDay
  const nowMs = city.clock.nowMs()
  const stated = sumOf(records)
  if (await isSettled(tx, city.own, day)) {
    const again = caseOf(taken, stated.netFen, { statedFen: stated.netFen, settledBefore: true })
    return await openCases(tx, [again], nowMs)
  }
  const lines = await sumLines(tx, day)
  const carriedInE7 = await readCarry(tx, city.own, day)
  const netE7 = lines.incomeE7 - lines.outgoE7 + carriedInE7
  const carriedOutE7 = netE7 - fenToE7(stated.netFen)
  const position = { institution: city.own, ...lines, ...stated, carriedInE7, carriedOutE7 }
  await storePositions(tx, day, [position])
  const settlement = netSettlement({
    key: `${city.centre} ${taken.sequence}`,
    serviceDay: day,
    receivableE7: lines.receivableE7,
    payableE7: lines.payableE7,
    settledFen: stated.netFen,
  })
  await postEvents(tx, [settlement], { slot: CLEARING_SLOT, nowMs: city.clock.nowMs() })
  await tx.query(
    `insert into clearing.settle_window (day, state, opened_at, closed_at, settled_at)
     values ($1, 'settled', to_timestamp($2 / 1000.0), to_timestamp($2 / 1000.0),
       to_timestamp($2 / 1000.0))
     on conflict (day) do update set state = 'settled', settled_at = excluded.settled_at`,
    [day, nowMs],
  )
  // Truncated towards zero: a carry of less than one fen is none.
  const differenceFen = Number(carriedOutE7 / E7_PER_FEN)
  if (differenceFen === 0) return
  const evidence = { linesE7: String(netE7), statedFen: stated.netFen }
  await openCases(tx, [caseOf(taken, differenceFen, evidence)], nowMs)
}

/** A day is settled once; a second position for it moves nothing and is asked about. */
async function isSettled(tx: Transaction, own: string, day: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'select from clearing.net_position where institution = $1 and settle_day = $2',
    [own, day],
  )
  return rowCount > 0
}

function caseOf(taken: TakenFile, valueFen: number, evidence: OpenCase['evidence']): OpenCase {
  return {
    code: 'CLEARING_NET_DIFFERS',
    subject: `file ${taken.partner}/${taken.name}`,
    owner: `institution:${taken.partner}`,
    valueFen,
    serviceDay: taken.settleDay,
    evidence,
  }
}

function sumOf(
  records: readonly NetPositionRecord[],
): Pick<NetPositionRecord, 'incomeFen' | 'outgoFen' | 'netFen'> {
  return {
    incomeFen: records.reduce((sum, { incomeFen }) => sum + incomeFen, 0),
    outgoFen: records.reduce((sum, { outgoFen }) => sum + outgoFen, 0),
    netFen: records.reduce((sum, { netFen }) => sum + netFen, 0),
  }
}

async function sumLines(
  tx: Transaction,
  day: string,
): Promise<Record<'incomeE7' | 'outgoE7' | 'receivableE7' | 'payableE7', bigint>> {
  const { rows } = await tx.query<Record<'income' | 'outgo' | 'receivable' | 'payable', string>>(
    `select coalesce(sum(net_e7) filter (where net_e7 > 0), 0) as income,
       coalesce(-sum(net_e7) filter (where net_e7 < 0), 0) as outgo,
       coalesce(sum(net_e7) filter (where role = 'acquirer'), 0) as receivable,
       coalesce(-sum(net_e7) filter (where role = 'issuer'), 0) as payable
     from clearing.institution_line where settle_day = $1`,
    [day],
  )
  const [sum] = rows
  return {
    incomeE7: BigInt(sum?.income ?? 0),
    outgoE7: BigInt(sum?.outgo ?? 0),
    receivableE7: BigInt(sum?.receivable ?? 0),
    payableE7: BigInt(sum?.payable ?? 0),
  }
}
