import type { CommandDefinition } from '../command-definition.ts'
import { securedDataLayout } from '../crypto/secure-messaging.ts'
import { blockedStatusWords, commonStatusWords, securedStatusWords } from '../status-words.ts'

/*
 * UPDATE RECORD (ISO 7816-4; card.md 1.9, 2.3)
 *
 *   > 84 DC record SFI<<3|4 Lc  record MAC4
 *   <        9000
 *
 * Of file 03 of a line card. 19, 1A and 1E change by CAPP only, 18 never by command (card.md
 * 1.9). The class may be 04 too. Without a MAC (class 00): 6982.
 */
export const updateRecord: CommandDefinition = {
  name: 'UPDATE RECORD',
  nameZh: '修改记录',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    ...blockedStatusWords,
    ...securedStatusWords,
    '6981': { en: 'not a record file', zh: '文件类型不符' },
    '6982': { en: 'security status not satisfied', zh: '安全状态不满足' },
    '6986': { en: 'no current file', zh: '无当前文件' },
    '6A82': { en: 'file not found', zh: '文件不存在', code: 'CARD_RECORD_MISSING' },
    '6A83': { en: 'record not found', zh: '记录不存在', code: 'CARD_RECORD_MISSING' },
  },
  matches: ({ cla, ins }) => [0x00, 0x04, 0x84].includes(cla) && ins === 0xdc,
  commandLayout: securedDataLayout,
  responseLayout: () => ({}),
}
