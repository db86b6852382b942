import {
  ed25519PublicKey,
  isSignedBy,
  signingDomain,
} from '@tongxing/core/parameters/signing-domains.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { toSafeNumber } from '@tongxing/platform/database/database.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { createCounty } from '../fleet/county.ts'
import { createFleet, type Fleet, type Upload } from '../fleet/fleet.ts'
import type { Bench } from '../harness/bench.ts'
import { rateOfOne } from '../harness/rate.ts'
import { startBackEnd } from '../way/back-end.ts'
import { createSender } from '../way/send-uploads.ts'

const TAPS = { full: 60_000, quick: 4_000 }

/** Signed batches of a hundred taps over a socket, answered when they are durable on the log. */
export const ingestBench: Bench = {
  name: 'ingest',
  unit: 'taps/s',
  limit: 'checking the signatures and decoding the same batches, without socket, log or database',
  prepare: async ({ isQuick, server }) => {
    const county = createCounty()
    const fleet = createFleet(county, Date.now() - 86_400_000)
    const options = { name: 'ingest', county, fleet }
    const backEnd = await startBackEnd(server, options, { withFare: false })
    const sender = createSender(backEnd.ingestUrl)
    const taps = isQuick ? TAPS.quick : TAPS.full
    const keys = publicKeys(fleet)
    let uploads: Upload[] = []
    let refused = 0
    return {
      value: () => {
        uploads = fleet.nextUploads(taps)
        return rateOfOne(taps, async () => {
          refused += await sender.send(uploads)
        })
      },
      limit: () =>
        rateOfOne(taps, async () => uploads.forEach((upload) => checkAlone(upload, keys))),
      check: async () => {
        const { rows } = await backEnd.db.query<{ held: string }>(
          'select coalesce(sum(high_water_mark), 0) as held from ingest.journal',
        )
        return { refused, lost: fleet.totals.taps - toSafeNumber(rows[0]?.held ?? 0) }
      },
      close: async () => {
        await sender.close()
        await backEnd.remove()
      },
    }
  },
}

function publicKeys({ registrations }: Fleet) {
  return new Map(
    registrations.map(({ deviceId, publicKeyHex }) => [
      deviceId,
      ed25519PublicKey(Buffer.from(publicKeyHex, 'hex')),
    ]),
  )
}

function checkAlone({ body }: Upload, keys: ReturnType<typeof publicKeys>): void {
  const { deviceId, payload, signature } = decodeMessage('SignedBatch', body)
  const key = keys.get(deviceId)
  const signed = { bytes: payload, signature }
  invariant(key !== undefined && isSignedBy(key, signingDomain.batch, signed), 'it is signed')
  decodeMessage('BatchPayload', payload)
}
