import { accountOf } from '@tongxing/core/accounts/chart.ts'
import {
  buildGetBalanceCommand,
  parseGetBalanceResponse,
} from '@tongxing/core/card/commands/get-balance.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import { readBalances, verifyBalances } from '@tongxing/ledger/balances.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { LoadItem } from '@tongxing/validator-sim/outlet/top-up-messages.ts'
import { expect } from 'vitest'
import type { TestCard, TestOutlet } from './world.ts'

/** What the card itself says it holds, fen. */
export async function balanceFen({ card }: TestCard): Promise<number> {
  const channel = card.enterField()
  await channel.transmit(buildSelectCommand())
  return parseGetBalanceResponse(await channel.transmit(buildGetBalanceCommand()))
}

/**
 * Fen in the card's float, in the outlet's cash box (as an asset), and in suspense for the outlet.
 */
export async function books(db: Database, { cardNumber }: TestCard, { outletId }: TestOutlet) {
  const [float, cash] = [accountOf('card-float', cardNumber), accountOf('cash', outletId)]
  const balances = await readBalances(db, [float, cash])
  const fen = (account: typeof float) => Number((balances.get(account) ?? 0n) / 10_000_000n)
  const { rows } = await db.query<{ open: string }>(
    `select coalesce(sum(amount_fen), 0) as open from topup.load
     where outlet_id = $1 and state = 'suspense'`,
    [outletId],
  )
  return { floatFen: fen(float), cashFen: 0 - fen(cash), suspenseFen: Number(rows[0]?.open) }
}

export async function openCases(db: Database, subject: string): Promise<string[]> {
  const { rows } = await db.query<{ code: string }>(
    'select code from desk.case where subject = $1 and closed_at is null order by code',
    [subject],
  )
  return rows.map((row) => row.code)
}

/** The books balance, and the balances are the sums of their entries. */
export async function expectSound(db: Database): Promise<void> {
  const check = await verifyBalances(db)
  expect(check.differences).toEqual([])
  expect(check.totalE7).toBe(0n)
}

/** The request of a load that went through, to be sent again by hand. */
export async function loadByHand(outlet: TestOutlet, held: TestCard): Promise<LoadItem> {
  await outlet.terminal.loadCard(held.card.enterField(), 4_000)
  const sent = outlet.network.sent.find(({ path }) => path === '/v1/loads')
  const body = JSON.parse(new TextDecoder().decode(sent?.body)) as { loads: LoadItem[] }
  return body.loads[0] as LoadItem
}
