import { exchangeTarget, type TapTrace } from '@tongxing/proto/messages.ts'
import type { TimeMeter } from '../../radio/time-meter.ts'

const exchangesMax = 32
/** Of a card number in BCD, bytes at its end that stay readable. */
const readableBytes = 4

/** The exchanges of a tap for people, card number masked wherever its bytes occur. */
export function traceOf(meter: TimeMeter, cardNumber: string, activationUs: number): TapTrace {
  const mask = maskerOf(cardNumber)
  const { EXCHANGE_TARGET_CARD, EXCHANGE_TARGET_SAM } = exchangeTarget
  const exchanges = meter.exchanges.slice(0, exchangesMax).map((exchange) => ({
    target: exchange.target === 'card' ? EXCHANGE_TARGET_CARD : EXCHANGE_TARGET_SAM,
    command: mask(exchange.command),
    response: mask(exchange.response),
    startedUs: exchange.startedUs,
    elapsedUs: exchange.elapsedUs,
  }))
  return { exchanges, activationUs }
}

/** Numbers stand as all 10 bytes in file 15 and as their last 8 in SAM commands. */
export function maskerOf(cardNumber: string): (bytes: Uint8Array) => Uint8Array {
  if (cardNumber === '') return (bytes) => bytes
  const wanted = Buffer.from(cardNumber.slice(-16), 'hex')
  const leading = Buffer.from(cardNumber.slice(0, -16), 'hex')
  return (bytes) => {
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(wanted)
    if (at < 0) return bytes
    const masked = bytes.slice()
    const before = Buffer.from(masked.buffer).subarray(Math.max(0, at - leading.length), at)
    const from = before.equals(leading) ? at - leading.length : at
    masked.fill(0xff, from, at + wanted.length - readableBytes)
    return masked
  }
}
