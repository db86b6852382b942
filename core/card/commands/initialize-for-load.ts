import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import {
  bytesField,
  digitsField,
  fenField,
  numberField,
  type RecordOf,
  readRecord,
  writeRecord,
} from '../layout.ts'
import { answeringStatusWords, initializeStatusWords } from '../status-words.ts'

/*
 * INITIALIZE FOR LOAD (PBOC; card.md 2.4)
 *
 *   > 80 50 00 02 0B  keyIndex1 amount4 terminal6  10
 *   < balance4 onlineSequence2 keyVersion1 algorithm1 rand4 MAC1_4   9000
 *
 * Leaves nothing behind on the card: readers send it only to learn the counter.
 */
export const initializeForLoad: CommandDefinition = {
  name: 'INITIALIZE FOR LOAD',
  nameZh: '圈存初始化',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...initializeStatusWords,
    '6982': { en: 'PIN not verified', zh: '安全状态不满足' },
  },
  matches: ({ cla, ins, p1 }) => cla === 0x80 && ins === 0x50 && p1 === 0x00,
  commandLayout: () => initializeLayout,
  responseLayout: () => responseLayout,
}

/** The data of every INITIALIZE: which key, how much, and whose terminal asks. */
export const initializeLayout = {
  keyIndex: numberField(1, 'key index', '密钥索引'),
  amountFen: fenField(4, 'amount', '交易金额'),
  terminalNumber: digitsField(6, 'terminal', '终端编号'),
}

const responseLayout = {
  /** Stored balance: the overdraft limit included. */
  balanceFen: fenField(4, 'balance', '余额'),
  onlineSequence: numberField(2, 'online sequence', '联机交易序号'),
  keyVersion: numberField(1, 'key version', '密钥版本'),
  algorithm: numberField(1, 'algorithm', '算法标识'),
  rand: bytesField(4, 'random number', '伪随机数'),
  mac1: bytesField(4, 'MAC1', 'MAC1'),
}

export type InitializeParams = RecordOf<typeof initializeLayout>
export type LoadInitialized = RecordOf<typeof responseLayout>

export function buildInitializeForLoadCommand(params: InitializeParams): Uint8Array {
  const data = writeRecord(initializeLayout, params)
  return buildApdu({ header: [0x80, 0x50, 0x00, 0x02], data, le: 0x10 })
}

/** Throws `CARD_APPLICATION_BLOCKED`, `CARD_STATUS_UNEXPECTED`, `CARD_BYTES_INVALID`. */
export function parseInitializeForLoadResponse(response: Uint8Array): LoadInitialized {
  return readRecord(responseLayout, expectOk(initializeForLoad, response))
}

export function writeLoadInitialized(answer: LoadInitialized): Uint8Array {
  return writeRecord(responseLayout, answer)
}
