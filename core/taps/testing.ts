import type { TapRecord } from '@tongxing/proto/messages.ts'
import { clockTrust, recordKind } from '@tongxing/proto/messages.ts'
import type { Claim } from './decide-claims.ts'

/** Tests only: Monday 2026-03-02, 08:00 in China. */
export const TAPPED_AT_MS = Date.parse('2026-03-02T08:00:00+08:00')

/** Tests only: a purchase of 2.00 yuan that nothing is wrong with. */
export function purchaseRecord(change: Partial<TapRecord> = {}): TapRecord {
  return {
    recordNo: 1,
    kind: recordKind.RECORD_KIND_PURCHASE,
    cardNumber: '03763764000000000001',
    issuerId: '03763764ffffffff',
    purse: 0,
    purchaseCounter: 7,
    balanceBeforeFen: 5_000,
    amountFen: 200,
    balanceAfterFen: 4_800,
    listPriceFen: 200,
    psamId: '376400000001',
    psamCounter: 41,
    tac: 0x1234_5678,
    transactionType: 9,
    tappedAtMs: TAPPED_AT_MS,
    utcOffsetMinutes: 480,
    clockTrust: clockTrust.CLOCK_TRUST_SYNCED,
    operatorId: 'bus1',
    ...change,
  }
}

/** Tests only: a claim of the purse `p` that nothing is wrong with. */
export function claim(contentHash: string, change: Partial<Claim> = {}): Claim {
  return {
    contentHash,
    purseKey: 'p',
    purchaseCounter: 7,
    terminalKey: `psam/${contentHash}`,
    kind: 'debit',
    tacState: 'ok',
    balanceBeforeFen: 5_000,
    balanceAfterFen: 4_800,
    tappedAtMs: TAPPED_AT_MS,
    code: null,
    ...change,
  }
}
