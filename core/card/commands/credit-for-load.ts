import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { bytesField, type RecordOf, readRecord, timestampField, writeRecord } from '../layout.ts'
import { answeringStatusWords, macStatusWords } from '../status-words.ts'

/*
 * CREDIT FOR LOAD (PBOC; card.md 2.4)
 *
 *   > 80 52 00 00 0B  date4 time3 MAC2_4  04
 *   < TAC4                                  9000
 *
 * 9000 means: balance, online counter and log are written.
 */
export const creditForLoad: CommandDefinition = {
  name: 'CREDIT FOR LOAD',
  nameZh: '圈存',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...macStatusWords,
    '6901': { en: 'no load was initialised', zh: '未进行圈存初始化' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x52,
  commandLayout: () => commandLayout,
  responseLayout: () => responseLayout,
}

const commandLayout = {
  timestamp: timestampField('host time', '主机交易时间'),
  mac2: bytesField(4, 'MAC2', 'MAC2'),
}

const responseLayout = { tac: bytesField(4, 'TAC', 'TAC') }

export type CreditForLoadParams = RecordOf<typeof commandLayout>

export function buildCreditForLoadCommand(params: CreditForLoadParams): Uint8Array {
  const data = writeRecord(commandLayout, params)
  return buildApdu({ header: [0x80, 0x52, 0x00, 0x00], data, le: 4 })
}

export function readCreditForLoad(data: Uint8Array): CreditForLoadParams {
  return readRecord(commandLayout, data)
}

/** The TAC. Throws `CARD_MAC_WRONG`, `CARD_APPLICATION_BLOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseCreditForLoadResponse(response: Uint8Array): Uint8Array {
  return readRecord(responseLayout, expectOk(creditForLoad, response)).tac
}
