/**
 * State that instances of a service share and that may be lost at any time: rate limits, sessions,
 * hot look-ups. Never the only copy of anything. Everything in it ends by itself.
 */
export interface Cache {
  get(key: string): Promise<string | undefined>
  set(key: string, value: string, ttlMs: number): Promise<void>
  delete(key: string): Promise<void>
  /**
   * Counts one more event in a window of `windowMs` that starts with its first event, and returns
   * the count; so a rate limit is `(await cache.count(…)) > limit`.
   */
  count(key: string, windowMs: number): Promise<number>
  close(): Promise<void>
}
