import type { ErrorCode } from '../errors/codes.ts'
import { TongxingError } from '../errors/tongxing-error.ts'

/** What a status word means to people, and the error code under which programs meet it. */
interface StatusWordMeaning {
  readonly en: string
  readonly zh: string
  readonly code?: ErrorCode
}

/** Meanings by the four upper-case hex digits of the status word. */
export type StatusWordTable = Readonly<Record<string, StatusWordMeaning>>

/** The answers that every command of card and SAM can give (card.md 2.1). */
export const commonStatusWords = {
  '9000': { en: 'done', zh: '成功' },
  '6700': { en: 'wrong length', zh: '长度错误' },
  '6A86': { en: 'wrong P1 or P2', zh: '参数 P1、P2 错误' },
  '6D00': { en: 'command unknown', zh: '命令不支持' },
  '6E00': { en: 'class unknown', zh: '类别不支持' },
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
