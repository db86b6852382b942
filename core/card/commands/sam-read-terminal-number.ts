import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { digitsField, readRecord } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * READ BINARY of PSAM file 16 (card.md 2.9)
 *
 *   > 00 B0 96 00 06
 *   < number6              9000
 */
export const samReadTerminalNumber: CommandDefinition = {
  name: 'SAM READ TERMINAL NUMBER',
  nameZh: '读 PSAM 终端机编号',
  target: 'sam',
  statusWords: commonStatusWords,
  matches: ({ cla, ins, p1 }) => cla === 0x00 && ins === 0xb0 && p1 === 0x96,
  commandLayout: () => ({}),
  responseLayout: () => responseLayout,
}

const responseLayout = { terminalNumber: digitsField(6, 'terminal', '终端编号') }

export function buildSamReadTerminalNumberCommand(): Uint8Array {
  return buildApdu({ header: [0x00, 0xb0, 0x96, 0x00], le: 6 })
}

/**
 * 12 digits: the terminal number in every MAC of this validator. Throws `CARD_STATUS_UNEXPECTED`.
 */
export function parseSamReadTerminalNumberResponse(response: Uint8Array): string {
  return readRecord(responseLayout, expectOk(samReadTerminalNumber, response)).terminalNumber
}
