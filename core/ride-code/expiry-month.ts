import { chinaZone } from '../time/service-day.ts'

/** `YYYY-MM` of certificate digits MMYY (2000 to 2099); `undefined` where it is no month. */
export function readExpiryMonth(digits: string): string | undefined {
  const match = /^(0[1-9]|1[0-2])(\d\d)$/.exec(digits)
  return match === null ? undefined : `20${match[2]}-${match[1]}`
}

/** MMYY of `YYYY-MM`. */
export function expiryDigits(month: string): string {
  return month.slice(5, 7) + month.slice(2, 4)
}

/** Whether an instant lies after the last day of a month `YYYY-MM`, in China's time. */
export function isAfterMonth(nowMs: number, month: string): boolean {
  const [year = 0, monthNumber = 0] = month.split('-').map(Number)
  return nowMs >= Date.UTC(year, monthNumber, 1) - chinaZone.utcOffsetMinutes * 60_000
}
