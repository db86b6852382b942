import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { bytesField } from '../layout.ts'
import { commonStatusWords, securedStatusWords } from '../status-words.ts'

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
  statusWords: { ...commonStatusWords, ...securedStatusWords },
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
