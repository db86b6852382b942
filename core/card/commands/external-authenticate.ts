import type { CommandDefinition } from '../command-definition.ts'
import { hexField } from '../layout.ts'
import { authenticationStatusWords, commonStatusWords } from '../status-words.ts'

/*
 * EXTERNAL AUTHENTICATE (ISO 7816-4; card.md 2.8)
 *
 *   > 00 82 00 keyId 08  E(key, challenge)          10 bytes for SM4
 *   <                                      9000
 *
 * A challenge of four bytes is padded with zeros to a block. It must be the command before.
 */
export const externalAuthenticate: CommandDefinition = {
  name: 'EXTERNAL AUTHENTICATE',
  nameZh: '外部认证',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    ...authenticationStatusWords,
    '6985': { en: 'no challenge was taken', zh: '未取随机数' },
  },
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0x82,
  commandLayout: ({ data }) => ({ cryptogram: hexField(data.length, 'cryptogram', '认证数据') }),
  responseLayout: () => ({}),
}

/** The one key that outsiders prove themselves with, as P2 names it. */
export const externalKeyId = 0x00
