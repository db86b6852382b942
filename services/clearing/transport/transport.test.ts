import { createSecretKey } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { formatClearingFileName } from '@tongxing/core/clearing-files/file-name.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { createFileClient, type FileClientOptions } from './file-client.ts'
import { digestOf } from './file-exchange.ts'
import { createFileServer, type FileServerOptions } from './file-server.ts'
import { FrameLink } from './frame-link.ts'
import { blockFrame, messageFrame, readMessage } from './messages.ts'
import type { FileInbox, FileOutbox, TransferAck, TransferAlarm } from './ports.ts'

const city = '01011000'
const centre = '10000000'
const key = createSecretKey(Buffer.alloc(32, 7))
const nameOf = (sequence: number, day = '2026-03-12') =>
  formatClearingFileName({ kind: 'UP', day, receiver: centre, sequence })

interface StoredFile {
  readonly bytes: Uint8Array
  readonly digest: string
  readonly ack: TransferAck
}

/** An inbox in memory that counts what it was asked to accept. */
function memoryInbox(ack: TransferAck = { code: '00' }) {
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

function memoryOutbox(files: Record<string, Uint8Array> = {}) {
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

async function started(options: Partial<FileServerOptions> = {}) {
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

const clientTo = (port: number, options: Partial<FileClientOptions> = {}) =>
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
function seeded(seed: number) {
  let state = seed || 1
  return (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
const contentOf = (seed: number, size: number) => {
  const random = seeded(seed)
  return Uint8Array.from({ length: size }, () => random(256))
}

// No socket here has an encoding set, so that its data are bytes.
function onBytes(socket: Socket, listener: (chunk: Buffer) => void) {
  socket.on('data', (chunk) => listener(chunk as Buffer))
}

/** Stands between client and server and cuts each connection after the bytes that `cutAfter` says. */
async function cuttingProxy(port: number, cutAfter: () => number) {
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

const codeOf = async (run: Promise<unknown>) => {
  try {
    await run
  } catch (error) {
    if (isTongxingError(error)) return `${error.code} ${error.detail['code'] ?? ''}`.trim()
    throw error
  }
  return 'done'
}

describe('upload', () => {
  test.each([0, 1, 1023, 1024, 1025, 100_000])('brings %d bytes unchanged', async (size) => {
    const { port, files } = await started()
    const bytes = contentOf(size, size)
    expect(await clientTo(port).upload(nameOf(1), bytes)).toEqual({ code: '00' })
    expect(files.get(`${city}/1`)).toEqual({ bytes, digest: digestOf(bytes), ack: { code: '00' } })
  })

  test('answers the same file from store and does not take it again', async () => {
    const stored = memoryInbox({ code: '07' })
    const { port } = await started({ inbox: stored.inbox })
    const bytes = contentOf(1, 5_000)
    for (let repeat = 0; repeat < 3; repeat += 1) {
      expect(await clientTo(port).upload(nameOf(1), bytes)).toEqual({ code: '07' })
    }
    expect(stored.accepted).toEqual([nameOf(1)])
  })

  test.each([
    ['the same name', nameOf(1)],
    ['another name of the same sequence', nameOf(1, '2026-03-13')],
  ])('refuses other content under %s with an alarm', async (_what, name) => {
    const { port, alarms, accepted } = await started()
    await clientTo(port).upload(nameOf(1), contentOf(1, 100))
    expect(await clientTo(port).upload(name, contentOf(2, 100))).toEqual({ code: '08' })
    expect(alarms).toEqual([{ code: '08', partner: city, fileName: name }])
    expect(accepted).toEqual([nameOf(1)])
  })

  test('of one file by two clients at once is accepted once', async () => {
    const { port, accepted } = await started()
    const bytes = contentOf(3, 50_000)
    const acks = await Promise.all([1, 2].map(() => clientTo(port).upload(nameOf(1), bytes)))
    expect(acks).toEqual([{ code: '00' }, { code: '00' }])
    expect(accepted).toEqual([nameOf(1)])
  })

  test('refuses a file that is too large and a name that is none', async () => {
    const { port, accepted } = await started({ fileBytesMax: 1_000 })
    expect(await clientTo(port).upload(nameOf(1), contentOf(1, 1_001))).toEqual({ code: '06' })
    expect(await clientTo(port).upload('passwd', contentOf(1, 10))).toEqual({ code: '07' })
    expect(accepted).toEqual([])
  })

  test.each([1, 2, 3, 4, 5, 6])('comes through cuts at random points (seed %d)', async (seed) => {
    const { port, files, accepted } = await started()
    const random = seeded(seed)
    const proxy = await cuttingProxy(port, () => 1_000 + random(30_000))
    const bytes = contentOf(seed, 60_000)
    const client = clientTo(proxy.port, { attempts: 100, retryDelayMs: 0 })
    expect(await client.upload(nameOf(1), bytes)).toEqual({ code: '00' })
    expect(proxy.connections()).toBeGreaterThan(1)
    expect(files.get(`${city}/1`)?.bytes).toEqual(bytes)
    expect(accepted).toEqual([nameOf(1)])
  })

  test('gives up when every connection is cut', async () => {
    const { port } = await started()
    const proxy = await cuttingProxy(port, () => 100)
    const client = clientTo(proxy.port, { attempts: 3 })
    expect(await codeOf(client.upload(nameOf(1), contentOf(1, 10)))).toBe('TRANSFER_CUT')
    expect(proxy.connections()).toBe(3)
  })
})

describe('download', () => {
  const files = { [nameOf(1)]: contentOf(1, 40_000), [nameOf(2)]: contentOf(2, 10) }

  test('brings every file of the day and tells the outbox', async () => {
    const { outbox, acks } = memoryOutbox(files)
    const { port } = await started({ outbox })
    const received = memoryInbox()
    const acknowledged = await clientTo(port).download('2026-03-12', received.inbox)
    expect(acknowledged.map((file) => file.fileName)).toEqual(Object.keys(files))
    expect(received.files.get(`${centre}/1`)?.bytes).toEqual(files[nameOf(1)])
    expect(received.files.get(`${centre}/2`)?.bytes).toEqual(files[nameOf(2)])
    // The last acknowledgement is still on its way when the client is done.
    await expect.poll(() => acks).toEqual([`${nameOf(1)} 00`, `${nameOf(2)} 00`])
  })

  test.each([1, 2, 3])('comes through cuts at random points (seed %d)', async (seed) => {
    const { port } = await started({ outbox: memoryOutbox(files).outbox })
    const random = seeded(seed)
    const proxy = await cuttingProxy(port, () => 2_000 + random(20_000))
    const received = memoryInbox()
    const client = clientTo(proxy.port, { attempts: 100, retryDelayMs: 0 })
    await client.download('2026-03-12', received.inbox)
    expect(proxy.connections()).toBeGreaterThan(1)
    expect(received.accepted).toEqual(Object.keys(files))
    expect(received.files.get(`${centre}/1`)?.bytes).toEqual(files[nameOf(1)])
  })
})

describe('hostile input', () => {
  test('a client with a wrong key is refused', async () => {
    const { port, alarms, accepted } = await started()
    const other = createSecretKey(Buffer.alloc(32, 8))
    const wrong = clientTo(port, { key: other })
    expect(await codeOf(wrong.upload(nameOf(1), contentOf(1, 10)))).toBe('TRANSFER_REFUSED 02')
    expect(alarms.map((alarm) => alarm.code)).toEqual(['02'])
    expect(accepted).toEqual([])
  })

  test.each([
    ['another key', createSecretKey(Buffer.alloc(32, 8)), 'TRANSFER_MAC_WRONG'],
    ['no key', undefined, 'TRANSFER_REFUSED 00'],
  ])('a server with %s is not believed', async (_what, serverKey, code) => {
    const impostor = createServer((socket) => {
      const link = new FrameLink(socket, 'server', 2_000)
      void (async () => {
        const { type, body } = await link.receiveUnchecked()
        if (serverKey !== undefined) {
          // Its own chain, as if it had checked the first frame.
          const own = new FrameLink(socket, 'client', 2_000)
          own.authenticate(serverKey)
          await own.send(messageFrame('4008', { code: '00' }))
        } else await link.send(messageFrame('4008', { code: '00' }))
        expect(type + body).toContain(city)
      })()
    })
    impostor.listen(0, '127.0.0.1')
    await once(impostor, 'listening')
    const { port } = impostor.address() as AddressInfo
    expect(await codeOf(clientTo(port).upload(nameOf(1), contentOf(1, 10)))).toBe(code)
    impostor.close()
  })

  test('an unknown partner is refused', async () => {
    const { port } = await started({ partners: new Map() })
    const upload = clientTo(port).upload(nameOf(1), contentOf(1, 10))
    expect(await codeOf(upload)).toBe('TRANSFER_REFUSED 01')
  })

  test('any bit that changes on the way ends the transfer without a file', async () => {
    const { port, accepted } = await started()
    for (let at = 0; at < 3_000; at += 97) {
      const flipper = createServer((client) => {
        const server = connect(port, '127.0.0.1')
        let seen = 0
        onBytes(client, (chunk) => {
          if (at >= seen && at < seen + chunk.length) {
            chunk[at - seen] = (chunk[at - seen] ?? 0) ^ 0x10
          }
          seen += chunk.length
          server.write(chunk)
        })
        server.pipe(client)
        client.on('error', () => undefined)
        server.on('error', () => undefined)
        client.on('close', () => server.destroy())
      })
      flipper.listen(0, '127.0.0.1')
      await once(flipper, 'listening')
      const { port: flipped } = flipper.address() as AddressInfo
      const client = clientTo(flipped, { attempts: 1, timeoutMs: 100 })
      const outcome = await codeOf(client.upload(nameOf(1), contentOf(1, 2_000)))
      expect(outcome).toMatch(/^TRANSFER_/)
      flipper.close()
    }
    expect(accepted).toEqual([])
  })

  test.each([
    ['noise', contentOf(9, 5_000), '03'],
    ['a length that is no number', Buffer.from('GET / HTTP/1.1\r\n\r\n'), '03'],
    ['a frame of nothing', Buffer.from('0000'), '03'],
    ['another message first', frameOf('4007', '**TEOF**'), '04'],
    ['a body that is too short', frameOf('4001', 'x'), '03'],
    ['a compressed frame', frameOf('4001', 'x', '10'), '03'],
  ])('%s is answered with code and closed', async (_what, bytes, code) => {
    const { port } = await started()
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(bytes)
    const chunks: Buffer[] = []
    onBytes(socket, (chunk) => chunks.push(chunk))
    await once(socket, 'close')
    expect(Buffer.concat(chunks).toString('latin1')).toBe(
      `0038000000000001${'00'}014008${code}${'0'.repeat(16)}`,
    )
  })

  test('a partner that says nothing is let go', async () => {
    const { port } = await started({ timeoutMs: 50 })
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'close')
    expect(socket.bytesRead).toBe(0)
  })

  test.each([
    ['more bytes than stated', [blockFrame(new Uint8Array(11), true)], '09'],
    ['an early end', [messageFrame('4007', {})], '09'],
    ['a last block that is not the last', [blockFrame(new Uint8Array(4), true)], '09'],
    ['a message out of turn', [messageFrame('4006', { files: 1, code: '00' })], '04'],
    [
      'other bytes than digested',
      [blockFrame(new Uint8Array(10), true), messageFrame('4007', {})],
      '05',
    ],
  ])('%s is refused', async (_what, frames, code) => {
    const { port, accepted } = await started()
    const socket = connect(port, '127.0.0.1')
    const link = new FrameLink(socket, 'client', 2_000)
    link.authenticate(key)
    const info = { fileName: nameOf(1), digest: digestOf(contentOf(1, 10)), size: 10 }
    await link.send(messageFrame('4001', { institution: city, institutionName: '' }))
    await link.receive()
    await link.send(messageFrame('4006', { files: 1, code: '00' }))
    await link.send(messageFrame('4003', info))
    await link.receive()
    for (const frame of frames) await link.send(frame)
    expect(readMessage(await link.receive(), '4008')).toEqual({ code })
    expect(accepted).toEqual([])
    link.destroy()
  })

  test('a failing inbox is answered with try later, and nothing is acknowledged', async () => {
    const inbox: FileInbox = {
      held: async () => undefined,
      accept: async () => Promise.reject(new Error('the database is gone')),
    }
    const { port } = await started({ inbox })
    const upload = clientTo(port).upload(nameOf(1), contentOf(1, 10))
    expect(await codeOf(upload)).toBe('TRANSFER_REFUSED 10')
  })
})

function frameOf(type: string, body: string, flags = '00'): Buffer {
  const sealed = `000000000001${flags}01${type}${body}${'0'.repeat(16)}`
  return Buffer.from(`${String(sealed.length).padStart(4, '0')}${sealed}`, 'latin1')
}
