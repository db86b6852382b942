import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { CaseName, OpenCase } from '@tongxing/ledger/cases.ts'
import { type TransferAlarm, transferCodes } from '../transport/ports.ts'
import type { RefusedFile } from './sent-files.ts'

/** A file as cases name it; the value of a file that was not taken in is not known. */
interface FileOf {
  readonly partner: string
  readonly name: string
  /** `YYYY-MM-DD`. */
  readonly settleDay: string
}

/**
 * A file of ours was refused. Where another file is held under its number, what became of its rides
 * is open, and they are worth what the file is worth; else they go into the next file.
 */
export function refusedByPartnerCase(file: RefusedFile): OpenCase {
  const isOpen = file.kind === 'UP' && file.code === transferCodes.conflict
  return {
    code: 'CLEARING_UPLOAD_REFUSED',
    subject: `file ${file.partner}/${file.name}`,
    owner: `institution:${file.partner}`,
    valueFen: isOpen ? file.amountFen : 0,
    serviceDay: file.settleDay,
    evidence: { transferCode: file.code, amountFen: file.amountFen },
  }
}

/** A file of the partner that was refused for what is in it. */
export function refusedFileCase(file: FileOf, errorCode: ErrorCode, what: string): OpenCase {
  return {
    code: 'CLEARING_FILE_REFUSED',
    subject: `file ${file.partner}/${file.name}`,
    owner: `institution:${file.partner}`,
    valueFen: 0,
    serviceDay: file.settleDay,
    evidence: { errorCode, what },
  }
}

/** Another file came under a number that is taken. */
export function conflictCase(alarm: TransferAlarm, serviceDay: string): OpenCase {
  return {
    code: 'CLEARING_FILE_CONFLICT',
    subject: `file ${alarm.partner}/${alarm.fileName}`,
    owner: `institution:${alarm.partner}`,
    valueFen: 0,
    serviceDay,
    evidence: { transferCode: alarm.code },
  }
}

export interface MissingFile {
  readonly partner: string
  readonly kind: string
  readonly sequence: number
}

export function gapName({ partner, kind, sequence }: MissingFile): CaseName {
  return { code: 'CLEARING_SEQUENCE_GAP', subject: `file ${partner}/${kind}/${sequence}` }
}

/** Files wait because one before them has not come. */
export function gapCase(missing: MissingFile, serviceDay: string): OpenCase {
  return {
    ...gapName(missing),
    owner: `institution:${missing.partner}`,
    valueFen: 0,
    serviceDay,
    evidence: { ...missing },
  }
}
