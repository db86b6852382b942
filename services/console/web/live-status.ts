import { useEffect, useState } from 'preact/hooks'
import type { Status, StatusEvent } from '../contract/status.ts'
import { fetchJson, type Problem } from './resource.ts'

export interface LiveStatus {
  readonly status: Status | undefined
  readonly problem: Problem | undefined
  /** The line to the server is open. */
  readonly isLive: boolean
}

const RETRY_MS = 3_000

/** The status as it stands, kept up to date by events; read again whenever the line was lost. */
export function useLiveStatus(): LiveStatus {
  const [live, setLive] = useState<LiveStatus>({
    status: undefined,
    problem: undefined,
    isLive: false,
  })
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const aborter = new AbortController()

    const start = async () => {
      source?.close()
      try {
        const status = await fetchJson<Status>('/api/status', { signal: aborter.signal })
        setLive({ status, problem: undefined, isLive: false })
        listen(status.eventId)
      } catch (problem) {
        if (aborter.signal.aborted) return
        setLive((before) => ({ ...before, problem: problem as Problem, isLive: false }))
        timer = setTimeout(() => void start(), RETRY_MS)
      }
    }
    const listen = (since: string) => {
      source = new EventSource(`/api/events?since=${encodeURIComponent(since)}`)
      source.addEventListener('open', () => setLive((before) => ({ ...before, isLive: true })))
      source.addEventListener('resync', () => void start())
      source.addEventListener('status', ({ data }) => {
        const event = JSON.parse(data) as StatusEvent
        setLive(({ status, ...rest }) => ({ ...rest, status: status && merge(status, event) }))
      })
      source.addEventListener('error', () => {
        source?.close()
        setLive((before) => ({ ...before, isLive: false }))
        timer = setTimeout(() => void start(), RETRY_MS)
      })
    }
    void start()
    return () => {
      aborter.abort()
      source?.close()
      clearTimeout(timer)
    }
  }, [])
  return live
}

/** An event brings the flow as a whole, and only the devices that changed. */
function merge(status: Status, event: StatusEvent): Status {
  const changed = new Map(event.devices.map((device) => [device.deviceId, device]))
  const devices = status.devices.map((device) => {
    const now = changed.get(device.deviceId)
    changed.delete(device.deviceId)
    return now ?? device
  })
  return { ...status, ...event, devices: [...devices, ...changed.values()] }
}
