import { hash, type KeyObject } from 'node:crypto'
import { isSignedBy, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import { batchVerdict, type ListVersion } from '@tongxing/proto/messages.ts'
import type {
  Transport,
  TransportRequest,
  TransportResponse,
} from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import type { PublishedList } from './parameter-set.ts'

export interface BackEndOptions {
  readonly clock: Clock
  readonly deviceKey: KeyObject
  readonly lists: readonly PublishedList[]
  /** Records up to here were acknowledged when this back end was made. */
  readonly acknowledgedMark: number
}

type Batch = ReturnType<typeof decodeMessage<'BatchPayload'>>

/** A back end that holds nothing yet of the boot. */
const beginning = { boot: 0, sequence: 0, digest: new Uint8Array(0) as Uint8Array }

/**
 * The device edge in this process: it takes signed batches in their chain, answers the last one
 * again when it comes again, and offers the lists that the device does not have. It forgets
 * everything with the process but how far it acknowledged.
 */
export function createBackEnd({ clock, deviceKey, lists, ...options }: BackEndOptions): Transport {
  let last = { ...beginning, answer: new Uint8Array(0) as Uint8Array }
  let highWaterMark = options.acknowledgedMark

  function serve({ path, body = new Uint8Array(0) }: TransportRequest): TransportResponse {
    if (path === '/v1/batches') return takeBatch(body)
    if (path === '/v1/heartbeats') return takeHeartbeat(body)
    const list = lists.find((published) => published.path === path)
    return list === undefined ? problem(404, 'DOCUMENT_UNKNOWN') : ok(list.bytes)
  }

  function takeBatch(body: Uint8Array): TransportResponse {
    const { payload, signature } = decodeMessage('SignedBatch', body)
    if (!isSignedBy(deviceKey, signingDomain.batch, { bytes: payload, signature })) {
      return problem(401, 'SIGNATURE_WRONG')
    }
    const batch = decodeMessage('BatchPayload', payload)
    const digest = hash('sha256', payload, 'buffer')
    if (batch.boot === last.boot && batch.sequence === last.sequence) {
      return digest.equals(last.digest) ? ok(last.answer) : problem(409, 'UPLOAD_CONFLICT')
    }
    if (batch.boot < last.boot) return problem(409, 'UPLOAD_BOOT_OLD', { currentBoot: last.boot })
    const before = batch.boot === last.boot ? last : { ...beginning, boot: batch.boot }
    const isNext =
      batch.sequence === before.sequence + 1 && digestEquals(batch.previousDigest, before.digest)
    return isNext ? accept(batch, digest) : problem(409, 'UPLOAD_SEQUENCE_GAP')
  }

  function accept(batch: Batch, digest: Uint8Array): TransportResponse {
    const { deviceId, boot, sequence, records } = batch
    highWaterMark = Math.max(highWaterMark, ...records.map(({ recordNo }) => recordNo ?? 0))
    const answer = encodeMessage('BatchAnswer', {
      ...{ deviceId, boot, sequence, digest, highWaterMark, receivedAtMs: clock.nowMs() },
      verdict: batchVerdict.BATCH_VERDICT_ACCEPTED,
    })
    last = { boot, sequence, digest, answer }
    return ok(answer)
  }

  function takeHeartbeat(body: Uint8Array): TransportResponse {
    const { payload, signature } = decodeMessage('SignedHeartbeat', body)
    if (!isSignedBy(deviceKey, signingDomain.heartbeat, { bytes: payload, signature })) {
      return problem(401, 'SIGNATURE_WRONG')
    }
    const { nonce, lists: held } = decodeMessage('Heartbeat', payload)
    const offers = lists.filter(
      ({ kind, version }) => !held.some((list) => list.kind === kind && newest(list) >= version),
    )
    const facts = { nonce, serverTimeMs: clock.nowMs(), highWaterMark }
    return ok(
      encodeMessage('HeartbeatAnswer', {
        ...facts,
        offers: offers.map(({ kind, version }) => ({ kind, version })),
      }),
    )
  }

  return { request: async (request) => serve(request) }
}

function newest({ activeVersion, stagedVersion }: ListVersion): number {
  return Math.max(activeVersion ?? 0, stagedVersion ?? 0)
}

function digestEquals(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

function ok(body: Uint8Array): TransportResponse {
  return { status: 200, headers: {}, body }
}

function problem(status: number, code: string, detail = {}): TransportResponse {
  const body = new TextEncoder().encode(JSON.stringify({ code, detail }))
  return { status, headers: {}, body }
}
