import type { ClearingFile } from '@tongxing/core/clearing-files/read.ts'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { TakenFile } from '../files/inbox.ts'
import { FIRST_RECORD_LINE } from '../files/lines.ts'
import type { CityContext } from './city-context.ts'
import { takeClearingDetail } from './take-clearing-detail.ts'
import { takeFeedback } from './take-feedback.ts'
import { takeFileList } from './take-file-list.ts'
import { takeNetPosition } from './take-net-position.ts'

/** FB answers our uploads, CL charges our cards: a file about others is not for us. */
export function checkCityParties(file: ClearingFile, own: string): void {
  const stranger =
    file.kind === 'FB'
      ? file.records.findIndex(({ acquirerInstitution }) => acquirerInstitution !== own)
      : file.kind === 'CL'
        ? file.records.findIndex(
            ({ issuerInstitution, issuerId }) =>
              issuerInstitution !== own || issuerId.slice(0, own.length) !== own,
          )
        : -1
  if (file.header.receiver === own && stranger < 0) return
  const line = file.header.receiver === own ? stranger + FIRST_RECORD_LINE : 2
  throw new TongxingError('CLEARING_FILE_PARTY_WRONG', { detail: { line } })
}

/** Takes a file of the centre in, by its kind. */
export async function takeCityFile(
  tx: Transaction,
  city: CityContext,
  taken: TakenFile,
  file: ClearingFile,
): Promise<void> {
  invariant(file.kind !== 'UP', 'the centre uploads nothing')
  switch (file.kind) {
    case 'LD':
      return await takeFileList(tx, city, taken, file.records)
    case 'FB':
      return await takeFeedback(tx, city, taken, file.records)
    case 'CL':
      return await takeClearingDetail(tx, city, taken, file.records)
    case 'BP':
      return await takeNetPosition(tx, city, taken, file.records)
  }
}
