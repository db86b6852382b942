import type { ErrorCode } from '../errors/codes.ts'
import { TongxingError } from '../errors/tongxing-error.ts'

/** What a status word means to people, and the error code under which programs meet it. */
interface StatusWordMeaning {
  readonly en: string
  readonly zh: string
  readonly code?: ErrorCode
}

/**
 * Meanings by the four upper-case hex digits of the status word; `63CX` and `6CXX` stand for all of
 * their kind.
 */
export type StatusWordTable = Readonly<Record<string, StatusWordMeaning>>

/** The answers that every command of card and SAM can give (card.md 2.1). */
export const commonStatusWords = {
  '9000': { en: 'done', zh: '成功' },
  '6700': { en: 'wrong length', zh: '长度错误' },
  '6A86': { en: 'wrong P1 or P2', zh: '参数 P1、P2 错误' },
  '6D00': { en: 'command unknown', zh: '命令不支持' },
  '6E00': { en: 'class unknown', zh: '类别不支持' },
} as const satisfies StatusWordTable

/** The same for commands whose answer has data. */
export const answeringStatusWords = {
  ...commonStatusWords,
  '6CXX': { en: 'wrong Le: XX is the right one', zh: 'Le 错误，XX 为正确长度' },
} as const satisfies StatusWordTable

/** An application that was blocked: which of these a card gives is open (card.md 8, point 4). */
export const blockedStatusWords = {
  '6283': { en: 'application blocked', zh: '应用已锁定', code: 'CARD_APPLICATION_BLOCKED' },
  '6284': { en: 'application blocked', zh: '应用已锁定', code: 'CARD_APPLICATION_BLOCKED' },
  '6A81': {
    en: 'application or card locked',
    zh: '应用或卡片已锁定',
    code: 'CARD_APPLICATION_BLOCKED',
  },
  '9303': { en: 'blocked for good', zh: '应用永久锁定', code: 'CARD_APPLICATION_BLOCKED' },
} as const satisfies StatusWordTable

/** What a table says of a status word (`statusText`). */
export function statusMeaning(table: StatusWordTable, status: string) {
  return table[status] ?? table[statusKind(status)]
}

/** The entry of a table under which a status word stands: `6C1E` is a `6CXX`. */
export function statusKind(status: string): string {
  if (status.startsWith('6C')) return '6CXX'
  return status.startsWith('63C') ? '63CX' : status
}

/** What every INITIALIZE of a transaction may answer. */
export const initializeStatusWords = {
  ...blockedStatusWords,
  '6985': { en: 'conditions of use not satisfied', zh: '使用条件不满足' },
  '6A82': { en: 'purse not on the card', zh: '文件不存在' },
  '9403': { en: 'key index not supported', zh: '密钥索引不支持' },
} as const satisfies StatusWordTable

/** What the second half of a transaction may answer, as it checks a MAC and writes. */
export const macStatusWords = {
  '6581': { en: 'memory write failed', zh: '存储器写入失败' },
  '6901': { en: 'command not accepted in this state', zh: '命令不接受（状态不符）' },
  '6985': { en: 'no purse selected', zh: '使用条件不满足' },
  '9302': { en: 'MAC wrong', zh: 'MAC 错误', code: 'CARD_MAC_WRONG' },
  '9303': { en: 'blocked for good', zh: '应用永久锁定', code: 'CARD_APPLICATION_BLOCKED' },
} as const satisfies StatusWordTable

/** What a command under secure messaging may answer (84 xx). */
export const securedStatusWords = {
  '6581': { en: 'memory write failed', zh: '存储器写入失败' },
  '6985': { en: 'no challenge was taken', zh: '未取随机数' },
  '6987': { en: 'MAC missing', zh: '安全报文数据项丢失' },
  '6988': { en: 'MAC wrong', zh: '安全报文数据项不正确', code: 'CARD_MAC_WRONG' },
  '9302': { en: 'MAC wrong', zh: 'MAC 错误', code: 'CARD_MAC_WRONG' },
  '9303': { en: 'blocked for good', zh: '应用永久锁定', code: 'CARD_APPLICATION_BLOCKED' },
} as const satisfies StatusWordTable

/** What a command that proves the outside world may answer. */
export const authenticationStatusWords = {
  ...blockedStatusWords,
  '63CX': { en: 'wrong; X tries left', zh: '验证失败，剩余 X 次' },
  '6581': { en: 'memory write failed', zh: '存储器写入失败' },
  '6983': { en: 'key blocked', zh: '认证方法锁定' },
  '6A88': { en: 'key not found', zh: '密钥不存在' },
} as const satisfies StatusWordTable

/** The last two bytes of a response. Throws `CARD_BYTES_INVALID` when there are not two. */
export function statusWordOf(response: Uint8Array): number {
  const high = response.at(-2)
  const low = response.at(-1)
  if (high === undefined || low === undefined) {
    throw new TongxingError('CARD_BYTES_INVALID', { detail: { what: 'a response' } })
  }
  return high * 256 + low
}

/** The four hex digits under which tables and people know a status word. */
export function statusText(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0')
}
