import type { KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import {
  type ClearingFileSettings,
  defaultClearingFileSettings,
} from '@tongxing/core/clearing-files/settings.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Receiver, receiveFile, sendFile } from './file-exchange.ts'
import { BLOCK_BYTES_MAX, FrameLink } from './frame-link.ts'
import { isConnectionLost, messageFrame, readMessage } from './messages.ts'
import { PartialFiles } from './partial-files.ts'
import type { FileInbox, FileOutbox, TransferAlarm } from './ports.ts'
import { transferCodes } from './ports.ts'

export interface FileServerOptions {
  /** 0 for any free port. */
  readonly port: number
  /** Default 127.0.0.1. */
  readonly host?: string
  /** MAC key (HMAC-SHA-256, secret key object) by institution code, 8 digits. */
  readonly partners: ReadonlyMap<string, KeyObject>
  readonly inbox: FileInbox
  readonly outbox: FileOutbox
  readonly alarm?: (alarm: TransferAlarm) => void
  readonly settings?: ClearingFileSettings
  /** Bytes of a file in one frame; default 1,024, at most `BLOCK_BYTES_MAX`. */
  readonly blockBytes?: number
  /** Largest file that is taken; default 64 MiB, about 120,000 CL records. */
  readonly fileBytesMax?: number
  /** Beginnings of cut files that are kept; default 64 MiB. */
  readonly partialBytesMax?: number
  /** For one frame; default 30 s. */
  readonly timeoutMs?: number
  /** Default 64. */
  readonly connectionsMax?: number
}

export interface FileServer {
  readonly port: number
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

export const transferDefaults = {
  blockBytes: 1024,
  fileBytesMax: 64 * 1024 * 1024,
  partialBytesMax: 64 * 1024 * 1024,
  timeoutMs: 30_000,
  connectionsMax: 64,
}

/**
 * Serves the ministry's file transport (clearing.md 2.2): partners upload into the inbox and
 * download from the outbox. A wrong MAC, an unknown partner, a frame that is none or a message out
 * of turn is answered with its code in 4008 and the connection is closed.
 */
export async function createFileServer(options: FileServerOptions): Promise<FileServer> {
  const settled = { ...transferDefaults, settings: defaultClearingFileSettings, ...options }
  const receiver: Receiver = {
    inbox: settled.inbox,
    partials: new PartialFiles(settled.partialBytesMax),
    fileBytesMax: settled.fileBytesMax,
    settings: settled.settings,
    alarm: settled.alarm ?? (() => undefined),
    accepting: new Map(),
  }
  const blockBytes = Math.min(settled.blockBytes, BLOCK_BYTES_MAX)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    const link = new FrameLink(socket, 'server', settled.timeoutMs)
    void serve(link, { ...settled, receiver, blockBytes })
  })
  server.maxConnections = settled.connectionsMax
  server.listen(settled.port, settled.host ?? '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Serving {
  readonly partners: ReadonlyMap<string, KeyObject>
  readonly outbox: FileOutbox
  readonly receiver: Receiver
  readonly blockBytes: number
}

/** Codes by which a connection ends; what is not here is our own failure, and worth another try. */
const codeOfError: Partial<Record<ErrorCode, string>> = {
  TRANSFER_PARTNER_UNKNOWN: transferCodes.partnerUnknown,
  TRANSFER_MAC_WRONG: transferCodes.macWrong,
  TRANSFER_FRAME_INVALID: transferCodes.frameInvalid,
  TRANSFER_MESSAGE_UNEXPECTED: transferCodes.messageUnexpected,
  TRANSFER_SIZE_WRONG: transferCodes.sizeWrong,
}

async function serve(link: FrameLink, serving: Serving): Promise<void> {
  let partner = ''
  try {
    const first = await link.receiveUnchecked()
    const download = first.type === '4001' ? undefined : readMessage(first, '4002')
    const ask = download ?? readMessage(first, '4001')
    partner = ask.institution
    const key = serving.partners.get(partner)
    if (key === undefined) throw new TongxingError('TRANSFER_PARTNER_UNKNOWN')
    link.authenticate(key, first)
    if (download === undefined) await serveUpload(link, partner, serving.receiver)
    else await serveDownload(link, partner, download.day, serving)
    link.end()
  } catch (error) {
    await refuse(link, partner, error, serving.receiver.alarm)
  }
}

async function serveUpload(link: FrameLink, partner: string, receiver: Receiver): Promise<void> {
  await link.send(messageFrame('4008', { code: transferCodes.good }))
  const { files } = readMessage(await link.receive(), '4006')
  for (let index = 0; index < files; index += 1) await receiveFile(link, partner, receiver)
}

async function serveDownload(
  link: FrameLink,
  partner: string,
  day: string,
  { outbox, blockBytes }: Serving,
): Promise<void> {
  const names = await outbox.list(partner, day)
  await link.send(messageFrame('4006', { files: names.length, code: transferCodes.good }))
  for (const name of names) {
    const bytes = await outbox.read(partner, name)
    const ack = await sendFile(link, name, bytes, blockBytes)
    await outbox.acknowledged(partner, name, ack)
  }
}

async function refuse(
  link: FrameLink,
  partner: string,
  error: unknown,
  alarm: (alarm: TransferAlarm) => void,
): Promise<void> {
  if (isConnectionLost(error)) {
    link.destroy()
    return
  }
  if (isTongxingError(error, 'TRANSFER_REFUSED')) {
    alarm({ code: String(error.detail['code']), partner, fileName: '', cause: error })
    link.end()
    return
  }
  const code = (isTongxingError(error) ? codeOfError[error.code] : undefined) ?? transferCodes.busy
  alarm({ code, partner, fileName: '', cause: error })
  try {
    await link.send(messageFrame('4008', { code }))
    link.end()
  } catch {
    // The refusal is a courtesy to a partner who may be gone.
    link.destroy()
  }
}
