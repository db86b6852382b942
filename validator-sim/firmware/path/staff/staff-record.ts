import type { PublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { recordKind } from '@tongxing/proto/messages.ts'
import type { NewRecord } from '../../journal/journal.ts'
import { type OutcomeCode, outcomeRow } from '../../outcomes.ts'
import { placeFields, shiftFields } from '../records.ts'
import type { Presentation } from '../tap.ts'
import type { Bus } from '../bus.ts'

/** What staff did, or were refused: the card that was shown, and the shift that it was about. */
export function staffRecord(
  presentation: Presentation,
  outcome: OutcomeCode,
  about: { readonly card?: PublicInfo; readonly shift?: Bus['shift'] } = {},
): NewRecord {
  const { card, shift } = about
  const isRefused = outcomeRow(outcome).result === 'refused'
  return {
    ...placeFields(presentation),
    ...(shift && shiftFields(shift)),
    ...(card && { cardNumber: card.cardNumber, issuerId: card.issuerId }),
    kind: isRefused ? recordKind.RECORD_KIND_REFUSED : recordKind.RECORD_KIND_STAFF,
    outcomeCode: outcome,
    elapsedUs: presentation.meter.elapsedUs,
  }
}
