import type { CommandDefinition } from '../command-definition.ts'
import { hexField } from '../layout.ts'
import { authenticationStatusWords, commonStatusWords } from '../status-words.ts'

/*
 * VERIFY (ISO 7816-4; card.md 2.4)
 *
 *   > 00 20 00 00 Lc  PIN              2 to 6 bytes
 *   <                       9000       63Cx: x tries left
 *
 * T-Union purses have no PIN in the sources seen; a card that has one may ask for it before a load.
 */
export const verify: CommandDefinition = {
  name: 'VERIFY',
  nameZh: '验证密码',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    ...authenticationStatusWords,
    '6985': { en: 'no purse selected', zh: '使用条件不满足' },
  },
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0x20,
  commandLayout: ({ data }) => ({ pin: hexField(data.length, 'PIN', '密码') }),
  responseLayout: () => ({}),
}
