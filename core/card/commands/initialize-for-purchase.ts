import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { readRecord, writeRecord } from '../layout.ts'
import { answeringStatusWords, initializeStatusWords } from '../status-words.ts'
import { cappInitializedLayout, type PurchaseInitialized } from './initialize-for-capp-purchase.ts'
import { type InitializeParams, initializeLayout } from './initialize-for-load.ts'

/*
 * INITIALIZE FOR PURCHASE (PBOC; card.md 2.5)
 *
 *   > 80 50 01 02 0B  keyIndex1 amount4 terminal6  0F
 *   < balance4 offlineSequence2 overdraft3 keyVersion1 algorithm1 rand4   9000
 *
 * The plain purchase, type 06: as the CAPP purchase, without files.
 */
export const initializeForPurchase: CommandDefinition = {
  name: 'INITIALIZE FOR PURCHASE',
  nameZh: '消费初始化',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...initializeStatusWords,
    '9401': { en: 'balance too low', zh: '余额不足', code: 'CARD_BALANCE_INSUFFICIENT' },
  },
  matches: ({ cla, ins, p1 }) => cla === 0x80 && ins === 0x50 && p1 === 0x01,
  commandLayout: () => initializeLayout,
  responseLayout: () => cappInitializedLayout,
}

export function buildInitializeForPurchaseCommand(params: InitializeParams): Uint8Array {
  const data = writeRecord(initializeLayout, params)
  return buildApdu({ header: [0x80, 0x50, 0x01, 0x02], data, le: 0x0f })
}

/** Throws `CARD_BALANCE_INSUFFICIENT`, `CARD_APPLICATION_BLOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseInitializeForPurchaseResponse(response: Uint8Array): PurchaseInitialized {
  return readRecord(cappInitializedLayout, expectOk(initializeForPurchase, response))
}
