import { hash } from 'node:crypto'
import { recordKind, type TapRecord } from '@tongxing/proto/messages.ts'
import { toHex } from '../bytes/hex.ts'
import { rideCodeKeyOf } from '../ride-code/identity.ts'
import type { RideCode } from '../ride-code/types.ts'

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

/**
 * Identity of a terminal's record: `psam/counter`, that of the ride code that paid, or
 * `device/journal/record`.
 */
export function terminalKeyOf(record: TapRecord, place: JournalPlace, code?: RideCode): string {
  if (code !== undefined) return rideCodeKeyOf(code)
  if (hasPsamIdentity(record.kind)) return `${record.psamId ?? ''}/${record.psamCounter ?? 0}`
  return `${place.deviceId}/${place.journalId}/${record.recordNo ?? 0}`
}

/** A terminal key for cases and pages, where no account should stand: a code's without it. */
export function shownKeyOf(terminalKey: string): string {
  const [kind, , , ...rest] = terminalKey.split('/')
  return kind === 'code' ? ['code', ...rest].join('/') : terminalKey
}

/**
 * Issuer id under which a code's ride is kept and cleared, 16 hex digits: the clearing institution
 * as in SFI 15, then the code's own issuer id, where a card's issuer has FF.
 */
export function issuerIdOfCode(institution: string, { issuerId }: RideCode): string {
  return `${institution}${issuerId}`
}

/**
 * 32 hex digits over the content of a debit: card, counter, amount, balances, time and PSAM; never
 * its evidence (TAC, grey flag), which may come later (DESIGN.md, decision 1). Two records with
 * the same content are the same claim, whatever else they say. A code's ride has no purse; the
 * code itself is part of what is claimed.
 */
export function contentHashOf(record: TapRecord): string {
  const isCode = record.kind === recordKind.RECORD_KIND_CODE_RIDE
  const text = (isCode ? codeContent(record) : debitContent(record)).join('\n')
  return hash('sha256', text, 'hex').slice(0, 32)
}

function debitContent(record: TapRecord): (string | number)[] {
  return [
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
  ]
}

function codeContent(record: TapRecord): (string | number)[] {
  return [
    record.cardNumber ?? '',
    record.amountFen ?? 0,
    record.psamId ?? '',
    record.tappedAtMs ?? 0,
    toHex(record.rideCode ?? new Uint8Array()),
  ]
}
