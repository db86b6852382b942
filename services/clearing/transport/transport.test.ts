import { describe, expect, test } from 'vitest'
import { digestOf } from './file-exchange.ts'
import {
  centre,
  city,
  clientTo,
  codeOf,
  contentOf,
  cuttingProxy,
  memoryInbox,
  memoryOutbox,
  nameOf,
  seeded,
  started,
} from './test-partners.ts'

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
