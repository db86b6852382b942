import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { SamChannel } from '@tongxing/core/card/channel.ts'

/**
 * One exchange with the SAM. Whatever it cannot do by itself is `SAM_UNUSABLE`, so that no trouble
 * of the SAM is taken for one of the card.
 */
export async function askSam<T>(
  sam: SamChannel,
  command: Uint8Array,
  parse: (response: Uint8Array) => T,
): Promise<T> {
  const response = await sam.transmit(command)
  try {
    return parse(response)
  } catch (cause) {
    if (!(cause instanceof TongxingError)) throw cause
    const status = String(cause.detail.status ?? cause.code)
    throw new TongxingError('SAM_UNUSABLE', { detail: { what: status, status }, cause })
  }
}
