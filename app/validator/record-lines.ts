import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { formatYuan } from '@tongxing/core/money/fen.ts'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import { enumName } from './enum-name.ts'
import type { Paint } from './text.ts'
import type { Words } from './words.ts'

const { RECORD_KIND_PURCHASE, RECORD_KIND_PROVED, RECORD_KIND_GREY } = recordKind
const { RECORD_KIND_VOID, RECORD_KIND_SAM_SKIPPED } = recordKind
/** Records that account for a number of the SAM. */
const samKinds: ReadonlySet<number> = new Set([
  ...[RECORD_KIND_PURCHASE, RECORD_KIND_PROVED, RECORD_KIND_GREY],
  ...[RECORD_KIND_VOID, RECORD_KIND_SAM_SKIPPED],
])

/** Two lines a record: what it claims, and by what it is known. TACs are not shown. */
export function recordLines(
  records: readonly TapRecord[],
  { words, paint }: { readonly words: Words; readonly paint: Paint },
): string[] {
  return records.flatMap((record) => {
    const { recordNo, outcomeCode, psamCounter, cardNumber, tac } = record
    const kind = enumName(recordKind, 'RECORD_KIND_', record.kind ?? 0)
    const amount = formatYuan(record.amountFen ?? 0)
    const claim = `${words.record} ${recordNo} ${kind} ${amount} ${outcomeCode ?? ''}`.trimEnd()
    const names = [
      ...(cardNumber ? [maskCard(cardNumber)] : []),
      ...(samKinds.has(record.kind ?? 0) ? [`SAM ${psamCounter}`] : []),
      ...(tac === undefined || tac === null ? [] : ['TAC ********']),
    ]
    return [`  ${claim}`, ...(names.length === 0 ? [] : [paint('dim', `    ${names.join('  ')}`)])]
  })
}
