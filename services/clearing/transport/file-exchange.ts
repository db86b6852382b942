import { createHash } from 'node:crypto'
import {
  type ParsedFileName,
  parseClearingFileName,
} from '@tongxing/core/clearing-files/file-name.ts'
import type { ClearingFileSettings } from '@tongxing/core/clearing-files/settings.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { FrameLink } from './frame-link.ts'
import {
  BLOCK_TYPE,
  blockFrame,
  type Frame,
  invalidFrame,
  isConnectionLost,
  type Message,
  messageFrame,
  readBlock,
  readMessage,
  refusedWith,
} from './messages.ts'
import type { PartialFile, PartialFiles } from './partial-files.ts'
import type { FileInbox, HeldFile, TransferAck, TransferAlarm } from './ports.ts'
import { finalCodes, transferCodes } from './ports.ts'

/** SHA-256 of a file, 64 lower-case hex digits. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Sends one file: info, the rest from the receiver's resume point, end marker. Returns the
 * receiver's final acknowledgement, good or not. Throws `TRANSFER_REFUSED` (code) where the
 * transfer itself failed at the receiver, and the other codes `TRANSFER_…` of the connection.
 */
export async function sendFile(
  link: FrameLink,
  fileName: string,
  bytes: Uint8Array,
  blockBytes: number,
): Promise<TransferAck> {
  const size = bytes.length
  await link.send(messageFrame('4003', { fileName, digest: digestOf(bytes), size }))
  const answer = await link.receive()
  if (answer.type === '4008') return finalAck(answer)
  const { offset } = readMessage(answer, '4005')
  if (offset > size) throw invalidFrame('resume point')
  for (let at = offset; at < size; at += blockBytes) {
    await link.send(blockFrame(bytes.subarray(at, at + blockBytes), at + blockBytes >= size))
  }
  await link.send(messageFrame('4007', {}))
  return finalAck(await link.receive())
}

function finalAck(frame: Frame): TransferAck {
  const ack = readMessage(frame, '4008')
  if (!finalCodes.has(ack.code)) throw refusedWith(ack.code)
  return ack
}

/** What a receiver of files stands on; the same at a server and at a client that downloads. */
export interface Receiver {
  readonly inbox: FileInbox
  readonly partials: PartialFiles
  readonly fileBytesMax: number
  readonly settings: ClearingFileSettings
  readonly alarm: (alarm: TransferAlarm) => void
  /** Tail of the queue per file identity: two connections never accept one file at once. */
  readonly accepting: Map<string, Promise<unknown>>
}

/** A file that came, with the answer that it got. */
export interface ReceivedFile {
  readonly fileName: string
  readonly ack: TransferAck
}

/**
 * Receives one file and answers it. A file that is held already is not sent again and gets its
 * stored acknowledgement; another file under the same sender, type and sequence is refused with an
 * alarm (clearing.md 2.7). Throws the codes `TRANSFER_…` of the connection, after which what came
 * is kept for the next attempt.
 */
export async function receiveFile(
  link: FrameLink,
  partner: string,
  receiver: Receiver,
): Promise<ReceivedFile> {
  const info = readMessage(await link.receive(), '4003')
  const ack = await answerFor(link, partner, info, receiver)
  await link.send(messageFrame('4008', { code: ack.code }))
  return { fileName: info.fileName, ack }
}

async function answerFor(
  link: FrameLink,
  partner: string,
  info: Message<'4003'>,
  receiver: Receiver,
): Promise<TransferAck> {
  const name = nameOf(info.fileName, receiver)
  if (name === undefined) return { code: transferCodes.refused }
  if (info.size > receiver.fileBytesMax) return { code: transferCodes.tooLarge }
  const held = await receiver.inbox.held(partner, name)
  if (held === undefined) return await receiveContent(link, partner, { info, name }, receiver)
  if (held.digest === info.digest) {
    await link.send(messageFrame('4005', { offset: info.size, code: transferCodes.held }))
    readMessage(await link.receive(), '4007')
  }
  return judge(held, partner, info, receiver)
}

interface Announced {
  readonly info: Message<'4003'>
  readonly name: ParsedFileName
}

async function receiveContent(
  link: FrameLink,
  partner: string,
  { info, name }: Announced,
  receiver: Receiver,
): Promise<TransferAck> {
  const key = `${partner}/${info.fileName}/${info.digest}`
  const partial = receiver.partials.take(key)
  try {
    await link.send(messageFrame('4005', { offset: partial.size, code: transferCodes.good }))
    await receiveBlocks(link, info.size, partial)
  } catch (error) {
    if (isConnectionLost(error)) receiver.partials.keep(key, partial)
    throw error
  }
  const bytes = new Uint8Array(Buffer.concat(partial.blocks))
  if (digestOf(bytes) !== info.digest) return { code: transferCodes.digestWrong }
  return await serially(
    receiver.accepting,
    `${partner}/${name.kind}/${name.sequence}`,
    async () => {
      // Another connection may have brought the file meanwhile.
      const held = await receiver.inbox.held(partner, name)
      if (held !== undefined) return judge(held, partner, info, receiver)
      return await receiver.inbox.accept(partner, info.fileName, bytes, info.digest)
    },
  )
}

async function receiveBlocks(link: FrameLink, size: number, partial: PartialFile): Promise<void> {
  while (partial.size < size) {
    const frame = await link.receive()
    if (frame.type !== BLOCK_TYPE) {
      readMessage(frame, '4007')
      throw sizeWrong(partial.size, size)
    }
    const { bytes, isLast } = readBlock(frame)
    if (partial.size + bytes.length > size) throw sizeWrong(partial.size + bytes.length, size)
    partial.blocks.push(bytes)
    partial.size += bytes.length
    if (isLast !== (partial.size === size)) throw sizeWrong(partial.size, size)
  }
  const end = await link.receive()
  if (end.type === BLOCK_TYPE) throw sizeWrong(size + end.body.length - 1, size)
  readMessage(end, '4007')
}

function judge(
  held: HeldFile,
  partner: string,
  { fileName, digest }: Message<'4003'>,
  receiver: Receiver,
): TransferAck {
  if (held.digest === digest) return held.ack
  receiver.alarm({ code: transferCodes.conflict, partner, fileName })
  return { code: transferCodes.conflict }
}

function nameOf(fileName: string, receiver: Receiver): ParsedFileName | undefined {
  try {
    return parseClearingFileName(fileName, receiver.settings)
  } catch (error) {
    if (isTongxingError(error, 'CLEARING_FILE_NAME_INVALID')) return undefined
    throw error
  }
}

async function serially<Result>(
  queues: Map<string, Promise<unknown>>,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = queues.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  queues.set(key, mine)
  try {
    return await mine
  } finally {
    if (queues.get(key) === mine) queues.delete(key)
  }
}

function sizeWrong(received: number, stated: number): TongxingError {
  return new TongxingError('TRANSFER_SIZE_WRONG', { detail: { received, stated } })
}
