import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { hexField } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * GET CHALLENGE (ISO 7816-4; card.md 2.8)
 *
 *   > 00 84 00 00 04          or 08
 *   < challenge                9000
 *
 * The challenge is good for the next command only.
 */
export const getChallenge: CommandDefinition = {
  name: 'GET CHALLENGE',
  nameZh: '取随机数',
  target: 'card',
  statusWords: commonStatusWords,
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0x84,
  commandLayout: () => ({}),
  responseLayout: (_command, data) => ({
    challenge: hexField(data.length, 'challenge', '随机数'),
  }),
}

export function buildGetChallengeCommand(length: 4 | 8 = 4): Uint8Array {
  return buildApdu({ header: [0x00, 0x84, 0x00, 0x00], le: length })
}

/** Throws `CARD_STATUS_UNEXPECTED`. */
export function parseGetChallengeResponse(response: Uint8Array): Uint8Array {
  return expectOk(getChallenge, response).slice()
}
