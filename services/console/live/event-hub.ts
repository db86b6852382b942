import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** One connected page: a socket of Node, or a test's. */
export interface EventSink {
  /** False when the text was taken but the client does not keep up. */
  write(text: string): boolean
  onDrain(action: () => void): void
  onClose(action: () => void): void
  end(): void
}

interface HubEvent {
  readonly name: string
  readonly data: string
}

export interface EventHub {
  /**
   * Finds a place for one more client, or throws `EVENT_CLIENTS_TOO_MANY`; the client is then
   * connected, at once, with what is returned.
   */
  admit(): Connect
  /** Returns the event's id. */
  publish(event: HubEvent): string
  /** A comment, so that proxies and clients know that the line is alive. */
  beat(): void
  lastEventId(): string
  clientCount(): number
  close(): void
}

/**
 * Sends what was published since `lastEventId`, then everything new. A client that names no id or
 * one too old is told to start afresh (`resync`).
 */
type Connect = (sink: EventSink, lastEventId: string | undefined) => void

export interface HubBounds {
  readonly clientsMax: number
  /** Events that a client that comes back can be given. */
  readonly historyMax: number
}

export const defaultHubBounds: HubBounds = { clientsMax: 64, historyMax: 32 }

interface Client {
  readonly sink: EventSink
  /** Does not keep up: gets nothing more, and a `resync` once its socket has drained. */
  isBehind: boolean
}

/**
 * Server-sent events to a bounded number of clients. Nothing is queued per client: one whose socket
 * is full misses events and is then told to ask for the whole state again. `run` tells ids of this
 * process from those of an earlier one.
 */
export function createEventHub(run: string, bounds: HubBounds = defaultHubBounds): EventHub {
  const clients = new Set<Client>()
  const history: { readonly id: string; readonly text: string }[] = []
  let published = 0
  const currentId = () => `${run}-${published}`

  const send = (client: Client, text: string) => {
    if (client.isBehind) return
    if (client.sink.write(text)) return
    client.isBehind = true
  }
  const resync = (client: Client) => {
    client.isBehind = false
    send(client, `id: ${currentId()}\nevent: resync\ndata: {}\n\n`)
  }
  const connect: Connect = (sink, lastEventId) => {
    const client: Client = { sink, isBehind: false }
    clients.add(client)
    sink.onClose(() => clients.delete(client))
    sink.onDrain(() => {
      if (client.isBehind) resync(client)
    })
    const missedFrom = history.findIndex(({ id }) => id === lastEventId) + 1
    if (lastEventId === currentId()) send(client, ': up to date\n\n')
    else if (missedFrom === 0) resync(client)
    else for (const { text } of history.slice(missedFrom)) send(client, text)
  }
  return {
    admit: () => {
      if (clients.size >= bounds.clientsMax) throw new TongxingError('EVENT_CLIENTS_TOO_MANY')
      return connect
    },
    publish: ({ name, data }) => {
      published += 1
      const id = currentId()
      const text = `id: ${id}\nevent: ${name}\ndata: ${data}\n\n`
      history.push({ id, text })
      if (history.length > bounds.historyMax) history.shift()
      for (const client of clients) send(client, text)
      return id
    },
    beat: () => {
      for (const client of clients) send(client, ': alive\n\n')
    },
    lastEventId: currentId,
    clientCount: () => clients.size,
    close: () => {
      for (const { sink } of clients) sink.end()
      clients.clear()
    },
  }
}
