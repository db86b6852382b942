import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { pad80 } from '../crypto/des.ts'
import { challengeIv } from '../crypto/secure-messaging.ts'
import { bytesField, concatBytes, hexField, readRecord } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'
import { applicationBlockMacInput, type BlockKind } from './application-block.ts'

/*
 * DES CRYPT (card.md 2.9): here the MAC of another command, in one block.
 *
 *   > 80 FA 05 00 Lc  iv8 blocks8n          5: only block, MAC wanted, with an initial value
 *   < MAC4                                   9000
 *
 * For the lock: challenge4 00000000  841E000004 800000.
 */
export const samCrypt: CommandDefinition = {
  name: 'SAM CRYPT',
  nameZh: 'PSAM 通用运算',
  target: 'sam',
  statusWords: {
    ...commonStatusWords,
    '6901': { en: 'no key was initialised', zh: '未进行运算初始化' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0xfa,
  commandLayout: ({ data }) => ({
    iv: hexField(Math.min(8, data.length), 'initial value', '初始值'),
    blocks: hexField(Math.max(0, data.length - 8), 'blocks', '数据'),
  }),
  responseLayout: () => responseLayout,
}

const responseLayout = { mac: bytesField(4, 'MAC', 'MAC') }

/** Asks for the MAC of APPLICATION BLOCK, over the card's challenge of four bytes. */
export function buildSamLockMacCommand(challenge: Uint8Array, kind: BlockKind): Uint8Array {
  const data = concatBytes(challengeIv(challenge), pad80(applicationBlockMacInput(kind)))
  return buildApdu({ header: [0x80, 0xfa, 0x05, 0x00], data, le: 4 })
}

/** Throws `CARD_STATUS_UNEXPECTED`. */
export function parseSamCryptResponse(response: Uint8Array): Uint8Array {
  return readRecord(responseLayout, expectOk(samCrypt, response)).mac
}
