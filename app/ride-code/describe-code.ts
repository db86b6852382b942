import type { Field } from '@tongxing/core/card/layout.ts'
import { readExpiryMonth } from '@tongxing/core/ride-code/expiry-month.ts'
import {
  certificateLayout,
  type PlacedField,
  placedFields,
  rideCodeLayout,
} from '@tongxing/core/ride-code/layout.ts'
import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'

export type RideCodeLanguage = 'en' | 'zh-CN'

/** One field of a code as it stands in its bytes. */
export interface DescribedField {
  /** Of its first byte, from 0. */
  readonly at: number
  readonly length: number
  readonly name: string
  readonly hex: string
  /** What the bytes mean, in words or digits; empty where they mean only themselves. */
  readonly value: string
}

/**
 * Every field of a code with its place, those of its certificate too. Throws
 * `RIDE_CODE_MALFORMED`.
 */
export function describeCode(
  bytes: Uint8Array,
  settings: RideCodeSettings,
  language: RideCodeLanguage,
): DescribedField[] {
  const { customData } = parseRideCode(bytes, settings)
  return placedFields(rideCodeLayout(customData.length, settings))
    .flatMap((placed) =>
      placed.name === 'certificate' ? placedFields(certificateLayout, placed.at) : [placed],
    )
    .filter(({ field }) => field.length > 0)
    .map((placed) => {
      const { at, field } = placed
      return {
        ...{ at, length: field.length, name: language === 'en' ? field.en : field.zh },
        hex: bytes.subarray(at, at + field.length).toHex(),
        value: valueOf(placed, bytes, settings),
      }
    })
}

function valueOf(
  { name, at, field }: PlacedField,
  bytes: Uint8Array,
  { epochMs }: RideCodeSettings,
): string {
  const value = field.read(bytes, at)
  if (name === 'authorisedUntil' || name === 'generatedAt') {
    return chinaTime(epochMs + Number(value) * 1_000)
  }
  if (name === 'expiry') return readExpiryMonth(String(value)) ?? ''
  return meaningByKind(field, value)
}

function meaningByKind({ kind }: Field<unknown>, value: unknown): string {
  if (kind === 'fen') return `¥${(Number(value) / 100).toFixed(2)}`
  return kind === 'ascii' || kind === 'number' ? String(value) : ''
}

/** `YYYY-MM-DD hh:mm:ss` in China. */
export function chinaTime(instantMs: number): string {
  return localTimestamp(instantMs).replace(
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/,
    '$1-$2-$3 $4:$5:$6',
  )
}
