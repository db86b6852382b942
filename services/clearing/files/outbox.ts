import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import type { FileOutbox } from '../transport/ports.ts'
import { refusedByPartnerCase } from './file-cases.ts'
import { type FileContext, storeAnswer } from './sent-files.ts'

/**
 * What members fetch: the files of a settled day, each kind in the order in which it is taken
 * in.
 */
export function createOutbox({ db, clock }: FileContext & { readonly clock: Clock }): FileOutbox {
  return {
    list: async (partner, day) => {
      const { rows } = await db.query<{ name: string }>(
        `select name from clearing.file
         where direction = 'sent' and partner = $1 and settle_day = $2
         order by array_position(array['LD', 'FB', 'CL', 'BP'], kind), sequence`,
        [partner, day],
      )
      return rows.map(({ name }) => name)
    },
    read: async (partner, name) => {
      const { rows } = await db.query<{ bytes: Buffer }>(
        `select bytes from clearing.file
         where direction = 'sent' and partner = $1 and name = $2`,
        [partner, name],
      )
      const [file] = rows
      invariant(file !== undefined, 'a listed file is there')
      return file.bytes
    },
    acknowledged: (partner, name, ack) =>
      db.transaction(async (tx) => {
        const { rows } = await tx.query<{ file_id: string }>(
          `select file_id from clearing.file
           where direction = 'sent' and partner = $1 and name = $2 for update`,
          [partner, name],
        )
        const [file] = rows
        invariant(file !== undefined, 'a sent file is there')
        const refused = await storeAnswer(tx, file.file_id, ack)
        if (refused) await openCases(tx, [refusedByPartnerCase(refused)], clock.nowMs())
      }),
  }
}
