import { expect, test } from 'vitest'
import { createEventHub, type EventSink } from './event-hub.ts'

interface FakeSink extends EventSink {
  readonly texts: string[]
  isFull: boolean
  isEnded: boolean
  drain(): void
  leave(): void
}

function fakeSink(): FakeSink {
  const actions = { drain: () => {}, close: () => {} }
  return {
    texts: [],
    isFull: false,
    isEnded: false,
    write(text) {
      this.texts.push(text)
      return !this.isFull
    },
    onDrain: (action) => {
      actions.drain = action
    },
    onClose: (action) => {
      actions.close = action
    },
    end() {
      this.isEnded = true
    },
    drain: () => actions.drain(),
    leave: () => actions.close(),
  }
}

const event = (data: string) => ({ name: 'status', data })

test('a client gets what was published since the id that it names, then everything new', () => {
  const hub = createEventHub('r')
  const first = hub.publish(event('1'))
  hub.publish(event('2'))
  const sink = fakeSink()
  hub.admit()(sink, first)
  hub.publish(event('3'))
  expect(sink.texts).toEqual([
    'id: r-2\nevent: status\ndata: 2\n\n',
    'id: r-3\nevent: status\ndata: 3\n\n',
  ])
})

test.each([
  ['an id of another run', 'x-1'],
  ['no id', undefined],
  ['one long gone', 'r-1'],
])('%s is told to start afresh', (_name, id) => {
  const hub = createEventHub('r', { clientsMax: 1, historyMax: 2 })
  for (const data of ['1', '2', '3', '4']) hub.publish(event(data))
  const sink = fakeSink()
  hub.admit()(sink, id)
  expect(sink.texts).toEqual(['id: r-4\nevent: resync\ndata: {}\n\n'])
})

test('a client that does not keep up gets nothing more until it has drained, then a resync', () => {
  const hub = createEventHub('r')
  const sink = fakeSink()
  hub.admit()(sink, hub.lastEventId())
  sink.isFull = true
  for (let i = 0; i < 1_000; i++) hub.publish(event(String(i)))
  hub.beat()
  expect(sink.texts).toHaveLength(2)
  sink.isFull = false
  sink.drain()
  expect(sink.texts.at(-1)).toBe('id: r-1000\nevent: resync\ndata: {}\n\n')
  hub.publish(event('again'))
  expect(sink.texts).toHaveLength(4)
})

test('takes no more clients than its bound, and a place that is left can be taken', () => {
  const hub = createEventHub('r', { clientsMax: 1, historyMax: 1 })
  const sink = fakeSink()
  hub.admit()(sink, undefined)
  expect(() => hub.admit()).toThrow(expect.objectContaining({ code: 'EVENT_CLIENTS_TOO_MANY' }))
  sink.leave()
  hub.admit()(fakeSink(), undefined)
  expect(hub.clientCount()).toBe(1)
  hub.close()
  expect(hub.clientCount()).toBe(0)
})
