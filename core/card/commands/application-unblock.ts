import type { CommandDefinition } from '../command-definition.ts'
import { bytesField } from '../layout.ts'
import { commonStatusWords, securedStatusWords } from '../status-words.ts'

/*
 * APPLICATION UNBLOCK (PBOC; card.md 2.8)
 *
 *   > 84 18 00 00 04  MAC4
 *   <                     9000
 *
 * Undoes a block for a time; a block for good cannot be undone.
 */
export const applicationUnblock: CommandDefinition = {
  name: 'APPLICATION UNBLOCK',
  nameZh: '应用解锁',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    ...securedStatusWords,
    '6985': { en: 'no challenge was taken, or not blocked', zh: '未取随机数或应用未锁定' },
  },
  matches: ({ cla, ins }) => cla === 0x84 && ins === 0x18,
  commandLayout: () => ({ mac: bytesField(4, 'MAC', 'MAC') }),
  responseLayout: () => ({}),
}
