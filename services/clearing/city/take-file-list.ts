import type { FileListRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { TakenFile } from '../files/inbox.ts'
import { FIRST_RECORD_LINE } from '../files/lines.ts'
import type { CityContext } from './city-context.ts'

/** Marks the uploads that the centre lists; one that we never sent is a case. */
export async function takeFileList(
  tx: Transaction,
  city: CityContext,
  taken: TakenFile,
  records: readonly FileListRecord[],
): Promise<void> {
  const { rows } = await tx.query<{ name: string }>(
    `update clearing.file as mine set listed_in = $1, listed_code = listed.code
     from unnest($2::text[], $3::text[]) as listed(name, code)
     where mine.direction = 'sent' and mine.kind = 'UP' and mine.partner = $4
       and mine.name = listed.name
     returning mine.name`,
    [
      taken.fileId,
      records.map(({ fileName }) => fileName),
      records.map(({ errorCode }) => errorCode),
      taken.partner,
    ],
  )
  const known = new Set(rows.map(({ name }) => name))
  const unknown = records.flatMap(({ fileName }, index): OpenCase[] =>
    known.has(fileName)
      ? []
      : [
          {
            code: 'CLEARING_FEEDBACK_UNKNOWN',
            subject: `line ${taken.name} ${index + FIRST_RECORD_LINE}`,
            owner: `institution:${taken.partner}`,
            valueFen: 0,
            serviceDay: taken.settleDay,
            evidence: { fileName },
          },
        ],
  )
  await openCases(tx, unknown, city.clock.nowMs())
}
