import type { KeyObject } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type ClearingFileSettings,
  defaultClearingFileSettings,
} from '@tongxing/core/clearing-files/settings.ts'
import { type ReceivedFile, type Receiver, receiveFile, sendFile } from './file-exchange.ts'
import { transferDefaults } from './file-server.ts'
import { BLOCK_BYTES_MAX, FrameLink } from './frame-link.ts'
import { isConnectionLost, messageFrame, readMessage, refusedWith } from './messages.ts'
import { PartialFiles } from './partial-files.ts'
import type { FileInbox, TransferAck, TransferAlarm } from './ports.ts'
import { transferCodes } from './ports.ts'

export interface FileClientOptions {
  readonly host: string
  readonly port: number
  /** Ours: code of 8 digits, and a name of up to 40 bytes of GBK. */
  readonly institution: { readonly code: string; readonly name: string }
  /** Institution code of the server, under which downloaded files enter the inbox. */
  readonly partner: string
  /** MAC key (HMAC-SHA-256, secret key object) that the two share. */
  readonly key: KeyObject
  readonly alarm?: (alarm: TransferAlarm) => void
  readonly settings?: ClearingFileSettings
  readonly blockBytes?: number
  readonly fileBytesMax?: number
  readonly partialBytesMax?: number
  readonly timeoutMs?: number
  /** Connections tried before an operation fails; default 5. */
  readonly attempts?: number
  /** Wait before the second attempt, doubled before each further one; default 200 ms. */
  readonly retryDelayMs?: number
}

export interface FileClient {
  /**
   * Uploads one file and returns the partner's acknowledgement; the same file again returns the
   * same one. A cut connection is taken up where it broke. Throws `TRANSFER_CUT` or
   * `TRANSFER_TIMEOUT` when no attempt came through, `TRANSFER_REFUSED` (code) and the other codes
   * `TRANSFER_…` at once.
   */
  upload(fileName: string, bytes: Uint8Array): Promise<TransferAck>
  /**
   * Fetches all files of a settle day (`YYYY-MM-DD`) into the inbox; those it holds are not sent
   * again. Errors as `upload`.
   */
  download(day: string, inbox: FileInbox): Promise<readonly ReceivedFile[]>
}

export function createFileClient(options: FileClientOptions): FileClient {
  const settled = {
    ...transferDefaults,
    settings: defaultClearingFileSettings,
    attempts: 5,
    retryDelayMs: 200,
    alarm: () => undefined,
    ...options,
  }
  const { settings, fileBytesMax, alarm, institution } = settled
  const partials = new PartialFiles(settled.partialBytesMax)
  const accepting = new Map<string, Promise<unknown>>()
  const blockBytes = Math.min(settled.blockBytes, BLOCK_BYTES_MAX)
  const asker = { institution: institution.code, institutionName: institution.name }
  return {
    upload: (fileName, bytes) =>
      connected(settled, async (link) => {
        await link.send(messageFrame('4001', asker))
        const { code } = readMessage(await link.receive(), '4008')
        if (code !== transferCodes.good) throw refusedWith(code)
        await link.send(messageFrame('4006', { files: 1, code: transferCodes.good }))
        return await sendFile(link, fileName, bytes, blockBytes)
      }),
    download: (day, inbox) =>
      connected(settled, async (link) => {
        const receiver: Receiver = { inbox, partials, fileBytesMax, settings, alarm, accepting }
        await link.send(messageFrame('4002', { ...asker, day }))
        const { files } = readMessage(await link.receive(), '4006')
        const received: ReceivedFile[] = []
        while (received.length < files) {
          received.push(await receiveFile(link, settled.partner, receiver))
        }
        return received
      }),
  }
}

interface Connecting {
  readonly host: string
  readonly port: number
  readonly key: KeyObject
  readonly timeoutMs: number
  readonly attempts: number
  readonly retryDelayMs: number
}

async function connected<Result>(
  options: Connecting,
  work: (link: FrameLink) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const socket = connect(options.port, options.host)
    const link = new FrameLink(socket, 'client', options.timeoutMs)
    link.authenticate(options.key)
    try {
      const result = await work(link)
      link.end()
      return result
    } catch (error) {
      link.destroy()
      if (!isConnectionLost(error) || attempt >= options.attempts) throw error
      await sleep(options.retryDelayMs * 2 ** (attempt - 1))
    }
  }
}
