import {
  digitsField,
  fenField,
  numberField,
  type RecordOf,
  readRecord,
  timestampField,
  writeRecord,
} from '../layout.ts'

/** SFI 18 record, 23 bytes: what the card itself logs of each load and debit (card.md 1.6). */
export const purseLogLayout = {
  /**
   * Of the purse for debits, of loads for loads; see the soft card's `logSequence` for which one.
   */
  sequence: numberField(2, 'purse sequence', '交易序号'),
  overdraftFen: fenField(3, 'overdraft limit', '透支限额'),
  amountFen: fenField(4, 'amount', '交易金额'),
  /** 02 load, 06 purchase, 09 CAPP purchase. */
  type: numberField(1, 'type', '交易类型'),
  terminalNumber: digitsField(6, 'terminal', '终端编号'),
  timestamp: timestampField('time', '交易时间'),
}

export type PurseLog = RecordOf<typeof purseLogLayout>

export const purseLogLength = 23

/** Throws `CARD_BYTES_INVALID`. */
export function parsePurseLog(bytes: Uint8Array): PurseLog {
  return readRecord(purseLogLayout, bytes)
}

export function buildPurseLog(log: PurseLog): Uint8Array {
  return writeRecord(purseLogLayout, log)
}
