import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import {
  bytesField,
  fenField,
  hexField,
  numberField,
  type RecordOf,
  readRecord,
  timestampField,
  writeRecord,
} from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * INIT SAM FOR PURCHASE (PBOC; card.md 2.9)
 *
 *   > 80 70 00 00 24  rand4 offlineSequence2 amount4 type1 date4 time3 keyVersion1 algorithm1
 *                     pan8 issuer8
 *   < terminalSequence4 MAC1_4                                                        9000
 *
 * Lc is 14h + 8 for each level of diversification; T-Union has two. Raises the SAM's counter,
 * whether or not the card is then debited, and may follow another 8070 without an 8072 (a torn
 * tap).
 */
export const initSamForPurchase: CommandDefinition = {
  name: 'INIT SAM FOR PURCHASE',
  nameZh: 'PSAM 消费初始化',
  target: 'sam',
  statusWords: {
    ...commonStatusWords,
    '6581': { en: 'memory write failed', zh: '存储器写入失败' },
    '6983': { en: 'SAM locked', zh: 'PSAM 已锁定', code: 'SAM_LOCKED' },
    '6985': { en: 'application not selected', zh: '使用条件不满足' },
    '6A88': { en: 'key not found', zh: '密钥不存在' },
    '9403': { en: 'key or algorithm not supported', zh: '密钥索引或算法不支持' },
  },
  matches: ({ cla, ins }) => cla === 0x80 && ins === 0x70,
  commandLayout: ({ data }) => initSamLayout((data.length - 0x14) / 8),
  responseLayout: () => responseLayout,
}

const termsLayout = {
  rand: bytesField(4, 'card random number', '卡片随机数'),
  offlineSequence: numberField(2, 'card offline sequence', '卡片脱机交易序号'),
  amountFen: fenField(4, 'amount', '交易金额'),
  type: numberField(1, 'type', '交易类型'),
  timestamp: timestampField('time', '交易时间'),
  keyVersion: numberField(1, 'key version', '密钥版本'),
  algorithm: numberField(1, 'algorithm', '算法标识'),
  pan8: hexField(8, 'card number, last 16 digits', '卡号后 16 位'),
}

const twoLevelLayout = { ...termsLayout, issuerId: hexField(8, 'card issuer', '发卡机构') }

function initSamLayout(levels: number) {
  return levels === 2 ? twoLevelLayout : termsLayout
}

const responseLayout = {
  terminalSequence: numberField(4, 'terminal sequence', '终端交易序号'),
  mac1: bytesField(4, 'MAC1', 'MAC1'),
}

/** `issuerId` is absent for one level of diversification: cards of a city's own key. */
export type InitSamForPurchaseParams = RecordOf<typeof termsLayout> & {
  readonly issuerId?: string | undefined
}
export type SamInitialized = RecordOf<typeof responseLayout>

export function buildInitSamForPurchaseCommand(params: InitSamForPurchaseParams): Uint8Array {
  const { issuerId } = params
  const data =
    issuerId === undefined
      ? writeRecord(termsLayout, params)
      : writeRecord(twoLevelLayout, { ...params, issuerId })
  return buildApdu({ header: [0x80, 0x70, 0x00, 0x00], data, le: 8 })
}

/** Reads 1Ch or 24h bytes of command data. Throws `CARD_BYTES_INVALID`. */
export function readInitSamForPurchase(data: Uint8Array): InitSamForPurchaseParams {
  return data.length === 0x24 ? readRecord(twoLevelLayout, data) : readRecord(termsLayout, data)
}

/** Throws `SAM_LOCKED`, `CARD_STATUS_UNEXPECTED`. */
export function parseInitSamForPurchaseResponse(response: Uint8Array): SamInitialized {
  return readRecord(responseLayout, expectOk(initSamForPurchase, response))
}
