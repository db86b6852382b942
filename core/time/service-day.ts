import { TongxingError } from '../errors/tongxing-error.ts'

/** A zone as a fixed offset: China has used UTC+8 without summer time since 1991. */
export interface Zone {
  readonly utcOffsetMinutes: number
}

export const chinaZone: Zone = { utcOffsetMinutes: 480 }

/** Hour at which a service day ends; 03:00 in the national rules (clearing.md 2.5). */
export interface DayCut {
  readonly hour: number
  readonly minute: number
}

export const defaultDayCut: DayCut = { hour: 3, minute: 0 }

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * The service day (`YYYY-MM-DD`, local) of an instant: the calendar day of the instant moved back
 * by the day cut, so that 02:59 still belongs to the evening before.
 */
export function serviceDay(instantMs: number, zone = chinaZone, cut = defaultDayCut): string {
  const cutMs = (cut.hour * 60 + cut.minute) * MINUTE_MS
  return new Date(instantMs + zone.utcOffsetMinutes * MINUTE_MS - cutMs).toISOString().slice(0, 10)
}

/** Whether a text is a day that the calendar has, as `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const atMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // Date.parse takes 31 February for 3 March.
  return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(text)
}

/** First instant (inclusive, epoch ms) of a service day. Throws `TIME_INVALID`. */
export function serviceDayStartMs(day: string, zone = chinaZone, cut = defaultDayCut): number {
  if (!isCalendarDay(day)) throw new TongxingError('TIME_INVALID', { detail: { what: day } })
  const midnightUtcMs = Date.parse(`${day}T00:00:00Z`)
  return midnightUtcMs + (cut.hour * 60 + cut.minute - zone.utcOffsetMinutes) * MINUTE_MS
}

export function nextServiceDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}

/**
 * Local wall-clock parts `YYYYMMDDhhmmss` of an instant: what cards, SAMs and clearing files carry.
 */
export function localTimestamp(instantMs: number, zone = chinaZone): string {
  return new Date(instantMs + zone.utcOffsetMinutes * MINUTE_MS)
    .toISOString()
    .replaceAll(/[-:T]/g, '')
    .slice(0, 14)
}

/** Epoch ms of local wall-clock parts `YYYYMMDDhhmmss`. Throws `TIME_INVALID`. */
export function parseLocalTimestamp(text: string, zone = chinaZone): number {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text)
  const [, year, month, day, hour, minute, second] = match ?? []
  const utcMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const instantMs = utcMs - zone.utcOffsetMinutes * MINUTE_MS
  if (Number.isNaN(utcMs) || localTimestamp(instantMs, zone) !== text) {
    throw new TongxingError('TIME_INVALID', { detail: { what: text } })
  }
  return instantMs
}
