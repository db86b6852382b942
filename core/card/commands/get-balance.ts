import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { readRecord, signedFenField } from '../layout.ts'
import { blockedStatusWords, answeringStatusWords } from '../status-words.ts'

/*
 * GET BALANCE (PBOC; card.md 2.2)
 *
 *   > 80 5C P1 02 04        P1: 00 stored (limit included), 01 limit, 02 limit used, 03 actual
 *   < balance4              9000
 *
 * Validators read P1 03, so that a limit is never shown as money.
 */
export const getBalance: CommandDefinition = {
  name: 'GET BALANCE',
  nameZh: '读余额',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...blockedStatusWords,
    '6985': { en: 'no purse selected', zh: '使用条件不满足' },
    '6A82': { en: 'purse not on the card', zh: '文件不存在' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x5c,
  commandLayout: () => ({}),
  responseLayout: () => responseLayout,
}

const responseLayout = { balanceFen: signedFenField('balance', '余额') }

const balanceKinds = { stored: 0, limit: 1, limitUsed: 2, actual: 3 } as const

export type BalanceKind = keyof typeof balanceKinds

export function buildGetBalanceCommand(kind: BalanceKind = 'actual'): Uint8Array {
  return buildApdu({ header: [0x80, 0x5c, balanceKinds[kind], 0x02], le: 4 })
}

/** Fen; below zero where the limit is in use. Throws `CARD_APPLICATION_BLOCKED`. */
export function parseGetBalanceResponse(response: Uint8Array): number {
  return readRecord(responseLayout, expectOk(getBalance, response)).balanceFen
}
