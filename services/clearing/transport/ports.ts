import type { ClearingFileKind } from '@tongxing/core/clearing-files/layouts.ts'

/** The 2-digit code of message 4008; `00` and `09` are the ministry's, the others are ours. */
export const transferCodes = {
  good: '00',
  partnerUnknown: '01',
  macWrong: '02',
  frameInvalid: '03',
  messageUnexpected: '04',
  digestWrong: '05',
  tooLarge: '06',
  /** The file's name or content was refused, for good. */
  refused: '07',
  /** Another file is held under the same sender, type and sequence. */
  conflict: '08',
  sizeWrong: '09',
  /** Not now: try again later. */
  busy: '10',
  /** In 4005: the file is held; only its acknowledgement follows. */
  held: '11',
} as const

/** Codes that answer a file for good; every other one says that the transfer itself failed. */
export const finalCodes: ReadonlySet<string> = new Set([
  transferCodes.good,
  transferCodes.tooLarge,
  transferCodes.refused,
  transferCodes.conflict,
])

/** Answer to a file; stored with it, and given again for a repeat. */
export interface TransferAck {
  /** `good` or `refused` of `transferCodes` from an inbox; one of `finalCodes` from a transfer. */
  readonly code: string
}

/** What makes a file the same file, beside its sender and digest. */
interface FileIdentity {
  readonly kind: ClearingFileKind
  readonly sequence: number
}

export interface HeldFile {
  /** SHA-256, 64 lower-case hex digits. */
  readonly digest: string
  readonly ack: TransferAck
}

/** Where received files go. `accept` returns only when file and acknowledgement are durable. */
export interface FileInbox {
  held(partner: string, identity: FileIdentity): Promise<HeldFile | undefined>
  /** `bytes` have the size and the digest that were stated. */
  accept(partner: string, name: string, bytes: Uint8Array, digest: string): Promise<TransferAck>
}

/** Where files to be fetched come from. */
export interface FileOutbox {
  /** Names of the files of a settle day (`YYYY-MM-DD`), in the order of their sequence. */
  list(partner: string, day: string): Promise<readonly string[]>
  read(partner: string, name: string): Promise<Uint8Array>
  /** The partner has taken, or refused, the file. */
  acknowledged(partner: string, name: string, ack: TransferAck): Promise<void>
}

/** Something that a person has to know: a conflict, a wrong MAC, an unknown partner. */
export interface TransferAlarm {
  readonly code: string
  readonly partner: string
  readonly fileName: string
  /** What went wrong, where it was an error. */
  readonly cause?: unknown
}
