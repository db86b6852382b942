import { hash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { isSignedBy, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import { decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import {
  batchVerdict,
  type DocumentOffer,
  type Recollection,
  type TapRecord,
} from '@tongxing/proto/messages.ts'
import type { Transport, TransportRequest, TransportResponse } from '../uplink/transport.ts'
import { device } from './rig.ts'

/** What the network does to one request. */
export type NetworkFault = 'none' | 'request-lost' | 'answer-lost' | 'doubled' | 'old-answer'

export interface Receiver extends Transport {
  /** Records held, by number. */
  readonly held: Map<number, TapRecord>
  /** Batches that were taken in for the first time. */
  readonly taken: number
  /** Next batch is refused with this code. */
  refuseNext: string | undefined
  /** Next request is answered with this status, and nothing is done. */
  failNext: { status: number; code?: string; retryAfter?: string } | undefined
  fault: () => NetworkFault
  minimumIntervalMs: number
  offers: DocumentOffer[]
  /** Offered with every heartbeat; the records that came for it, in order. */
  recollection: Recollection | undefined
  readonly recollected: number[]
  /** Last request that a heartbeat called done. */
  readonly recollectionDone: number
  readonly openedCount: number
  /** Encoded `SignedDocument` by path. */
  readonly documents: Map<string, Uint8Array>
  readonly paths: string[]
}

const ok = (body: Uint8Array): TransportResponse => ({ status: 200, headers: {}, body })
const problem = (status: number, code: string, detail = {}): TransportResponse => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify({ code, detail })),
})

/**
 * The device edge as contracted: acknowledged means held, the same batch again the stored answer.
 */
export function createReceiver(nowMs: () => number): Receiver {
  let at = { boot: 0, sequence: 0, digest: new Uint8Array(0) as Uint8Array }
  const answers = new Map<string, { digest: Uint8Array; answer: Uint8Array }>()
  let previous: TransportResponse | undefined
  const receiver = {
    held: new Map<number, TapRecord>(),
    taken: 0,
    refuseNext: undefined as string | undefined,
    failNext: undefined as Receiver['failNext'],
    fault: (): NetworkFault => 'none',
    minimumIntervalMs: 0,
    offers: [] as DocumentOffer[],
    recollection: undefined as Recollection | undefined,
    recollected: [] as number[],
    recollectionDone: 0,
    openedCount: 0,
    documents: new Map<string, Uint8Array>(),
    paths: [] as string[],
    request: async (request: TransportRequest): Promise<TransportResponse> => {
      const fault = receiver.fault()
      if (fault === 'request-lost') throw new Error('no network')
      if (fault === 'doubled') serve(request)
      const response = serve(request)
      const old = previous
      previous = response
      if (fault === 'answer-lost') throw new Error('no answer')
      return fault === 'old-answer' && old !== undefined ? old : response
    },
  }

  function serve(request: TransportRequest): TransportResponse {
    receiver.paths.push(request.path)
    const failing = receiver.failNext
    if (failing !== undefined) {
      receiver.failNext = undefined
      const answer = problem(failing.status, failing.code ?? 'ERROR')
      const { retryAfter } = failing
      return retryAfter ? { ...answer, headers: { 'retry-after': retryAfter } } : answer
    }
    const body = request.body ?? new Uint8Array(0)
    if (request.path === '/v1/batches') return takeBatch(body)
    if (request.path === '/v1/heartbeats') return takeHeartbeat(body)
    const document = receiver.documents.get(request.path)
    return document === undefined ? problem(404, 'DOCUMENT_UNKNOWN') : ok(document)
  }

  function takeBatch(body: Uint8Array): TransportResponse {
    const { payload, signature } = decodeMessage('SignedBatch', body)
    const signed = { bytes: payload, signature }
    if (!isSignedBy(device.publicKey, signingDomain.batch, signed)) {
      return problem(401, 'SIGNATURE_WRONG')
    }
    const batch = decodeMessage('BatchPayload', payload)
    const digest = hash('sha256', payload, 'buffer')
    const stored = answers.get(`${batch.boot}/${batch.sequence}`)
    if (stored !== undefined) {
      return digest.equals(stored.digest) ? ok(stored.answer) : problem(409, 'UPLOAD_CONFLICT')
    }
    if (batch.boot < at.boot) return problem(409, 'UPLOAD_BOOT_OLD', { currentBoot: at.boot })
    const isSameBoot = batch.boot === at.boot
    if (batch.sequence !== (isSameBoot ? at.sequence + 1 : 1)) {
      return problem(409, 'UPLOAD_SEQUENCE_GAP')
    }
    const chain = isSameBoot ? at.digest : new Uint8Array(0)
    if (!Buffer.from(chain).equals(batch.previousDigest)) return problem(409, 'CHAIN')
    return answerBatch(batch, digest)
  }

  function answerBatch(
    batch: ReturnType<typeof decodeMessage<'BatchPayload'>>,
    digest: Buffer,
  ): TransportResponse {
    const { deviceId, boot, sequence, records } = batch
    const errorCode = receiver.refuseNext ?? ''
    receiver.refuseNext = undefined
    const verdict =
      errorCode === '' ? batchVerdict.BATCH_VERDICT_ACCEPTED : batchVerdict.BATCH_VERDICT_REFUSED
    if (errorCode === '') for (const record of records) hold(record)
    if (batch.recollectionId > 0) {
      receiver.recollected.push(...records.map(({ recordNo }) => recordNo ?? 0))
    }
    receiver.taken += 1
    const answer = encodeMessage('BatchAnswer', {
      ...{ deviceId, boot, sequence, digest, verdict, errorCode },
      highWaterMark: mark(),
      receivedAtMs: nowMs(),
      minimumIntervalMs: receiver.minimumIntervalMs,
    })
    at = { boot, sequence, digest }
    answers.set(`${boot}/${sequence}`, { digest, answer })
    return ok(answer)
  }

  function hold(record: TapRecord): void {
    const number = record.recordNo ?? 0
    const { trace: _trace, ...content } = record
    const known = receiver.held.get(number)
    const same = known === undefined || isDeepStrictEqual(known, content)
    if (!same) throw new Error(`record ${number} came again with other content`)
    receiver.held.set(number, content)
  }

  function mark(): number {
    let number = 0
    while (receiver.held.has(number + 1)) number += 1
    return number
  }

  function takeHeartbeat(body: Uint8Array): TransportResponse {
    const { payload, signature } = decodeMessage('SignedHeartbeat', body)
    const signed = { bytes: payload, signature }
    if (!isSignedBy(device.publicKey, signingDomain.heartbeat, signed)) {
      return problem(401, 'SIGNATURE_WRONG')
    }
    const { nonce, recollectionDone, openedCount } = decodeMessage('Heartbeat', payload)
    Object.assign(receiver, { recollectionDone, openedCount })
    const { offers, recollection } = receiver
    const facts = { nonce, serverTimeMs: nowMs(), highWaterMark: mark() }
    return ok(encodeMessage('HeartbeatAnswer', { ...facts, offers, recollection }))
  }

  return receiver
}
