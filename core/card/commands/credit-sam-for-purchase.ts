import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { bytesField } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * CREDIT SAM FOR PURCHASE (PBOC; card.md 2.9)
 *
 *   > 80 72 00 00 04  MAC2_4
 *   <                            9000
 *
 * The SAM's check that a true card took the amount; comes after the rider's signal.
 */
export const creditSamForPurchase: CommandDefinition = {
  name: 'CREDIT SAM FOR PURCHASE',
  nameZh: 'PSAM 校验 MAC2',
  target: 'sam',
  statusWords: {
    ...commonStatusWords,
    '6901': { en: 'no purchase was initialised', zh: '未进行消费初始化' },
    '6983': { en: 'SAM locked', zh: 'PSAM 已锁定', code: 'SAM_LOCKED' },
    '9302': { en: 'MAC2 wrong', zh: 'MAC2 错误', code: 'CARD_MAC_WRONG' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x72,
  commandLayout: () => ({ mac2: bytesField(4, 'MAC2', 'MAC2') }),
  responseLayout: () => ({}),
}

export function buildCreditSamForPurchaseCommand(mac2: Uint8Array): Uint8Array {
  return buildApdu({ header: [0x80, 0x72, 0x00, 0x00], data: mac2 })
}

/** Throws `CARD_MAC_WRONG`, `SAM_LOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseCreditSamForPurchaseResponse(response: Uint8Array): void {
  expectOk(creditSamForPurchase, response)
}
