import { centreClearing, centreSettlement } from '@tongxing/core/accounts/settlement.ts'
import type { LedgerEvent } from '@tongxing/core/accounts/ledger-event.ts'
import {
  ACCEPTED,
  type ClearingTotals,
  clearingTotals,
  netPositions,
  type OpenPosition,
  settlementLegs,
} from '@tongxing/core/clearing-files/totals.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { nextServiceDay } from '@tongxing/core/time/service-day.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import { CLEARING_SLOT } from '../files/ledger-slot.ts'
import { readCarry, type StoredPosition, storePositions } from '../files/net-positions.ts'
import type { CentreContext } from './centre-context.ts'
import { resolveRivals } from './resolve-rivals.ts'
import { feedbackOf, type SettledRecord, settleRecords } from './settled-records.ts'
import { writeDayFiles } from './write-day-files.ts'

/** Opens the first window of a new database. */
export async function openFirstWindow({ db, clock }: CentreContext, day: string): Promise<void> {
  await db.query(
    `insert into clearing.settle_window (day, state, opened_at)
     select $1, 'open', to_timestamp($2 / 1000.0)
     where not exists (select from clearing.settle_window)
     on conflict do nothing`,
    [day, clock.nowMs()],
  )
}

/**
 * Closes and settles every window up to `day`, oldest first. Closing opens the next window in the
 * same commit, so that uploads never wait; settling is one commit with all files, positions and
 * postings. What was cut is done again, and what is done stays.
 */
export async function runWindows(centre: CentreContext, day: string): Promise<void> {
  while (await closeWindow(centre, day)) {
    // Each turn closes the oldest open window; a day without traffic is settled too.
  }
  const { rows } = await centre.db.query<{ day: string }>(
    `select day::text from clearing.settle_window
     where state = 'closed' and day <= $1 order by day`,
    [day],
  )
  for (const closed of rows) {
    await centre.db.transaction((tx) => settleWindow(tx, centre, closed.day))
  }
}

async function closeWindow({ db, clock }: CentreContext, lastDay: string): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const { rows } = await tx.query<{ day: string }>(
      `update clearing.settle_window set state = 'closed', closed_at = to_timestamp($2 / 1000.0)
       where state = 'open' and day <= $1 returning day::text`,
      [lastDay, clock.nowMs()],
    )
    const [closed] = rows
    if (closed === undefined) return false
    await tx.query(
      `insert into clearing.settle_window (day, state, opened_at)
       values ($1, 'open', to_timestamp($2 / 1000.0))`,
      [nextServiceDay(closed.day), clock.nowMs()],
    )
    return true
  })
}

async function settleWindow(tx: Transaction, centre: CentreContext, day: string): Promise<void> {
  const nowMs = centre.clock.nowMs()
  const { rowCount } = await tx.query(
    `update clearing.settle_window set state = 'settled', settled_at = to_timestamp($2 / 1000.0)
     where day = $1 and state = 'closed'`,
    [day, nowMs],
  )
  if (rowCount === 0) return
  await resolveRivals(tx, day)
  const records = await settleRecords(tx, centre, day)
  const feedback = records.map((settled) => feedbackOf(settled, day))
  const totals = clearingTotals(feedback)
  const testTotals = clearingTotals(feedback, { test: true })
  const positions = await netDay(tx, centre, { day, records, totals })
  await storePositions(tx, day, positions)
  const members = positions.filter(({ institution }) => institution !== centre.own)
  const settled = { day, createdAtMs: nowMs, records, testTotals }
  for (const position of members) await writeDayFiles(tx, centre, settled, position)
  const events = [...clearingEvents(records, day), ...settlementEvents(members, day)]
  await postEvents(tx, events, { slot: CLEARING_SLOT, nowMs })
  const { accepted, refused } = totals
  centre.logger.info({ day, accepted, refused }, 'a clearing window is settled')
}

interface Netting {
  readonly day: string
  readonly records: readonly SettledRecord[]
  readonly totals: ClearingTotals
}

/** Positions of all members and of the centre, with what the days before have left open. */
async function netDay(
  tx: Transaction,
  centre: CentreContext,
  { day, records, totals }: Netting,
): Promise<StoredPosition[]> {
  for (const institution of totals.parties.keys()) {
    invariant(centre.members.includes(institution), 'every party of a settled line is a member')
  }
  const open: OpenPosition[] = []
  for (const institution of [...centre.members, centre.own]) {
    const gross =
      institution === centre.own ? centreGross(records) : totals.parties.get(institution)
    const carriedInE7 = await readCarry(tx, institution, day)
    open.push({ incomeE7: 0n, outgoE7: 0n, ...gross, institution, carriedInE7 })
  }
  const net = netPositions(open)
  return open.map((position, index) => {
    const rounded = net[index]
    invariant(rounded !== undefined, 'every position is rounded')
    return { ...position, ...rounded }
  })
}

function centreGross(records: readonly SettledRecord[]) {
  const gross = { incomeE7: 0n, outgoE7: 0n }
  for (const { centreE7 } of liveLegs(records)) {
    if (centreE7 > 0n) gross.incomeE7 += centreE7
    else gross.outgoE7 -= centreE7
  }
  return gross
}

/** One event for each upload file and issuer. */
function clearingEvents(records: readonly SettledRecord[], day: string): LedgerEvent[] {
  const pairs = Map.groupBy(
    liveLegs(records),
    ({ settled }) => `${settled.fileId} ${settled.upload.issuerInstitution}`,
  )
  return [...pairs].map(([key, legs]) => {
    const sum = { amountFen: 0, feeE7: 0n, issuerShareE7: 0n, acquirerShareE7: 0n }
    for (const { settled, fees } of legs) {
      sum.amountFen += settled.upload.amountFen
      sum.feeE7 += fees.feeE7
      sum.issuerShareE7 += fees.issuerShareE7
      sum.acquirerShareE7 += fees.acquirerShareE7
    }
    const { issuerInstitution = '', acquirerInstitution = '' } = legs[0]?.settled.upload ?? {}
    const parties = { issuer: issuerInstitution, acquirer: acquirerInstitution }
    return centreClearing({ key, serviceDay: day, ...parties, ...sum })
  })
}

function settlementEvents(members: readonly StoredPosition[], day: string): LedgerEvent[] {
  return members.map(({ institution, incomeE7, outgoE7, netFen: settledFen }) => {
    const netE7 = incomeE7 - outgoE7
    const key = `${institution} ${day}`
    return centreSettlement({ key, serviceDay: day, institution, netE7, settledFen })
  })
}

/** Legs of the records that move money. */
function liveLegs(records: readonly SettledRecord[]) {
  return records.flatMap((settled) => {
    const { upload, fees, code } = settled
    if (fees === null || code !== ACCEPTED || upload.test) return []
    const legs = settlementLegs({ amountFen: upload.amountFen, ...fees })
    return [{ settled, fees, ...legs }]
  })
}
