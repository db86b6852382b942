import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { rideCodeKeyOf } from '@tongxing/core/ride-code/identity.ts'
import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import type { RideCodeSettings } from '@tongxing/core/ride-code/settings.ts'
import type { RideCode } from '@tongxing/core/ride-code/types.ts'

/** The ride code of a line (hex); undefined for a card's ride, and for what is no code. */
export function rideCodeOf(hex: string, settings: Partial<RideCodeSettings>): RideCode | undefined {
  if (!/^(?:[0-9a-f]{2})+$/.test(hex)) return undefined
  try {
    return parseRideCode(Uint8Array.fromHex(hex), settings)
  } catch (error) {
    if (isTongxingError(error, 'RIDE_CODE_MALFORMED')) return undefined
    throw error
  }
}

/** Identity of the ride code of a line; empty where there is none. */
export function rideCodeKey(hex: string, settings: Partial<RideCodeSettings>): string {
  const code = rideCodeOf(hex, settings)
  return code === undefined ? '' : rideCodeKeyOf(code)
}
