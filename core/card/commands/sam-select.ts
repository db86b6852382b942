import { buildApdu, expectOk } from '../apdu.ts'
import { psamAid } from '../application.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { hexField } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * SELECT of the PSAM's purchase application (card.md 2.9)
 *
 *   > 00 A4 00 00 Lc  name, or file id 80 11
 *   <                                          9000
 */
export const samSelect: CommandDefinition = {
  name: 'SAM SELECT',
  nameZh: '选择 PSAM 消费应用',
  target: 'sam',
  statusWords: {
    ...commonStatusWords,
    '6A82': { en: 'application not in SAM', zh: '应用不存在', code: 'CARD_APPLICATION_MISSING' },
  },
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0xa4,
  commandLayout: ({ data }) => ({ name: hexField(data.length, 'name', '名称') }),
  responseLayout: (_command, data) => ({ fci: hexField(data.length, 'FCI', 'FCI') }),
}

export function buildSamSelectCommand(name: Uint8Array = psamAid): Uint8Array {
  return buildApdu({ header: [0x00, 0xa4, 0x00, 0x00], data: name })
}

/** Throws `CARD_APPLICATION_MISSING`, `CARD_STATUS_UNEXPECTED`. */
export function parseSamSelectResponse(response: Uint8Array): void {
  expectOk(samSelect, response)
}
