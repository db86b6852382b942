import type { CommandDefinition } from '../command-definition.ts'
import { securedDataLayout } from '../crypto/secure-messaging.ts'
import { blockedStatusWords, commonStatusWords, securedStatusWords } from '../status-words.ts'

/*
 * UPDATE BINARY (ISO 7816-4; card.md 1.9, 2.3)
 *
 *   > 84 D6 80+SFI offset Lc  data MAC4
 *   <        9000
 *
 * Of files 15, 16 and 17, by their issuer only (card.md 1.9). The class may be 04 too. Without a
 * MAC (class 00): 6982.
 */
export const updateBinary: CommandDefinition = {
  name: 'UPDATE BINARY',
  nameZh: '修改二进制文件',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    ...blockedStatusWords,
    ...securedStatusWords,
    '6981': { en: 'not a transparent file', zh: '文件类型不符' },
    '6982': { en: 'security status not satisfied', zh: '安全状态不满足' },
    '6986': { en: 'no current file', zh: '无当前文件' },
    '6A82': { en: 'file not found', zh: '文件不存在', code: 'CARD_RECORD_MISSING' },
    '6A84': { en: 'data beyond the end of the file', zh: '文件空间不足' },
    '6B00': { en: 'offset past the end', zh: '偏移量超出文件' },
  },
  matches: ({ cla, ins }) => [0x00, 0x04, 0x84].includes(cla) && ins === 0xd6,
  commandLayout: securedDataLayout,
  responseLayout: () => ({}),
}
