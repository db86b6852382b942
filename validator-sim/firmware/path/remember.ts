import { recordKind } from '@tongxing/proto/messages.ts'
import type { Bus } from './bus.ts'

/**
 * What the journal's last records say about cards that may come back: when they paid here, and
 * whether a claim of theirs went on as grey. So neither a second ride nor a second charge comes of
 * a power loss.
 */
export function rememberCards({ journal, settings, recentRides, recentGreys }: Bus): void {
  const first = Math.max(journal.tail, journal.head - settings.passbackEntriesMax + 1)
  for (let recordNo = first; recordNo <= journal.head; recordNo++) {
    const record = journal.read(recordNo)
    const { kind, cardNumber, tappedAtMs } = record
    recentGreys.delete(cardNumber ?? '')
    if (kind === recordKind.RECORD_KIND_GREY) recentGreys.set(cardNumber ?? '', record)
    if (kind === recordKind.RECORD_KIND_PURCHASE || kind === recordKind.RECORD_KIND_PROVED) {
      recentRides.set(cardNumber ?? '', tappedAtMs ?? 0)
    }
  }
}
