import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import {
  bytesField,
  fenField,
  numberField,
  type RecordOf,
  readRecord,
  writeRecord,
} from '../layout.ts'
import { answeringStatusWords, initializeStatusWords } from '../status-words.ts'
import { type InitializeParams, initializeLayout } from './initialize-for-load.ts'

/*
 * INITIALIZE FOR CAPP PURCHASE (PBOC; card.md 2.6)
 *
 *   > 80 50 03 02 0B  keyIndex1 amount4 terminal6  0F
 *   < balance4 offlineSequence2 overdraft3 keyVersion1 algorithm1 rand4   9000
 *
 * Amount 0 is legal: it is how boarding works. Opens the cache of UPDATE CAPP DATA CACHE.
 */
export const initializeForCappPurchase: CommandDefinition = {
  name: 'INITIALIZE FOR CAPP PURCHASE',
  nameZh: '复合消费初始化',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...initializeStatusWords,
    '9401': { en: 'balance too low', zh: '余额不足', code: 'CARD_BALANCE_INSUFFICIENT' },
  },
  matches: ({ cla, ins, p1 }) => cla === 0x80 && ins === 0x50 && p1 === 0x03,
  commandLayout: () => initializeLayout,
  responseLayout: () => cappInitializedLayout,
}

export const cappInitializedLayout = {
  /** Stored balance: the overdraft limit included. */
  balanceFen: fenField(4, 'balance', '余额'),
  offlineSequence: numberField(2, 'offline sequence', '脱机交易序号'),
  overdraftFen: fenField(3, 'overdraft limit', '透支限额'),
  keyVersion: numberField(1, 'key version', '密钥版本'),
  algorithm: numberField(1, 'algorithm', '算法标识'),
  rand: bytesField(4, 'random number', '伪随机数'),
}

export type PurchaseInitialized = RecordOf<typeof cappInitializedLayout>

export function buildInitializeForCappPurchaseCommand(params: InitializeParams): Uint8Array {
  const data = writeRecord(initializeLayout, params)
  return buildApdu({ header: [0x80, 0x50, 0x03, 0x02], data, le: 0x0f })
}

/** Throws `CARD_BALANCE_INSUFFICIENT`, `CARD_APPLICATION_BLOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseInitializeForCappPurchaseResponse(response: Uint8Array): PurchaseInitialized {
  return readRecord(cappInitializedLayout, expectOk(initializeForCappPurchase, response))
}
