import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { hexField, type RecordOf, writeRecord } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * INIT FOR DESCRYPT (card.md 2.9): diversifies a key of the PSAM for the 80 FA that follows.
 *
 *   > 80 1A usage index 10  pan8 issuer8       45 02: the application-lock key
 *   <                                          9000
 *
 * The three high bits of the usage byte are the levels of diversification, and Lc is 8 for each;
 * one level has the card number alone.
 */
export const samInitForCrypt: CommandDefinition = {
  name: 'SAM INIT FOR CRYPT',
  nameZh: 'PSAM 通用运算初始化',
  target: 'sam',
  statusWords: {
    ...commonStatusWords,
    '6985': { en: 'application not selected, or not a key for 80 FA', zh: '使用条件不满足' },
    '6A88': { en: 'key not found', zh: '密钥不存在' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x1a,
  commandLayout: ({ data }) => (data.length === 8 ? { pan8: factorsLayout.pan8 } : factorsLayout),
  responseLayout: () => ({}),
}

const factorsLayout = {
  pan8: hexField(8, 'card number, last 16 digits', '卡号后 16 位'),
  issuerId: hexField(8, 'card issuer', '发卡机构'),
}

export type KeyFactors = RecordOf<typeof factorsLayout>

/** Usage byte and index of the key that makes the MAC of APPLICATION BLOCK. */
export const applicationLockKey = { usage: 0x45, index: 0x02 } as const

/** Of TAC checks in the SAM, where it holds the issuer's key of TACs. */
export const tacKey = { usage: 0x44, index: 0x00 } as const

/**
 * Of staff cards, which prove themselves by INTERNAL AUTHENTICATE. The public texts give the usage
 * no number; 6 is the first that they leave free.
 */
export const staffKey = { usage: 0x46, index: 0x00 } as const

export function buildSamInitForCryptCommand(
  factors: KeyFactors,
  key: { readonly usage: number; readonly index: number } = applicationLockKey,
): Uint8Array {
  const data = writeRecord(factorsLayout, factors)
  return buildApdu({ header: [0x80, 0x1a, key.usage, key.index], data })
}

/** Throws `CARD_STATUS_UNEXPECTED`. */
export function parseSamInitForCryptResponse(response: Uint8Array): void {
  expectOk(samInitForCrypt, response)
}
