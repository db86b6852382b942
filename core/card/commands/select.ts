import { buildApdu, expectOk } from '../apdu.ts'
import { tUnionAid } from '../application.ts'
import type { CommandDefinition } from '../command-definition.ts'
import { parsePublicInfo, type PublicInfo, publicInfoLayout } from '../files/public-info.ts'
import { hexField, numberField, readRecord } from '../layout.ts'
import { blockedStatusWords, answeringStatusWords } from '../status-words.ts'

/*
 * SELECT (ISO 7816-4; card.md 1.1)
 *
 *   > 00 A4 04 00 Lc  AID 5..16  [Le]       whole or its first bytes
 *   < 6F 31  84 08 AID  A5 25  9F08 01 version  9F0C 1E <file 15, 30 bytes>   9000
 *
 * The answer repeats file 15, so that file need not be read. Le may be absent, 00 or exact.
 * 00 A4 00 00 02 takes a file id: 3F00 is the card, in the purse a file's id is its SFI.
 */
export const selectApplication: CommandDefinition = {
  name: 'SELECT',
  nameZh: '选择应用',
  target: 'card',
  statusWords: {
    ...answeringStatusWords,
    ...blockedStatusWords,
    '6A82': { en: 'application not on card', zh: '应用不存在', code: 'CARD_APPLICATION_MISSING' },
  },
  matches: ({ cla, ins }) => cla === 0x00 && ins === 0xa4,
  commandLayout: ({ data }) => ({ aid: hexField(data.length, 'application id', '应用标识') }),
  responseLayout: (_command, data) => (data.length === fciLength ? fciLayout : {}),
}

const fciLayout = {
  templateTag: hexField(2, 'FCI template', 'FCI 模板'),
  nameTag: hexField(2, 'DF name, length', 'DF 名称长度'),
  aid: hexField(8, 'DF name', 'DF 名称'),
  proprietaryTag: hexField(2, 'proprietary template', '专有数据模板'),
  versionTag: hexField(3, 'version, length', '版本长度'),
  applicationVersion: numberField(1, 'application version', '应用版本'),
  fileTag: hexField(3, 'file 15, length', '公共信息长度'),
  ...publicInfoLayout,
}

const fciLength = 51

export interface SelectedApplication {
  readonly applicationVersion: number
  readonly publicInfo: PublicInfo
  /** The 30 bytes of file 15 as the card sent them: factors of keys come from here. */
  readonly publicInfoBytes: Uint8Array
}

export function buildSelectCommand(aid: Uint8Array = tUnionAid): Uint8Array {
  return buildApdu({ header: [0x00, 0xa4, 0x04, 0x00], data: aid, le: 0x00 })
}

/**
 * The purse application's FCI. Tags are looked up, not counted: instances have longer names. Throws
 * `CARD_APPLICATION_MISSING`, `CARD_APPLICATION_BLOCKED`, `CARD_BYTES_INVALID`.
 */
export function parseSelectResponse(response: Uint8Array): SelectedApplication {
  const template = tagValue(expectOk(selectApplication, response), 0x6f)
  const proprietary = tagValue(template, 0xa5)
  const publicInfoBytes = tagValue(proprietary, 0x9f0c).slice()
  return {
    applicationVersion: readRecord(
      { version: fciLayout.applicationVersion },
      tagValue(proprietary, 0x9f08),
    ).version,
    publicInfo: parsePublicInfo(publicInfoBytes),
    publicInfoBytes,
  }
}

/**
 * The value of the first such tag among BER-TLV siblings; empty, and so invalid, when it is
 * missing.
 */
function tagValue(bytes: Uint8Array, wanted: number): Uint8Array {
  let at = 0
  while (at < bytes.length) {
    let tag = bytes[at++] ?? 0
    if ((tag & 0x1f) === 0x1f) tag = tag * 256 + (bytes[at++] ?? 0)
    const length = bytes[at++] ?? 0
    if (tag === wanted) return bytes.subarray(at, at + length)
    at += length
  }
  return new Uint8Array(0)
}
