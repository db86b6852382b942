import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { Device, StatusEvent } from '../contract/status.ts'
import type { EventHub } from './event-hub.ts'

export interface StatusFeedOptions {
  readonly hub: EventHub
  readonly readStatus: () => Promise<StatusEvent>
  readonly intervalMs: number
  readonly heartbeatMs: number
  readonly logger: Logger
}

/**
 * Looks at the database while pages are open, and publishes what has changed: the flow as a whole,
 * and of the fleet only the devices that differ. Nobody looking costs nothing. Stop it with what it
 * returns.
 */
export function startStatusFeed(options: StatusFeedOptions): () => void {
  const { hub, readStatus, logger } = options
  let previous: StatusEvent | undefined
  let isLooking = false

  const look = async () => {
    if (isLooking || hub.clientCount() === 0) return
    isLooking = true
    try {
      const status = await readStatus()
      const change = changeBetween(previous, status)
      previous = status
      if (change !== undefined) hub.publish({ name: 'status', data: JSON.stringify(change) })
    } catch (error) {
      logger.warn({ err: error }, 'the live status could not be read')
    } finally {
      isLooking = false
    }
  }
  const timers = [
    setInterval(() => void look(), options.intervalMs),
    setInterval(() => hub.beat(), options.heartbeatMs),
  ]
  for (const timer of timers) timer.unref()
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}

/** What a page has to be told; undefined when only the time went on. */
export function changeBetween(
  previous: StatusEvent | undefined,
  status: StatusEvent,
): StatusEvent | undefined {
  const known = new Map(previous?.devices.map((device) => [device.deviceId, asText(device)]))
  const devices = status.devices.filter((device) => known.get(device.deviceId) !== asText(device))
  const { nowMs: _now, devices: _before, ...rest } = status
  const { nowMs: _then, devices: _after, ...restBefore } = previous ?? status
  const isSame = previous !== undefined && asText(rest) === asText(restBefore)
  return isSame && devices.length === 0 ? undefined : { ...status, devices }
}

function asText(value: Device | object): string {
  return JSON.stringify(value)
}
