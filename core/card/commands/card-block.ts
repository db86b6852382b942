import type { CommandDefinition } from '../command-definition.ts'
import { bytesField } from '../layout.ts'
import { commonStatusWords, securedStatusWords } from '../status-words.ts'

/*
 * CARD BLOCK (PBOC; card.md 2.8)
 *
 *   > 84 16 00 00 04  MAC4
 *   <                     9000
 *
 * The end of the card: from here on every SELECT is answered 6A81.
 */
export const cardBlock: CommandDefinition = {
  name: 'CARD BLOCK',
  nameZh: '卡片锁定',
  target: 'card',
  statusWords: { ...commonStatusWords, ...securedStatusWords },
  matches: ({ cla, ins }) => cla === 0x84 && ins === 0x16,
  commandLayout: () => ({ mac: bytesField(4, 'MAC', 'MAC') }),
  responseLayout: () => ({}),
}
