import { formatYuan } from '@tongxing/core/money/fen.ts'
import type { Language } from './i18n/catalogue.ts'

/** How numbers, money and times are written; all of them in the zone of the service. */
export interface Formats {
  /** Fen as yuan with two decimals. */
  fen(fen: number): string
  /** 10⁻⁷ fen as yuan, with as many decimals as it needs. */
  e7(amountE7: string): string
  number(value: number): string
  /** Date and time to the second. */
  time(epochMs: number): string
  /** Time of day to the second. */
  clock(epochMs: number): string
  /** Two decimals of a millisecond. */
  ms(us: number): string
  age(ms: number): string
}

type Decimal = `${number}`
const FEN_DIGITS = 9
const timeZone = 'Asia/Shanghai'

export function createFormats(language: Language): Formats {
  const money = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'CNY',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 2,
      maximumFractionDigits,
    })
  const yuan = money(2)
  const exactYuan = money(FEN_DIGITS)
  const number = new Intl.NumberFormat(language)
  const ms = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const clock = {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }
  const clockFormat = new Intl.DateTimeFormat(language, clock as Intl.DateTimeFormatOptions)
  // Figures alone would leave open which is the month.
  const isEnglish = language === 'en'
  const timeFormat = new Intl.DateTimeFormat(isEnglish ? 'en-GB' : language, {
    ...(clock as Intl.DateTimeFormatOptions),
    year: 'numeric',
    month: isEnglish ? 'short' : '2-digit',
    day: '2-digit',
  })
  const age = (value: number, unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
  return {
    fen: (fen) => yuan.format(formatYuan(fen) as Decimal),
    e7: (amountE7) => exactYuan.format(yuanOfE7(amountE7) as Decimal),
    number: (value) => number.format(value),
    time: (epochMs) => timeFormat.format(epochMs),
    clock: (epochMs) => clockFormat.format(epochMs),
    ms: (us) => ms.format(us / 1_000),
    age: (elapsedMs) => {
      const seconds = Math.max(0, Math.round(elapsedMs / 1_000))
      if (seconds < 120) return age(seconds, 'second')
      const minutes = Math.round(seconds / 60)
      if (minutes < 120) return age(minutes, 'minute')
      const hours = Math.round(minutes / 60)
      return hours < 72 ? age(hours, 'hour') : age(Math.round(hours / 24), 'day')
    },
  }
}

/** 10⁻⁷ fen as an exact decimal number of yuan: `-1` → `-0.000000001`. */
export function yuanOfE7(amountE7: string): string {
  const isNegative = amountE7.startsWith('-')
  const digits = amountE7.replace('-', '').padStart(FEN_DIGITS + 1, '0')
  return `${isNegative ? '-' : ''}${digits.slice(0, -FEN_DIGITS)}.${digits.slice(-FEN_DIGITS)}`
}
