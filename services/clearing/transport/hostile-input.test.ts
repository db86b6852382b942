import { createSecretKey } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { digestOf } from './file-exchange.ts'
import { FrameLink } from './frame-link.ts'
import { blockFrame, messageFrame, readMessage } from './messages.ts'
import type { FileInbox } from './ports.ts'
import {
  city,
  clientTo,
  codeOf,
  contentOf,
  key,
  nameOf,
  onBytes,
  started,
} from './test-partners.ts'

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
    `003800000000000100014008${code}${'0'.repeat(16)}`,
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

function frameOf(type: string, body: string, flags = '00'): Buffer {
  const sealed = `000000000001${flags}01${type}${body}${'0'.repeat(16)}`
  return Buffer.from(`${String(sealed.length).padStart(4, '0')}${sealed}`, 'latin1')
}
