import { formatClearingFileName } from '@tongxing/core/clearing-files/file-name.ts'
import type { ClearingFileKind } from '@tongxing/core/clearing-files/layouts.ts'
import { noTraffic } from '@tongxing/core/clearing-files/layouts.ts'
import { writeClearingFile } from '@tongxing/core/clearing-files/write.ts'
import { nextServiceDay } from '@tongxing/core/time/service-day.ts'
import { describe, expect, test } from 'vitest'
import { uploadRecordOf } from './city/upload-record.ts'
import { openCaseList } from './testing/look.ts'
import { recordOf, takeRide } from './testing/rides.ts'
import {
  clearDay,
  county,
  DAY,
  expectBooksToAgree,
  hefei,
  keyOf,
  national,
  onCounty,
  onHefei,
  useWorld,
} from './testing/world.ts'
import { createFileClient } from './transport/file-client.ts'
import { createFileServer } from './transport/file-server.ts'

const second = nextServiceDay(DAY)

/** An upload of Hefei, made by hand. */
function uploadOf(counters: readonly number[], acquirer = hefei.code): Uint8Array {
  const records = counters.map((counter) => ({
    ...uploadRecordOf(recordOf(onHefei(counter)), {
      ...{ acquirer: hefei.code, centre: national.code, operatingDay: DAY },
      acquirerSerial: String(counter).padStart(12, '0'),
    }),
    acquirerInstitution: acquirer,
  }))
  return writeClearingFile('UP', { settleDay: DAY, receiver: national.code }, records)
}

const nameOf = (kind: ClearingFileKind, sequence: number, receiver: string, day = DAY) =>
  formatClearingFileName({ kind, day, receiver, sequence })

describe('the centre', () => {
  const world = useWorld({ gapPatienceMs: 3_600_000 })
  const send = async (sequence: number, bytes: Uint8Array) => {
    const client = createFileClient({
      ...{ host: '127.0.0.1', port: world.centre.clearing.filePort, partner: national.code },
      ...{ institution: { code: hefei.code, name: '合肥市' }, key: keyOf(hefei), attempts: 1 },
    })
    return (await client.upload(nameOf('UP', sequence, national.code), bytes)).code
  }
  const states = async () => {
    const { rows } = await world.centre.db.query<{ state: string }>(
      `select state from clearing.file where kind = 'UP' order by sequence`,
    )
    return rows.map(({ state }) => state)
  }

  test('refuses a file that is cut, padded, damaged or about others, and goes on', async () => {
    const good = uploadOf([1])
    expect(await send(1, good.subarray(0, good.length - 3))).toBe('07')
    expect(await send(2, Uint8Array.of(...good, 32, 13, 10))).toBe('07')
    expect(
      await send(
        3,
        good.map((byte, index) => (index === 200 ? 255 : byte)),
      ),
    ).toBe('07')
    expect(await send(4, uploadOf([1], county.code))).toBe('07')
    expect(await send(5, new Uint8Array())).toBe('07')
    expect(await send(6, good)).toBe('00')
    expect(await states()).toEqual([...Array(5).fill('refused'), 'taken'])
    const { rows } = await world.centre.db.query<{ code: string }>(
      `select evidence->>'errorCode' as code from desk.case order by case_id`,
    )
    expect(rows.map(({ code }) => code)).toEqual([
      'CLEARING_FILE_LINE_END_MISSING',
      'CLEARING_FILE_COUNT_WRONG',
      'CLEARING_FILE_FIELD_INVALID',
      'CLEARING_FILE_PARTY_WRONG',
      'CLEARING_FILE_VERSION_UNKNOWN',
    ])
  })

  test('answers a repeat from its store, and other content with a case', async () => {
    expect(await send(6, uploadOf([1]))).toBe('00')
    expect(await send(6, uploadOf([2]))).toBe('08')
    await world.centre.clearing.runWindow('2026-01-01')
    expect(await openCaseList(world.centre.db)).toContain('CLEARING_FILE_CONFLICT 0')
    expect(await states()).toHaveLength(6)
  })

  test('holds a file before its turn, and takes it when the missing one comes', async () => {
    expect(await send(8, uploadOf([8]))).toBe('00')
    expect(await states()).toEqual([...Array(5).fill('refused'), 'taken', 'held'])
    expect(await openCaseList(world.centre.db)).toContain('CLEARING_SEQUENCE_GAP 0')
    expect(await send(7, uploadOf([7]))).toBe('00')
    expect(await states()).toEqual([...Array(5).fill('refused'), 'taken', 'taken', 'taken'])
    expect(await openCaseList(world.centre.db)).not.toContain('CLEARING_SEQUENCE_GAP 0')
  })

  test('goes on past a gap when patience is over, and leaves the gap marked', async () => {
    expect(await send(10, uploadOf([10]))).toBe('00')
    expect((await states()).at(-1)).toBe('held')
    world.clock.now += 3_600_000
    await world.centre.clearing.runWindow(DAY)
    expect((await states()).at(-1)).toBe('taken')
    expect(await openCaseList(world.centre.db)).toContain('CLEARING_SEQUENCE_GAP 0')
    const { rows } = await world.centre.db.query<{ accepted: number }>(
      `select accepted from clearing.file where kind = 'FB' and partner = $1`,
      [hefei.code],
    )
    expect(rows).toEqual([{ accepted: 4 }])
  })

  test('never changes or deletes a file or a line', async () => {
    for (const change of [
      `update clearing.file set digest = ''`,
      'delete from clearing.file',
      'update clearing.line set amount_fen = 0',
      'delete from clearing.line',
    ]) {
      await expect(world.centre.db.query(change)).rejects.toThrow('never changed')
    }
  })
})

describe('a city', () => {
  const world = useWorld()

  test('puts the rides of a refused file into the next one', async () => {
    const { county: city } = world
    await takeRide(city, onCounty(1))
    await city.clearing.drain()
    await city.clearing.closeWindow(DAY)
    const refusing = await createFileServer({
      ...{ port: 0, partners: new Map([[county.code, keyOf(county)]]) },
      inbox: { held: async () => undefined, accept: async () => ({ code: '07' }) },
      outbox: {
        list: async () => [],
        read: async () => new Uint8Array(),
        acknowledged: async () => {},
      },
    })
    const key = keyOf(county)
    const centre = { institution: national, host: '127.0.0.1', port: refusing.port, key }
    await city.restart({ centre })
    const [file] = await city.clearing.uploadFiles()
    expect(file).toMatchObject({ sequence: 1, state: 'refused' })
    expect(await openCaseList(city.db)).toEqual(['CLEARING_UPLOAD_REFUSED 0'])
    await refusing.close()

    await city.restart()
    const [next] = await city.clearing.closeWindow(second)
    expect(next).toMatchObject({ sequence: 2, state: 'ready', records: 1, amountFen: 200 })
  })

  test('settles no BP before the lines of its day, and says when it does not add up', async () => {
    const { county: city } = world
    const net = { ...noTraffic, incomeFen: 500, netFen: 500 }
    const header = { settleDay: DAY, receiver: county.code }
    const files = new Map([
      [nameOf('BP', 1, county.code), writeClearingFile('BP', header, [net])],
      [nameOf('FB', 2, county.code), writeClearingFile('FB', header, [])],
    ])
    const rogue = await createFileServer({
      ...{ port: 0, partners: new Map([[county.code, keyOf(county)]]) },
      inbox: { held: async () => undefined, accept: async () => ({ code: '00' }) },
      outbox: {
        list: async () => [...files.keys()].toReversed(),
        read: async (_partner, name) => files.get(name) ?? new Uint8Array(),
        acknowledged: async () => undefined,
      },
    })
    const key = keyOf(county)
    const centre = { institution: national, host: '127.0.0.1', port: rogue.port, key }
    await city.restart({ centre })
    expect(await city.clearing.fetchFiles(DAY)).toMatchObject([
      { kind: 'BP', state: 'held' },
      { kind: 'FB', state: 'held' },
    ])
    files.clear()
    files.set(nameOf('FB', 1, county.code), writeClearingFile('FB', header, []))
    expect(await city.clearing.fetchFiles(DAY)).toMatchObject([
      { kind: 'BP', state: 'taken' },
      { kind: 'FB', state: 'taken' },
      { kind: 'FB', state: 'taken' },
    ])
    expect(await openCaseList(city.db)).toEqual([
      'CLEARING_NET_DIFFERS -500',
      'CLEARING_UPLOAD_REFUSED 0',
    ])
    await rogue.close()
    await city.restart()
  })
})

describe('files of a bounded size', () => {
  const world = useWorld({ recordsPerFileMax: 2 })

  test('carry a day in parts', async () => {
    await world.county.restart({ recordsPerFileMax: 2 })
    for (const counter of [1, 2, 3, 4, 5]) await takeRide(world.county, onCounty(counter))
    await clearDay(world, DAY)
    const { rows } = await world.county.db.query<{ kind: string; records: number[] }>(
      `select kind, array_agg(records order by sequence) as records from clearing.file
       where kind in ('UP', 'FB') group by kind order by kind`,
    )
    expect(rows).toEqual([
      { kind: 'FB', records: [2, 2, 1] },
      { kind: 'UP', records: [2, 2, 1] },
    ])
    await expectBooksToAgree(world)
  })
})
