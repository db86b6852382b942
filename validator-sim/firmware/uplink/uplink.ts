import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import {
  type BatchAnswer,
  batchVerdict,
  type DocumentOffer,
  type TapTrace,
} from '@tongxing/proto/messages.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import type { BoundedMap } from '@tongxing/core/collections/bounded-map.ts'
import type { DeviceClock } from '../device-clock.ts'
import type { DeviceNotes } from '../device-notes.ts'
import type { Journal } from '../journal/journal.ts'
import { isStorageFailure } from '../journal/storage-failure.ts'
import type { Parameters } from '../parameters/parameters.ts'
import type { UplinkSettings } from '../settings.ts'
import { nextBatch, type PendingBatch, type Sender } from './batch.ts'
import { type ExchangeFailure, exchange, ownAnswer } from './exchange.ts'
import { fetchDocument } from './fetch-document.ts'
import { beat, type HeartbeatFacts } from './heartbeat.ts'
import { Recollector, type RecordRun } from './recollect.ts'
import { Schedule } from './schedule.ts'
import type { Transport } from './transport.ts'

/** What one round of store and forward did. */
export interface SyncReport {
  /** Nothing was tried: the back-off or the server's interval had not run out. */
  readonly waited: boolean
  readonly heartbeat: boolean
  readonly documentsTaken: number
  readonly batchesAnswered: number
  readonly recordsAcknowledged: number
  /** It ended at a network failure, an overload or an answer that was not one. */
  readonly failed: boolean
  /** Milliseconds until a next try can do anything. */
  readonly nextAttemptInMs: number
}

/** Counters since boot and gauges, for status pages and metrics. */
export interface UplinkStats {
  readonly unsentRecords: number
  /** Age of the oldest record that is not acknowledged, milliseconds; 0 when there is none. */
  readonly oldestUnsentAgeMs: number
  readonly batchesAccepted: number
  readonly batchesRefused: number
  /** How often each code refused a batch as a whole. */
  readonly refusals: ReadonlyMap<string, number>
  /** Records that were taken in but rejected one by one, by code. */
  readonly rejections: ReadonlyMap<string, number>
  readonly retries: number
  /**
   * How often back end and device disagreed on the sequence, so that a new boot number was taken.
   */
  readonly resyncs: number
  /** Epoch milliseconds by the device's clock; 0 = none since boot. */
  readonly lastHeartbeatAtMs: number
  /** Code of the last failure, of ours or of the back end; empty = none since boot. */
  readonly lastError: string
}

export interface UplinkOptions {
  readonly sender: Sender
  readonly journal: Journal
  readonly notes: DeviceNotes
  readonly parameters: Parameters
  readonly traces: BoundedMap<number, TapTrace>
  readonly clock: DeviceClock
  /** The device's clock chip as it runs, which no heartbeat sets. */
  readonly timerMs: () => number
  readonly random: () => number
  readonly settings: UplinkSettings
  readonly heartbeatFacts: () => HeartbeatFacts
}

/** Codes after which this device's sequence can only go on under a new boot number. */
const disagreements: readonly string[] = [
  'UPLOAD_SEQUENCE_GAP',
  'UPLOAD_CONFLICT',
  'UPLOAD_BOOT_OLD',
] satisfies ErrorCode[]

/** What a round has come to so far. */
interface Round {
  heartbeat: boolean
  documentsTaken: number
  batchesAnswered: number
  recordsAcknowledged: number
}

/**
 * Store and forward. Nothing leaves the journal before its batch was answered, and a batch goes out
 * as the same bytes until it is: lost, doubled and late answers change nothing. The mark of a
 * heartbeat's answer frees nothing: where the device was copied, it may be about the copy's
 * records.
 */
export class Uplink {
  readonly #options: UplinkOptions
  readonly #schedule: Schedule
  readonly #recollector: Recollector
  #recordsMax: number
  #pending: PendingBatch | undefined
  #sequence = 0
  #previousDigest: Uint8Array = new Uint8Array(0)
  #offers: DocumentOffer[] = []
  #heartbeatDueMs = Number.NEGATIVE_INFINITY
  readonly #refusals = new Map<string, number>()
  readonly #rejections = new Map<string, number>()
  #counts = { batchesAccepted: 0, batchesRefused: 0, retries: 0, resyncs: 0 }
  #lastHeartbeatAtMs = 0
  #lastError = ''

  constructor(options: UplinkOptions) {
    this.#options = options
    this.#recordsMax = options.settings.batchRecordsMax
    const { journal, notes, settings, random, timerMs } = options
    this.#recollector = new Recollector(journal, notes, settings.recollectionScanMax)
    this.#schedule = new Schedule({ settings, random, nowMs: timerMs })
  }

  /**
   * One round: heartbeat when due, offered documents, batches. Throws only what the disks throw.
   */
  async sync(transport: Transport): Promise<SyncReport> {
    const round: Round = {
      heartbeat: false,
      documentsTaken: 0,
      batchesAnswered: 0,
      recordsAcknowledged: 0,
    }
    const waited = this.#schedule.waitMs() > 0
    const failed = !waited && !(await this.#ranThrough(transport, round))
    return { waited, failed, ...round, nextAttemptInMs: this.#schedule.waitMs() }
  }

  stats(): UplinkStats {
    const { journal, clock } = this.#options
    const oldest = journal.acknowledgedMark + 1
    const tappedAtMs = oldest > journal.head ? undefined : journal.read(oldest).tappedAtMs
    return {
      ...this.#counts,
      unsentRecords: journal.head - journal.acknowledgedMark,
      oldestUnsentAgeMs: Math.max(0, clock.nowMs() - (tappedAtMs ?? clock.nowMs())),
      refusals: new Map(this.#refusals),
      rejections: new Map(this.#rejections),
      lastHeartbeatAtMs: this.#lastHeartbeatAtMs,
      lastError: this.#lastError,
    }
  }

  async #ranThrough(transport: Transport, round: Round): Promise<boolean> {
    try {
      await this.#heartbeatWhenDue(transport, round)
      await this.#fetchOffers(transport, round)
      await this.#sendBatches(transport, round)
      return true
    } catch (error) {
      if (
        !isTongxingError(error, 'UPLINK_FAILED') &&
        !isTongxingError(error, 'UPLINK_ANSWER_INVALID')
      ) {
        throw error
      }
      this.#lastError = String(error.detail.code ?? error.code)
      this.#schedule.failed(Number(error.detail.retryAfterMs ?? 0))
      return false
    }
  }

  async #heartbeatWhenDue(transport: Transport, round: Round): Promise<void> {
    const { sender, clock, random, heartbeatFacts, timerMs, settings } = this.#options
    const dueInMs = this.#heartbeatDueMs - timerMs()
    if (dueInMs > 0 && dueInMs <= settings.serverWaitMaxMs) return
    const answer = await beat(transport, sender, { facts: heartbeatFacts(), clock, random })
    if ('kind' in answer) throw failureOf(answer)
    const intervalMs = Math.max(settings.heartbeatIntervalMs, answer.minimumIntervalMs ?? 0)
    this.#heartbeatDueMs = timerMs() + Math.min(intervalMs, settings.serverWaitMaxMs)
    this.#lastHeartbeatAtMs = clock.nowMs()
    this.#offers = (answer.offers ?? []).slice(0, settings.documentsPerSyncMax)
    if (answer.recollection) this.#recollector.request(answer.recollection)
    round.heartbeat = true
  }

  async #fetchOffers(transport: Transport, round: Round): Promise<void> {
    while (this.#offers.length > 0) {
      const [offer, ...rest] = this.#offers
      if (offer === undefined) return
      const result = await fetchDocument(transport, this.#options.sender, offer)
      if (result.kind === 'failure' && result.status !== 404) throw failureOf(result)
      this.#offers = rest
      if (result.kind === 'answer' && this.#took(result.body, offer)) round.documentsTaken += 1
    }
  }

  /** An increment that does not fit is asked for again in full. */
  #took(body: Uint8Array, offer: DocumentOffer): boolean {
    const { parameters, clock } = this.#options
    try {
      parameters.take(body, clock.nowMs())
      return true
    } catch (error) {
      if (!(error instanceof TongxingError) || isStorageFailure(error)) throw error
      this.#lastError = error.code
      if ((offer.baseVersion ?? 0) > 0) this.#offers.push({ ...offer, baseVersion: 0 })
      return false
    }
  }

  async #sendBatches(transport: Transport, round: Round): Promise<void> {
    const { settings } = this.#options
    const resyncsBefore = this.#counts.resyncs
    while (round.batchesAnswered < settings.batchesPerSyncMax) {
      if (this.#pending !== undefined) this.#counts.retries += 1
      this.#pending ??= this.#nextBatch()
      const batch = this.#pending
      if (batch === undefined) {
        this.#schedule.succeeded(0)
        return
      }
      const result = await exchange(transport, {
        method: 'POST',
        path: '/v1/batches',
        headers: { 'content-type': 'application/x-protobuf' },
        body: batch.body,
      })
      if (result.kind === 'failure') {
        const mayGoOn = this.#answeredFailure(result) && this.#counts.resyncs === resyncsBefore + 1
        if (!mayGoOn) throw failureOf(result)
        continue
      }
      const minimumIntervalMs = this.#answered(batch, result.body, round)
      this.#schedule.succeeded(minimumIntervalMs)
      if (minimumIntervalMs > 0) return
    }
  }

  #nextBatch(): PendingBatch | undefined {
    const { sender, journal, traces, clock, settings } = this.#options
    const run = this.#unsentRun() ?? this.#recollector.next()
    if (run === undefined) return undefined
    return nextBatch({
      ...{ sender, journal, traces, run },
      sequence: this.#sequence + 1,
      previousDigest: this.#previousDigest,
      createdAtMs: clock.nowMs(),
      recordsMax: this.#recordsMax,
      bytesMax: settings.batchBytesMax,
    })
  }

  /** What was never acknowledged comes before what is wanted again. */
  #unsentRun(): RecordRun | undefined {
    const { acknowledgedMark, head } = this.#options.journal
    if (acknowledgedMark === head) return undefined
    return { first: acknowledgedMark + 1, last: head, recollectionId: 0 }
  }

  /** Whether another try makes sense at once: the device took a new boot number. */
  #answeredFailure({ status, code, currentBoot }: ExchangeFailure): boolean {
    if (status === 413 && this.#recordsMax > 1) {
      this.#recordsMax = Math.ceil(this.#recordsMax / 2)
      this.#pending = undefined
    }
    if (status !== 409 || !disagreements.includes(code)) return false
    this.#options.journal.raiseBoot(currentBoot)
    this.#pending = undefined
    this.#sequence = 0
    this.#previousDigest = new Uint8Array(0)
    this.#counts.resyncs += 1
    this.#lastError = code
    return true
  }

  /** Takes the answer to the pending batch; returns the interval that the server asks for. */
  #answered(batch: PendingBatch, body: Uint8Array, round: Round): number {
    const { sender } = this.#options
    const { BATCH_VERDICT_ACCEPTED, BATCH_VERDICT_REFUSED } = batchVerdict
    const answer: BatchAnswer = ownAnswer(
      'BatchAnswer',
      body,
      ({ deviceId, boot, sequence, digest, verdict }) =>
        deviceId === sender.deviceId &&
        boot === batch.boot &&
        sequence === batch.sequence &&
        equalBytes(digest, batch.digest) &&
        (verdict === BATCH_VERDICT_ACCEPTED || verdict === BATCH_VERDICT_REFUSED),
    )
    if (batch.recollectionId > 0) this.#recollector.sent(batch.lastRecord)
    this.#acknowledge(batch.lastRecord, round)
    this.#pending = undefined
    this.#sequence = batch.sequence
    this.#previousDigest = batch.digest
    round.batchesAnswered += 1
    if (answer.verdict === BATCH_VERDICT_ACCEPTED) this.#counts.batchesAccepted += 1
    else {
      this.#counts.batchesRefused += 1
      count(this.#refusals, answer.errorCode ?? '')
    }
    for (const { code } of answer.rejections ?? []) count(this.#rejections, code ?? '')
    return answer.minimumIntervalMs ?? 0
  }

  #acknowledge(mark: number, round: Round): void {
    const { journal, traces } = this.#options
    const before = journal.acknowledgedMark
    journal.acknowledge(mark)
    for (let no = before + 1; no <= journal.acknowledgedMark; no++) traces.delete(no)
    round.recordsAcknowledged += journal.acknowledgedMark - before
  }
}

function failureOf({ status, code, retryAfterMs }: ExchangeFailure): TongxingError {
  return new TongxingError('UPLINK_FAILED', { detail: { status, code, retryAfterMs } })
}

/** Codes are few; what a confused back end could add is bounded all the same. */
const codesMax = 64

function count(counts: Map<string, number>, code: string): void {
  const known = counts.has(code) || counts.size < codesMax ? code : 'OTHER'
  counts.set(known, (counts.get(known) ?? 0) + 1)
}
