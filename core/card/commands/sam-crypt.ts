import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { pad80 } from '../crypto/des.ts'
import { challengeIv } from '../crypto/secure-messaging.ts'
import { bytesField, concatBytes, hexField, readRecord } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'
import { applicationBlockMacInput, type BlockKind } from './application-block.ts'

/*
 * DES CRYPT (card.md 2.9), under the key that 80 1A diversified
 *
 *   > 80 FA P1 00 Lc  [iv8] blocks8n         the caller pads (80 00 ..)
 *   < MAC4, or the encrypted blocks          9000
 *
 * P1 is three bits: 1 a MAC is made, 2 more blocks follow, 4 an initial value stands first.
 *
 *   00 02       encrypt                      the key stays for more of it
 *   05          MAC of only one command      for the lock: challenge4 00000000  841E000004 800000
 *   07 03* 01   MAC over several commands    07 and 03 answer 9000 alone, 01 the MAC
 */
export const samCrypt: CommandDefinition = {
  name: 'SAM CRYPT',
  nameZh: 'PSAM 通用运算',
  target: 'sam',
  statusWords: {
    ...commonStatusWords,
    '6901': { en: 'no key was initialised, or no MAC begun', zh: '未进行运算初始化' },
    '6985': { en: 'the key is not for this operation', zh: '使用条件不满足' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0xfa,
  commandLayout: ({ p1, data }) => {
    const ivLength = (p1 & 0x04) === 0 ? 0 : Math.min(8, data.length)
    return {
      iv: hexField(ivLength, 'initial value', '初始值'),
      blocks: hexField(data.length - ivLength, 'blocks', '数据'),
    }
  },
  responseLayout: ({ p1 }, data) =>
    (p1 & 0x01) === 0 ? { blocks: hexField(data.length, 'blocks', '数据') } : macLayout,
}

const macLayout = { mac: bytesField(4, 'MAC', 'MAC') }

/**
 * Asks for the MAC of APPLICATION BLOCK behind the card's challenge of four bytes, or an initial
 * value of eight.
 */
export function buildSamLockMacCommand(challenge: Uint8Array, kind: BlockKind): Uint8Array {
  const iv = challenge.length === 8 ? challenge : challengeIv(challenge)
  const data = concatBytes(iv, pad80(applicationBlockMacInput(kind)))
  return buildApdu({ header: [0x80, 0xfa, 0x05, 0x00], data, le: 4 })
}

/** Throws `CARD_STATUS_UNEXPECTED`. */
export function parseSamCryptResponse(response: Uint8Array): Uint8Array {
  return readRecord(macLayout, expectOk(samCrypt, response)).mac
}

/** Has whole blocks encrypted, such as a challenge that a staff card encrypts too. */
export function buildSamEncryptCommand(blocks: Uint8Array): Uint8Array {
  return buildApdu({ header: [0x80, 0xfa, 0x00, 0x00], data: blocks, le: 0 })
}

/** Throws `CARD_STATUS_UNEXPECTED`. */
export function parseSamEncryptResponse(response: Uint8Array): Uint8Array {
  return expectOk(samCrypt, response).slice()
}
