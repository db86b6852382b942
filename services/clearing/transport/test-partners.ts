import { createSecretKey } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { formatClearingFileName } from '@tongxing/core/clearing-files/file-name.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { afterEach } from 'vitest'
import { createFileClient, type FileClientOptions } from './file-client.ts'
import { createFileServer, type FileServerOptions } from './file-server.ts'
import type { FileInbox, FileOutbox, TransferAck, TransferAlarm } from './ports.ts'

export const city = '01011000'
export const centre = '10000000'
export const key = createSecretKey(Buffer.alloc(32, 7))
export const nameOf = (sequence: number, day = '2026-03-12') =>
  formatClearingFileName({ kind: 'UP', day, receiver: centre, sequence })

interface StoredFile {
  readonly bytes: Uint8Array
  readonly digest: string
  readonly ack: TransferAck
}

/** An inbox in memory that counts what it was asked to accept. */
export function memoryInbox(ack: TransferAck = { code: '00' }) {
  const files = new Map<string, StoredFile>()
  const accepted: string[] = []
  const keyOf = (partner: string, sequence: number) => `${partner}/${sequence}`
  const inbox: FileInbox = {
    held: async (partner, { sequence }) => files.get(keyOf(partner, sequence)),
    accept: async (partner, name, bytes, digest) => {
      accepted.push(name)
      files.set(keyOf(partner, Number(name.slice(22, 32))), { bytes, digest, ack })
      return ack
    },
  }
  return { inbox, files, accepted }
}

export function memoryOutbox(files: Record<string, Uint8Array> = {}) {
  const acks: string[] = []
  const outbox: FileOutbox = {
    list: async () => Object.keys(files),
    read: async (_partner, name) => files[name] ?? new Uint8Array(),
    acknowledged: async (_partner, name, ack) => {
      acks.push(`${name} ${ack.code}`)
    },
  }
  return { outbox, acks }
}

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

export async function started(options: Partial<FileServerOptions> = {}) {
  const alarms: TransferAlarm[] = []
  const received = memoryInbox()
  const server = await createFileServer({
    port: 0,
    partners: new Map([[city, key]]),
    inbox: received.inbox,
    outbox: memoryOutbox().outbox,
    alarm: (alarm) => alarms.push(alarm),
    timeoutMs: 2_000,
    ...options,
  })
  closers.push(server.close)
  return { port: server.port, alarms, ...received }
}

export const clientTo = (port: number, options: Partial<FileClientOptions> = {}) =>
  createFileClient({
    host: '127.0.0.1',
    port,
    institution: { code: city, name: '火山县' },
    partner: centre,
    key,
    timeoutMs: 2_000,
    retryDelayMs: 1,
    ...options,
  })

/** Bytes that repeat from a seed: xorshift, as good as any here. */
export function seeded(seed: number) {
  let state = seed || 1
  return (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
export const contentOf = (seed: number, size: number) => {
  const random = seeded(seed)
  return Uint8Array.from({ length: size }, () => random(256))
}

// No socket here has an encoding set, so that its data are bytes.
export function onBytes(socket: Socket, listener: (chunk: Buffer) => void) {
  socket.on('data', (chunk) => listener(chunk as Buffer))
}

/**
 * Stands between client and server and cuts each connection after the bytes that `cutAfter` says.
 */
export async function cuttingProxy(port: number, cutAfter: () => number) {
  const sockets = new Set<Socket>()
  let connections = 0
  const proxy = createServer((client) => {
    connections += 1
    const server = connect(port, '127.0.0.1')
    let left = cutAfter()
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from)
      from.on('error', () => undefined)
      from.on('close', () => to.destroy())
      onBytes(from, (chunk) => {
        if (left > chunk.length) to.write(chunk)
        else to.write(chunk.subarray(0, left), () => to.destroy())
        left -= chunk.length
        if (left <= 0) from.destroy()
      })
    }
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  closers.push(async () => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  })
  return { port: (proxy.address() as AddressInfo).port, connections: () => connections }
}

export const codeOf = async (run: Promise<unknown>) => {
  try {
    await run
  } catch (error) {
    if (isTongxingError(error)) return `${error.code} ${error.detail['code'] ?? ''}`.trim()
    throw error
  }
  return 'done'
}
