import { hash } from 'node:crypto'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'

/** Where a record stands in a device's journal. */
export interface JournalPlace {
  readonly deviceId: string
  readonly journalId: string
}

/** Records that took a counter of the PSAM; all others are known by their place in the journal. */
export function hasPsamIdentity(kind: TapRecord['kind']): boolean {
  return (
    kind === recordKind.RECORD_KIND_PURCHASE ||
    kind === recordKind.RECORD_KIND_PROVED ||
    kind === recordKind.RECORD_KIND_GREY ||
    kind === recordKind.RECORD_KIND_VOID
  )
}

/** Identity of a terminal's record: `psam/counter`, or `device/journal/record`. */
export function terminalKeyOf(record: TapRecord, place: JournalPlace): string {
  if (hasPsamIdentity(record.kind)) return `${record.psamId ?? ''}/${record.psamCounter ?? 0}`
  return `${place.deviceId}/${place.journalId}/${record.recordNo ?? 0}`
}

/**
 * 32 hex digits over the content of a debit: card, counter, amount, balances, time and PSAM; never
 * its evidence (TAC, grey flag), which may come later (DESIGN.md, decision 1). Two records with
 * the same content are the same claim, whatever else they say.
 */
export function contentHashOf(record: TapRecord): string {
  const text = [
    record.issuerId ?? '',
    record.cardNumber ?? '',
    record.purse ?? 0,
    record.purchaseCounter ?? 0,
    record.balanceBeforeFen ?? 0,
    record.amountFen ?? 0,
    record.balanceAfterFen ?? 0,
    record.psamId ?? '',
    record.psamCounter ?? 0,
    record.tappedAtMs ?? 0,
  ].join('\n')
  return hash('sha256', text, 'hex').slice(0, 32)
}
