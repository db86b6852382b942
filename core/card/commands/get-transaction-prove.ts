import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { bytesField, numberField, type RecordOf, readRecord, writeRecord } from '../layout.ts'
import { answeringStatusWords } from '../status-words.ts'

/*
 * GET TRANSACTION PROVE (PBOC; card.md 2.7)
 *
 *   > 80 5A 00 type1 02  sequence2  08
 *   < MAC4 TAC4                        9000      MAC2 first: the reverse of DEBIT's answer
 *
 * Whether the sequence is INITIALIZE's or that plus one is open: ask for N+1, and for N on 9406.
 */
export const getTransactionProve: CommandDefinition = {
  name: 'GET TRANSACTION PROVE',
  nameZh: '取交易认证',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    '6985': { en: 'conditions of use not satisfied', zh: '使用条件不满足' },
    '9406': { en: 'no such proof', zh: '所需 MAC 不可用', code: 'CARD_PROOF_MISSING' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x5a,
  commandLayout: () => commandLayout,
  responseLayout: () => responseLayout,
}

const commandLayout = { sequence: numberField(2, 'sequence', '交易序号') }

const responseLayout = {
  /** MAC2 of a purchase; zeros for a load, which has only a TAC. */
  mac: bytesField(4, 'MAC2', 'MAC2'),
  tac: bytesField(4, 'TAC', 'TAC'),
}

export interface GetTransactionProveParams {
  /** 02 load, 09 CAPP purchase. */
  readonly type: number
  readonly sequence: number
}

export type TransactionProof = RecordOf<typeof responseLayout>

export function buildGetTransactionProveCommand(params: GetTransactionProveParams): Uint8Array {
  const data = writeRecord(commandLayout, { sequence: params.sequence })
  return buildApdu({ header: [0x80, 0x5a, 0x00, params.type], data, le: 8 })
}

/** Throws `CARD_PROOF_MISSING` on 9406, `CARD_STATUS_UNEXPECTED`. */
export function parseGetTransactionProveResponse(response: Uint8Array): TransactionProof {
  return readRecord(responseLayout, expectOk(getTransactionProve, response))
}
