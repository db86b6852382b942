import { buildApdu, expectOk } from '../apdu.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { digitsField, hexField, numberField, type RecordOf, readRecord } from '../layout.ts'
import { commonStatusWords } from '../status-words.ts'

/*
 * READ BINARY of PSAM file 17 (card.md 2.9)
 *
 *   > 00 B0 97 00 19
 *   < keyIndex1 issuer8 receiver8 startDate4 endDate4   9000
 */
export const samReadInfo: CommandDefinition = {
  name: 'SAM READ INFO',
  nameZh: '读 PSAM 应用公共信息',
  target: 'sam',
  statusWords: commonStatusWords,
  matches: ({ cla, ins, p1 }) => cla === 0x00 && ins === 0xb0 && p1 === 0x97,
  commandLayout: () => ({}),
  responseLayout: () => samInfoLayout,
}

export const samInfoLayout = {
  /** The key index that INITIALIZE FOR CAPP PURCHASE names. */
  keyIndex: numberField(1, 'key index', '密钥索引'),
  issuerId: hexField(8, 'SAM issuer', '发行方'),
  receiverId: hexField(8, 'SAM receiver', '接收方'),
  startDate: digitsField(4, 'start date', '启用日期'),
  endDate: digitsField(4, 'end date', '有效日期'),
}

export type SamInfo = RecordOf<typeof samInfoLayout>

export function buildSamReadInfoCommand(): Uint8Array {
  return buildApdu({ header: [0x00, 0xb0, 0x97, 0x00], le: 0x19 })
}

/** Throws `CARD_STATUS_UNEXPECTED`, `CARD_BYTES_INVALID`. */
export function parseSamReadInfoResponse(response: Uint8Array): SamInfo {
  return readRecord(samInfoLayout, expectOk(samReadInfo, response))
}
