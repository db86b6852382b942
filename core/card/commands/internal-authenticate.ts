import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { hexField } from '../layout.ts'
import { blockedStatusWords, answeringStatusWords } from '../status-words.ts'

/*
 * INTERNAL AUTHENTICATE (ISO 7816-4; card.md 2.8)
 *
 *   > 00 88 P1 keyId Lc  data  Le       P1: 00 encrypt, 01 decrypt, 02 MAC
 *   < result                    9000       whole blocks for 00 and 01, four bytes for 02
 *
 * A staff card proves itself with it (card.md 3.9): the validator has its SAM encrypt the same
 * challenge and compares.
 */
export const internalAuthenticate: CommandDefinition = {
  name: 'INTERNAL AUTHENTICATE',
  nameZh: '内部认证',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...blockedStatusWords,
    '6985': { en: 'no purse selected', zh: '使用条件不满足' },
    '6A88': { en: 'key not found', zh: '密钥不存在' },
  },
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0x88,
  commandLayout: ({ data }) => ({ data: hexField(data.length, 'data', '数据') }),
  responseLayout: (_command, data) => ({ result: hexField(data.length, 'result', '结果') }),
}

/** The one key that a card proves itself with, as P2 names it. */
export const staffKeyId = 0x01

export interface InternalAuthenticateParams {
  readonly operation: 'encrypt' | 'decrypt' | 'mac'
  readonly keyId?: number
  /** Whole blocks of the card's algorithm, for `mac` anything up to 255 bytes. */
  readonly data: Uint8Array
}

const operations = { encrypt: 0, decrypt: 1, mac: 2 } as const

export function buildInternalAuthenticateCommand(params: InternalAuthenticateParams): Uint8Array {
  const { operation, keyId = staffKeyId, data } = params
  return buildApdu({ header: [0x00, 0x88, operations[operation], keyId], data, le: 0 })
}

/** Throws `CARD_APPLICATION_BLOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseInternalAuthenticateResponse(response: Uint8Array): Uint8Array {
  return expectOk(internalAuthenticate, response).slice()
}
