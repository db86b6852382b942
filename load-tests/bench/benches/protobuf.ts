import { decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import { v1 } from '@tongxing/proto/messages.ts'
import { createCounty, MORNING_MS } from '../fleet/county.ts'
import { BATCH_TAPS, createFleet } from '../fleet/fleet.ts'
import type { Bench, BenchContext } from '../harness/bench.ts'
import { computeMs, computeRate } from '../harness/rate.ts'

const BATCHES = 20

/** Batches of a hundred taps from bytes, every number checked. */
export const protobufDecode: Bench = {
  name: 'protobuf decode',
  unit: 'taps/s',
  limit: 'protobufjs static code without our guards',
  prepare: async (context) => {
    const { payloads, durationMs } = makePayloads(context)
    const taps = BATCHES * BATCH_TAPS
    return {
      value: () =>
        computeRate(taps, durationMs, () => payloads.map((bytes) => decodeMessage(NAME, bytes))),
      limit: () =>
        computeRate(taps, durationMs, () => payloads.map((bytes) => v1[NAME].decode(bytes))),
      check: () => ({ changed: countChanged(payloads) }),
    }
  },
}

/** The same batches to bytes, every value checked before it is written. */
export const protobufEncode: Bench = {
  name: 'protobuf encode',
  unit: 'taps/s',
  limit: 'protobufjs static code without our guards',
  prepare: async (context) => {
    const { payloads, durationMs } = makePayloads(context)
    const messages = payloads.map((bytes) => decodeMessage(NAME, bytes))
    const taps = BATCHES * BATCH_TAPS
    return {
      value: () =>
        computeRate(taps, durationMs, () =>
          messages.map((message) => encodeMessage(NAME, message)),
        ),
      limit: () =>
        computeRate(taps, durationMs, () =>
          messages.map((message) => v1[NAME].encode(message).finish()),
        ),
      check: () => ({ changed: countChanged(payloads) }),
    }
  },
}

const NAME = 'BatchPayload'

function makePayloads({ isQuick }: BenchContext) {
  const uploads = createFleet(createCounty(), MORNING_MS).nextUploads(2 * BATCHES * BATCH_TAPS)
  const payloads = uploads
    .filter(({ newTaps }) => newTaps === BATCH_TAPS)
    .slice(0, BATCHES)
    .map(({ body }) => decodeMessage('SignedBatch', body).payload)
  return { payloads, durationMs: isQuick ? computeMs.quick : computeMs.full }
}

/** Batches that are not the same bytes after a way there and back. */
function countChanged(payloads: readonly Uint8Array[]): number {
  return payloads.filter(
    (bytes) => Buffer.compare(encodeMessage(NAME, decodeMessage(NAME, bytes)), bytes) !== 0,
  ).length
}
