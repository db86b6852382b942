/** From when to when something on a list (a city, an issuer) is accepted, epoch milliseconds. */
export interface AcceptedPeriod {
  readonly fromMs: number
  /** The first instant after it; 0 = no end is set. */
  readonly untilMs: number
}

/** The one rule for every list, on the bus and behind it. */
export function isAcceptedAt({ fromMs, untilMs }: AcceptedPeriod, atMs: number): boolean {
  return fromMs <= atMs && (untilMs === 0 || atMs < untilMs)
}
