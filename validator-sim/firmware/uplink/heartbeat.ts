import { encodeMessage } from '@tongxing/proto/codec.ts'
import type { Heartbeat, HeartbeatAnswer } from '@tongxing/proto/messages.ts'
import type { DeviceClock } from '../device-clock.ts'
import { type Sender, signed } from './batch.ts'
import { type ExchangeFailure, exchange, ownAnswer } from './exchange.ts'
import type { Transport } from './transport.ts'

export type HeartbeatFacts = Omit<Heartbeat, 'deviceTimeMs' | 'clockTrust' | 'nonce'>

/**
 * One heartbeat: says what the device has and sets its clock by the answer. Throws
 * `UPLINK_ANSWER_INVALID` for an answer to another heartbeat, which must not set a clock.
 */
export async function beat(
  transport: Transport,
  sender: Sender,
  { facts, clock, random }: { facts: HeartbeatFacts; clock: DeviceClock; random: () => number },
): Promise<HeartbeatAnswer | ExchangeFailure> {
  const nonce = randomHex16(random)
  const askedAtMs = clock.nowMs()
  const clockTrust = clock.trust()
  const message = { ...facts, deviceTimeMs: askedAtMs, clockTrust, nonce }
  const payload = encodeMessage('Heartbeat', message)
  const body = signed('SignedHeartbeat', payload, sender)
  const headers = { 'content-type': 'application/x-protobuf' }
  const result = await exchange(transport, {
    method: 'POST',
    path: '/v1/heartbeats',
    headers,
    body,
  })
  if (result.kind === 'failure') return result
  const answer = ownAnswer('HeartbeatAnswer', result.body, (own) => own.nonce === nonce)
  clock.set(answer.serverTimeMs, askedAtMs, clock.nowMs())
  return answer
}

/** 16 hex digits. */
export function randomHex16(random: () => number): string {
  const word = () => Math.floor(random() * 0x1_0000_0000)
  return [word(), word()].map((value) => value.toString(16).padStart(8, '0')).join('')
}
