import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { CodecError, decodeMessage, type MessageName } from '@tongxing/proto/codec.ts'
import { PowerCut } from '../disk.ts'
import type { Transport, TransportRequest, TransportResponse } from './transport.ts'

/** Why an exchange came to nothing. */
export interface ExchangeFailure {
  readonly kind: 'failure'
  /** HTTP status; 0 = no answer. */
  readonly status: number
  /** Code of the problem document, when there is one. */
  readonly code: string
  /** The boot that the server is in, where it says so; else 0. */
  readonly currentBoot: number
  readonly retryAfterMs: number
}

export type ExchangeResult =
  | { readonly kind: 'answer'; readonly body: Uint8Array }
  | ExchangeFailure

/** One request. A network that fails is a result like any other; only a power cut is thrown. */
export async function exchange(
  transport: Transport,
  request: TransportRequest,
): Promise<ExchangeResult> {
  let response: TransportResponse
  try {
    response = await transport.request(request)
  } catch (error) {
    if (error instanceof PowerCut) throw error
    return { kind: 'failure', status: 0, code: 'NO_NETWORK', currentBoot: 0, retryAfterMs: 0 }
  }
  if (response.status === 200) return { kind: 'answer', body: response.body }
  const { code, currentBoot } = problemOf(response.body)
  const retryAfterMs = (Number(response.headers['retry-after']) || 0) * 1000
  return { kind: 'failure', status: response.status, code, currentBoot, retryAfterMs }
}

/** A decoded answer that `isOurs` accepts. Throws `UPLINK_ANSWER_INVALID` for anything else. */
export function ownAnswer<N extends MessageName>(
  name: N,
  body: Uint8Array,
  isOurs: (answer: ReturnType<typeof decodeMessage<N>>) => boolean,
): ReturnType<typeof decodeMessage<N>> {
  try {
    const answer = decodeMessage(name, body)
    if (isOurs(answer)) return answer
  } catch (error) {
    if (!(error instanceof CodecError)) throw error
  }
  throw new TongxingError('UPLINK_ANSWER_INVALID')
}

function problemOf(body: Uint8Array): { code: string; currentBoot: number } {
  try {
    const problem: unknown = JSON.parse(new TextDecoder().decode(body))
    const fields = Object(problem) as Record<string, unknown>
    const facts = Object(fields.detail) as Record<string, unknown>
    const currentBoot = Number(facts.currentBoot ?? 0)
    return {
      code: typeof fields.code === 'string' ? fields.code : 'UNKNOWN',
      currentBoot: Number.isSafeInteger(currentBoot) ? currentBoot : 0,
    }
  } catch {
    return { code: 'UNKNOWN', currentBoot: 0 }
  }
}
