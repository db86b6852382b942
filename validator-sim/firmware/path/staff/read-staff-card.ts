import { sfi } from '@tongxing/core/card/application.ts'
import {
  buildReadBinaryCommand,
  parseReadBinaryResponse,
} from '@tongxing/core/card/commands/read-binary.ts'
import {
  buildReadRecordCommand,
  parseReadRecordResponse,
} from '@tongxing/core/card/commands/read-record.ts'
import { parseHolder } from '@tongxing/core/card/files/holder.ts'
import { type LineRecord, parseLineRecord } from '@tongxing/core/card/files/line-record.ts'
import {
  managementHeadLength,
  parseManagementInfo,
} from '@tongxing/core/card/files/management-info.ts'
import type { Tap } from '../tap.ts'

/** SFI 17 byte 10, which says what a staff card is for. Throws the codes of READ BINARY. */
export async function readRole({ card }: Tap): Promise<number> {
  const command = buildReadBinaryCommand({ sfi: sfi.management, length: managementHeadLength })
  return parseManagementInfo(parseReadBinaryResponse(await card.transmit(command))).cardKind
}

/**
 * The staff number: the certificate number of file 16, 1 to 8 letters and digits. It stays with the
 * person when the card is replaced, and operators count by it (anchors.md 1.3). Undefined where
 * there is none. Throws the codes of READ BINARY.
 */
export async function readStaffNo({ card }: Tap): Promise<string | undefined> {
  const command = buildReadBinaryCommand({ sfi: sfi.holder })
  const { certificateNumber } = parseHolder(parseReadBinaryResponse(await card.transmit(command)))
  return /^[0-9A-Za-z]{1,8}$/.test(certificateNumber) ? certificateNumber : undefined
}

/** What a line card sets. Throws the codes of READ RECORD. */
export async function readLineRecord({ card }: Tap): Promise<LineRecord> {
  const command = buildReadRecordCommand({ sfi: sfi.lineRecord, record: 1 })
  return parseLineRecord(parseReadRecordResponse(await card.transmit(command)))
}
