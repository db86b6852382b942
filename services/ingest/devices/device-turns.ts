/**
 * One after the other for each device, side by side for different ones: two requests of one device
 * at once would both find the same state and only one could move it. Bounded by the requests under
 * way.
 */
export function createDeviceTurns(): <T>(deviceId: string, work: () => Promise<T>) => Promise<T> {
  const lastTurns = new Map<string, Promise<unknown>>()
  return async (deviceId, work) => {
    const before = lastTurns.get(deviceId) ?? Promise.resolve()
    const turn = before.then(work)
    // The next in turn waits for the end of this one, not for its success.
    const ended = turn.catch(() => {})
    lastTurns.set(deviceId, ended)
    try {
      return await turn
    } finally {
      if (lastTurns.get(deviceId) === ended) lastTurns.delete(deviceId)
    }
  }
}
