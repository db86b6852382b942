import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/**
 * Where the set-up of development parts puts the Node binding. It compiles against libpcsclite-dev,
 * so it is no dependency of the project and may be missing.
 */
export const pcscBindingFolder = fileURLToPath(
  new URL('../../.cache/smartcard-3.7.0', import.meta.url),
)

/** What is used of `smartcard` 3.7.0. */
export interface PcscBinding {
  readonly Context: new () => PcscContext
  readonly SCARD_SHARE_EXCLUSIVE: number
  readonly SCARD_PROTOCOL_T0: number
  readonly SCARD_PROTOCOL_T1: number
  readonly SCARD_UNPOWER_CARD: number
  readonly SCARD_STATE_PRESENT: number
  readonly SCARD_STATE_MUTE: number
}

export interface PcscContext {
  listReaders(): PcscReader[]
  /** The new states; null after the timeout and after `cancel`. */
  waitForChange(known: readonly ReaderState[], timeoutMs: number): Promise<ReaderState[] | null>
  cancel(): void
  close(): void
}

export interface ReaderState {
  readonly name: string
  readonly state: number
}

interface PcscReader extends ReaderState {
  connect(shareMode: number, protocols: number): Promise<PcscCard>
}

export interface PcscCard {
  transmit(command: Buffer, options: { maxRecvLength: number }): Promise<Buffer>
  disconnect(disposition: number): void
}

/** Throws `PCSC_BINDING_MISSING`. */
export function loadPcscBinding(): PcscBinding {
  try {
    return createRequire(`${pcscBindingFolder}/`)('smartcard') as PcscBinding
  } catch (cause) {
    throw new TongxingError('PCSC_BINDING_MISSING', { cause })
  }
}
