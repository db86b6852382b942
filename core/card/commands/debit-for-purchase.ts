import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import {
  bytesField,
  numberField,
  type RecordOf,
  readRecord,
  timestampField,
  writeRecord,
} from '../layout.ts'
import { answeringStatusWords, macStatusWords } from '../status-words.ts'

/*
 * DEBIT FOR PURCHASE (PBOC; card.md 2.5, 2.6)
 *
 *   > 80 54 01 00 0F  terminalSequence4 date4 time3 MAC1_4  08
 *   < TAC4 MAC2_4                                            9000
 *
 * The one moment of the tap: balance, counter, log and cached records are written all together or
 * not at all. No answer means unknown, and GET TRANSACTION PROVE tells at the card's next tap.
 */
export const debitForPurchase: CommandDefinition = {
  name: 'DEBIT FOR PURCHASE',
  nameZh: '消费',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...macStatusWords,
    '6901': { en: 'no purchase was initialised', zh: '未进行消费初始化' },
    '9401': { en: 'balance too low', zh: '余额不足', code: 'CARD_BALANCE_INSUFFICIENT' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x54,
  commandLayout: () => commandLayout,
  responseLayout: () => responseLayout,
}

const commandLayout = {
  terminalSequence: numberField(4, 'terminal sequence', '终端交易序号'),
  timestamp: timestampField('terminal time', '终端交易时间'),
  mac1: bytesField(4, 'MAC1', 'MAC1'),
}

const responseLayout = {
  tac: bytesField(4, 'TAC', 'TAC'),
  mac2: bytesField(4, 'MAC2', 'MAC2'),
}

export type DebitForPurchaseParams = RecordOf<typeof commandLayout>
export type Debited = RecordOf<typeof responseLayout>

export function buildDebitForPurchaseCommand(params: DebitForPurchaseParams): Uint8Array {
  const data = writeRecord(commandLayout, params)
  return buildApdu({ header: [0x80, 0x54, 0x01, 0x00], data, le: 8 })
}

export function readDebitForPurchase(data: Uint8Array): DebitForPurchaseParams {
  return readRecord(commandLayout, data)
}

/** Throws `CARD_MAC_WRONG`, `CARD_APPLICATION_BLOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseDebitForPurchaseResponse(response: Uint8Array): Debited {
  return readRecord(responseLayout, expectOk(debitForPurchase, response))
}
