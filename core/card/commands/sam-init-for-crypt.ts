import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { hexField, type RecordOf, readRecord, writeRecord } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * INIT FOR DESCRYPT (card.md 2.9): diversifies a key of the PSAM for the 80 FA that follows.
 *
 *   > 80 1A usage index 10  pan8 issuer8       45 02: the application-lock key
 *   <                                          9000
 *
 * The three high bits of the usage byte are the levels of diversification.
 */
export const samInitForCrypt: CommandDefinition = {
  name: 'SAM INIT FOR CRYPT',
  nameZh: 'PSAM 通用运算初始化',
  target: 'sam',
  statusWords: {
    ...commonStatusWords,
    '6985': { en: 'application not selected', zh: '使用条件不满足' },
    '6A88': { en: 'key not found', zh: '密钥不存在' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x1a,
  commandLayout: () => factorsLayout,
  responseLayout: () => ({}),
}

const factorsLayout = {
  pan8: hexField(8, 'card number, last 16 digits', '卡号后 16 位'),
  issuerId: hexField(8, 'card issuer', '发卡机构'),
}

export type KeyFactors = RecordOf<typeof factorsLayout>

/** Usage byte and index of the key that makes the MAC of APPLICATION BLOCK. */
export const applicationLockKey = { usage: 0x45, index: 0x02 } as const

export function buildSamInitForCryptCommand(
  factors: KeyFactors,
  key: { readonly usage: number; readonly index: number } = applicationLockKey,
): Uint8Array {
  const data = writeRecord(factorsLayout, factors)
  return buildApdu({ header: [0x80, 0x1a, key.usage, key.index], data })
}

export function readKeyFactors(data: Uint8Array): KeyFactors {
  return readRecord(factorsLayout, data)
}

/** Throws `CARD_STATUS_UNEXPECTED`. */
export function parseSamInitForCryptResponse(response: Uint8Array): void {
  expectOk(samInitForCrypt, response)
}
