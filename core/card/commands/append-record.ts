import type { CommandDefinition } from '../command-definition.ts'
import { securedDataLayout } from '../crypto/secure-messaging.ts'
import { blockedStatusWords, commonStatusWords, securedStatusWords } from '../status-words.ts'

/*
 * APPEND RECORD (ISO 7816-4; card.md 1.9, 2.3)
 *
 *   > 84 E2 00 SFI<<3 Lc  record MAC4
 *   <        9000
 *
 * Of file 03 of a line card that was issued without its record. The class may be 04 too. Without
 * a MAC (class 00): 6982.
 */
export const appendRecord: CommandDefinition = {
  name: 'APPEND RECORD',
  nameZh: '追加记录',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    ...blockedStatusWords,
    ...securedStatusWords,
    '6981': { en: 'not a record file', zh: '文件类型不符' },
    '6982': { en: 'security status not satisfied', zh: '安全状态不满足' },
    '6986': { en: 'no current file', zh: '无当前文件' },
    '6A82': { en: 'file not found', zh: '文件不存在', code: 'CARD_RECORD_MISSING' },
    '6A84': { en: 'no room in the file', zh: '文件空间不足' },
  },
  matches: ({ cla, ins }) => [0x00, 0x04, 0x84].includes(cla) && ins === 0xe2,
  commandLayout: securedDataLayout,
  responseLayout: () => ({}),
}
