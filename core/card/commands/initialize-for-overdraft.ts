import type { CommandDefinition } from '../command-definition.ts'
import { bytesField, digitsField, fenField, numberField } from '../layout.ts'
import { answeringStatusWords, initializeStatusWords } from '../status-words.ts'

/*
 * INITIALIZE FOR UPDATE OVERDRAFT (PBOC; card.md 2.8)
 *
 *   > 80 50 04 02 07  keyIndex1 terminal6  13
 *   < balance4 onlineSequence2 limit3 keyVersion1 algorithm1 rand4 MAC1_4   9000
 *
 * PBOC has it for the passbook; on a purse it is a switch of the card, which is off.
 */
export const initializeForOverdraft: CommandDefinition = {
  name: 'INITIALIZE FOR UPDATE OVERDRAFT',
  nameZh: '修改透支限额初始化',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...initializeStatusWords,
    '6982': { en: 'PIN not verified', zh: '安全状态不满足' },
  },
  matches: ({ cla, ins, p1 }) => cla === 0x80 && ins === 0x50 && p1 === 0x04,
  commandLayout: () => overdraftRequestLayout,
  responseLayout: () => overdraftInitializedLayout,
}

export const overdraftRequestLayout = {
  keyIndex: numberField(1, 'key index', '密钥索引'),
  terminalNumber: digitsField(6, 'terminal', '终端编号'),
}

export const overdraftInitializedLayout = {
  /** Stored balance: the overdraft limit included. */
  balanceFen: fenField(4, 'balance', '余额'),
  onlineSequence: numberField(2, 'online sequence', '联机交易序号'),
  overdraftFen: fenField(3, 'overdraft limit', '透支限额'),
  keyVersion: numberField(1, 'key version', '密钥版本'),
  algorithm: numberField(1, 'algorithm', '算法标识'),
  rand: bytesField(4, 'random number', '伪随机数'),
  mac1: bytesField(4, 'MAC1', 'MAC1'),
}
