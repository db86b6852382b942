/** A map that forgets the entry used longest ago when it is full. */
export interface BoundedMap<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
  delete(key: Key): void
}

export function createBoundedMap<Key, Value>(entriesMax: number): BoundedMap<Key, Value> {
  // A Map keeps the order of insertion, so the first key is the one used longest ago.
  const entries = new Map<Key, Value>()

  function set(key: Key, value: Value): void {
    entries.delete(key)
    entries.set(key, value)
    if (entries.size <= entriesMax) return
    for (const oldest of entries.keys()) {
      entries.delete(oldest)
      break
    }
  }

  return {
    get: (key) => {
      const value = entries.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
    delete: (key) => void entries.delete(key),
  }
}
