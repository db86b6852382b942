import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { bytesField } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * APPLICATION BLOCK (PBOC; card.md 2.8, 3.6)
 *
 *   > 84 1E 00 P2 04  MAC4            P2: 00 temporary, 01 for good
 *   <                                 9000
 *
 * The MAC is over 84 1E 00 P2 04 with the card's challenge, which the command before must have
 * taken.
 */
export const applicationBlock: CommandDefinition = {
  name: 'APPLICATION BLOCK',
  nameZh: '应用锁定',
  target: 'card',
  statusWords: {
    ...commonStatusWords,
    '6581': { en: 'memory write failed', zh: '存储器写入失败' },
    '6985': { en: 'no challenge was taken', zh: '未取随机数' },
    '6987': { en: 'MAC missing', zh: '安全报文数据项丢失' },
    '6988': { en: 'MAC wrong', zh: '安全报文数据项不正确', code: 'CARD_MAC_WRONG' },
    '9302': { en: 'MAC wrong', zh: 'MAC 错误', code: 'CARD_MAC_WRONG' },
    '9303': { en: 'blocked for good', zh: '应用永久锁定', code: 'CARD_APPLICATION_BLOCKED' },
  },
  matches: ({ cla, ins }) => cla === 0x84 && ins === 0x1e,
  commandLayout: () => ({ mac: bytesField(4, 'MAC', 'MAC') }),
  responseLayout: () => ({}),
}

export type BlockKind = 'temporary' | 'permanent'

export interface ApplicationBlockParams {
  readonly kind: BlockKind
  readonly mac: Uint8Array
}

export function buildApplicationBlockCommand(params: ApplicationBlockParams): Uint8Array {
  return buildApdu({ header: blockHeader(params.kind), data: params.mac })
}

/** CLA to Lc: what the MAC covers, unpadded. */
export function applicationBlockMacInput(kind: BlockKind): Uint8Array {
  return Uint8Array.from([...blockHeader(kind), 4])
}

/** Throws `CARD_MAC_WRONG`, `CARD_APPLICATION_BLOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseApplicationBlockResponse(response: Uint8Array): void {
  expectOk(applicationBlock, response)
}

function blockHeader(kind: BlockKind): [number, number, number, number] {
  return [0x84, 0x1e, 0x00, kind === 'permanent' ? 1 : 0]
}
