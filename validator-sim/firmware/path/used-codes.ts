import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { rideCodeKeyOf } from '@tongxing/core/ride-code/identity.ts'
import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import { recordKind } from '@tongxing/proto/messages.ts'
import type { Bus } from './bus.ts'

/**
 * The codes that rode here, from the journal: a power loss makes none of them new. No more records
 * are read back than codes are remembered.
 */
export function rememberCodes({ journal, settings, usedCodes }: Bus): void {
  const first = Math.max(journal.tail, journal.head - settings.codesRememberedMax + 1)
  for (let recordNo = first; recordNo <= journal.head; recordNo++) {
    const { kind, rideCode } = journal.read(recordNo)
    if (kind !== recordKind.RECORD_KIND_CODE_RIDE) continue
    const key = keyOf(rideCode ?? new Uint8Array(0), settings.rideCode)
    if (key !== undefined) usedCodes.set(key, recordNo)
  }
}

/** Undefined where the settings changed since, so that the code would be read otherwise today. */
function keyOf(code: Uint8Array, settings: Bus['settings']['rideCode']): string | undefined {
  try {
    return rideCodeKeyOf(parseRideCode(code, settings))
  } catch (error) {
    if (isTongxingError(error, 'RIDE_CODE_MALFORMED')) return undefined
    throw error
  }
}
