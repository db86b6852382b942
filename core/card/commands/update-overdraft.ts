import type { CommandDefinition } from '../command-definition.ts'
import { bytesField, fenField, timestampField } from '../layout.ts'
import { answeringStatusWords, macStatusWords } from '../status-words.ts'

/*
 * UPDATE OVERDRAFT LIMIT (PBOC; card.md 2.8)
 *
 *   > 80 58 00 00 0E  newLimit3 date4 time3 MAC2_4  04
 *   < TAC4                                            9000
 *
 * The stored balance holds the limit, so it moves by the difference (card.md 2.2).
 */
export const updateOverdraft: CommandDefinition = {
  name: 'UPDATE OVERDRAFT LIMIT',
  nameZh: '修改透支限额',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...macStatusWords,
    '6901': { en: 'no update was initialised', zh: '未进行透支限额初始化' },
    '6985': { en: 'conditions of use not satisfied', zh: '使用条件不满足' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x58,
  commandLayout: () => updateOverdraftLayout,
  responseLayout: () => ({ tac: bytesField(4, 'TAC', 'TAC') }),
}

export const updateOverdraftLayout = {
  newLimitFen: fenField(3, 'new limit', '新透支限额'),
  timestamp: timestampField('host time', '主机交易时间'),
  mac2: bytesField(4, 'MAC2', 'MAC2'),
}
