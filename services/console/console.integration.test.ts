import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import type { RunningServer } from '@tongxing/platform/http/run-server.ts'
import type { CardPage } from './contract/card.ts'
import type { DayPage } from './contract/day.ts'
import type { SearchAnswer } from './contract/search.ts'
import type { Status } from './contract/status.ts'
import type { CaseList, TapList, TapPage } from './contract/tap.ts'
import { startConsoleService } from './service.ts'
import { consoleOptions, readMigrations } from './testing/console-under-test.ts'
import { foreignRide, localRide, refusedRide, SEED_DAY } from './testing/records.ts'
import { seedDay, vehicles } from './testing/seed.ts'

const tests = useTestDatabase({ migrations: readMigrations })
let service: RunningServer
beforeAll(async () => {
  await seedDay(tests.db)
  service = await startConsoleService(consoleOptions(tests.db))
})
afterAll(() => service.stop())

async function get<T>(path: string): Promise<T> {
  const response = await fetch(service.url + path)
  expect({ path, status: response.status }).toEqual({ path, status: 200 })
  return (await response.json()) as T
}

async function find(query: string): Promise<SearchAnswer> {
  const response = await fetch(`${service.url}/api/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as SearchAnswer
}

describe('one tap', () => {
  test('is followed from its commands to its postings and cases', async () => {
    const page = await get<TapPage>('/api/taps/1')
    expect(page.tap).toMatchObject({
      card: '03763764********0123',
      state: 'posted',
      amountFen: 180,
    })
    expect(page.exchanges.map(({ name }) => name)).toContain('DEBIT FOR PURCHASE')
    expect(page.exchanges[2]?.responseFields).toMatchObject([{ en: 'balance', value: '50.00' }])
    expect(page.upload).toMatchObject({ deviceId: 'HS-V001', sequence: 1, verdict: 'accepted' })
    expect(page.log).toMatchObject({ topic: 'taps', partition: 2, offset: '4711' })
    expect(page.priceSteps.map(({ en }) => en)).toEqual([
      'Fare of the line: 2.00 yuan',
      '90 % of the fare: 1.80 yuan',
    ])
    expect(page.postings).toMatchObject([
      {
        kind: 'local_ride',
        lines: [
          {
            debit: 'card-float:03763764********0123',
            credit: 'operator-payable:HS',
            amountE7: '1800000000',
          },
        ],
      },
    ])
    expect(page.rivals).toMatchObject([{ tapId: '4', state: 'rejected' }])
    expect(page.cases.map(({ code }) => code)).toEqual(['CARD_COUNTER_GAP'])
    expect(page.isForeign).toBe(false)
  })

  test('of a foreign card shows its clearing lines up to the net position', async () => {
    const { clearing, postings, isForeign } = await get<TapPage>('/api/taps/2')
    expect(isForeign).toBe(true)
    expect(postings.map(({ kind }) => kind)).toEqual(['foreign_ride_pending', 'foreign_ride_final'])
    expect(clearing.map(({ fileKind, line }) => [fileKind, line])).toEqual([
      ['UP', 3],
      ['FB', 3],
      ['BP', null],
    ])
    expect(clearing[1]?.facts).toContainEqual({ name: 'fee', kind: 'e7', value: '10000001' })
  })

  test.each(['300000000001:77', 'HS-V001:1'])('is found as %s', async (name) => {
    expect((await get<TapPage>(`/api/taps/${name}`)).tap.tapId).toBe('1')
  })

  test.each(['999999', '99999999999999999999', 'HS-V001:999', 'nonsense'])(
    'that is not there (%s) is answered 404 with its code',
    async (name) => {
      const response = await fetch(`${service.url}/api/taps/${name}`)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'TAP_UNKNOWN' })
    },
  )
})

test('no answer and no page holds a card number in full', async () => {
  const [hit] = (await find(localRide.cardNumber)).hits
  const paths = [
    ...['/api/taps/1', '/api/taps', '/api/cases', `/api/days/${SEED_DAY}`, '/api/status'],
    `/api${hit?.href}`,
  ]
  for (const path of paths) {
    const text = JSON.stringify(await get(path))
    for (const { cardNumber } of [localRide, foreignRide, refusedRide]) {
      expect(text).not.toContain(cardNumber)
      // The number as the characters of an encoded record.
      expect(text).not.toContain(Buffer.from(cardNumber).toString('hex'))
    }
  }
})

test('a card shows its chain of taps and loads', async () => {
  const [hit] = (await find(localRide.cardNumber)).hits
  expect(hit).toMatchObject({ kind: 'card', label: '03763764********0123' })
  const card = await get<CardPage>(`/api${hit?.href}`)
  expect(card.taps.map(({ tapId }) => tapId)).toEqual(['4', '1'])
  expect(card.loads).toMatchObject([{ amountFen: 5_000, state: 'confirmed' }])
  expect(card.floatE7).toBe('0')
  const guessed = await fetch(`${service.url}/api/cards/${'0'.repeat(32)}`)
  expect(guessed.status).toBe(404)
})

test('search leads to taps, uploads, devices and vehicles, and to nothing otherwise', async () => {
  const hrefs = async (query: string) => (await find(query)).hits.map(({ href }) => href)
  expect(await hrefs('300000000001:77')).toEqual(['/taps/1'])
  expect(await hrefs('HS-V001:1:1')).toEqual(['/taps?device=HS-V001&boot=1&sequence=1'])
  expect(await hrefs('hs000003')).toEqual(['/taps?device=HS-V003'])
  expect(await hrefs('03763764000000009999')).toEqual([])
})

test('lists are paged without a row twice or missing', async () => {
  const first = await get<TapList>('/api/taps?limit=3')
  const second = await get<TapList>(`/api/taps?limit=3&cursor=${first.nextCursor}`)
  const ids = [...first.taps, ...second.taps].map(({ tapId }) => tapId)
  expect(ids.toSorted()).toEqual(['1', '2', '3', '4'])
  expect(second.nextCursor).toBeNull()
  const cases = await get<CaseList>('/api/cases?limit=1')
  const more = await get<CaseList>(`/api/cases?limit=1&cursor=${cases.nextCursor}`)
  expect([...cases.cases, ...more.cases].map(({ valueFen }) => valueFen)).toEqual([300, 200])
  const response = await fetch(`${service.url}/api/taps?cursor=x`)
  expect(await response.json()).toMatchObject({ code: 'CURSOR_INVALID' })
})

test('a day shows its four books with their lines', async () => {
  const page = await get<DayPage>(`/api/days/${SEED_DAY}`)
  expect(page.cards).toMatchObject({ ledgerFloatFen: 5_020, faults: [{ missingCounters: 1 }] })
  expect(page.positions).toMatchObject([{ netFen: 198, differenceE7: '0' }])
  expect(page.files.map(({ kind }) => kind)).toEqual(['UP', 'FB', 'BP'])
  expect(page.refusals).toEqual([{ name: 'BALANCE_INSUFFICIENT', count: 1, amountFen: 0 }])
  const response = await fetch(`${service.url}/api/days/2020-01-01`)
  expect(await response.json()).toMatchObject({ status: 404, code: 'REPORT_UNKNOWN' })
})

test('the status tells the fleet and the flow', async () => {
  const status = await get<Status>('/api/status')
  const stateOf = (id: string) => status.devices.find(({ deviceId }) => deviceId === id)?.state
  expect(status.devices).toHaveLength(vehicles)
  expect([1, 3, 5, 7].map((n) => stateOf(`HS-V00${n}`))).toEqual([
    'online',
    'unsent',
    'quiet',
    'never',
  ])
  expect(status.devices.filter(({ isBehind }) => isBehind)).toMatchObject([{ deviceId: 'HS-V003' }])
  const counts = status.flow.map(({ stage, count, waiting }) => [stage, count, waiting])
  expect(counts).toEqual([
    ['received', 4, 56],
    ['accepted', 4, 0],
    ['priced', 4, 3],
    ['posted', 2, null],
    ['cleared', 1, 0],
  ])
})

test('events go on from the status, and listeners are bounded', async () => {
  const { eventId } = await get<Status>('/api/status')
  const aborter = new AbortController()
  const listen = () =>
    fetch(`${service.url}/api/events?since=${eventId}`, { signal: aborter.signal })
  const responses = [await listen(), await listen(), await listen()]
  const reader = responses[0]?.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('event: status')) text += (await reader?.read())?.value ?? ''
  expect(text).toMatch(/id: [0-9a-f]{8}-\d+\nevent: status\ndata: \{"nowMs"/)
  const refused = await listen()
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({ code: 'EVENT_CLIENTS_TOO_MANY' })
  aborter.abort()
})

test('serves pages under a strict policy, their files by hash, and OpenAPI', async () => {
  const response = await fetch(`${service.url}/taps/1`)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  const html = await response.text()
  expect(html).not.toMatch(/<style|style=|<script>|https?:/)
  const files = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path)
  expect(files).toHaveLength(3)
  for (const path of files) {
    const file = await fetch(service.url + path)
    expect(file.headers.get('cache-control')).toContain('immutable')
  }
  const document = await get<{ paths: object }>('/openapi.json')
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/taps/{id}', '/api/search', '/api/events', '/api/days/{day}']),
  )
})
