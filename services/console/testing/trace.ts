import { type Exchange, exchangeTarget } from '@tongxing/proto/messages.ts'

/** An exchange of a trace from hex digits and `[startedUs, elapsedUs]`. */
export function exchangeOf(
  target: 'card' | 'sam',
  command: string,
  response: string,
  [startedUs, elapsedUs]: readonly [number, number],
): Exchange {
  return {
    target:
      target === 'card' ? exchangeTarget.EXCHANGE_TARGET_CARD : exchangeTarget.EXCHANGE_TARGET_SAM,
    command: Uint8Array.fromHex(command),
    response: Uint8Array.fromHex(response),
    ...{ startedUs, elapsedUs },
  }
}
