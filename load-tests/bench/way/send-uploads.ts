import { setTimeout as sleep } from 'node:timers/promises'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { Pool } from 'undici'
import type { Upload } from '../fleet/fleet.ts'

/** Devices that have a connection at once; a depot at night has more, and they wait. */
const CONNECTIONS = 32
const RETRY_MS = 50
const ATTEMPTS_MAX = 200

export interface Sender {
  /**
   * Sends each device's uploads in order, devices side by side; returns how many were not accepted.
   */
  send(uploads: readonly Upload[]): Promise<number>
  close(): Promise<void>
}

/** The uplink's side of a socket to ingest, as many validators at once. */
export function createSender(url: string): Sender {
  const pool = new Pool(url, { connections: CONNECTIONS })

  async function sendOne(body: Uint8Array): Promise<boolean> {
    const headers = { 'content-type': 'application/x-protobuf' }
    for (let attempt = 1; ; attempt += 1) {
      const response = await pool.request({ path: '/v1/batches', method: 'POST', headers, body })
      const answer = await response.body.bytes()
      if (response.statusCode === 503 && attempt < ATTEMPTS_MAX) await sleep(RETRY_MS)
      else return response.statusCode === 200 && isAccepted(answer)
    }
  }

  return {
    send: async (uploads) => {
      const chains = Map.groupBy(uploads, ({ deviceId }) => deviceId).values()
      let refused = 0
      const work = async () => {
        for (const chain of chains) {
          for (const { body } of chain) if (!(await sendOne(body))) refused += 1
        }
      }
      await Promise.all(Array.from({ length: CONNECTIONS }, work))
      return refused
    },
    close: () => pool.close(),
  }
}

function isAccepted(answer: Uint8Array): boolean {
  const { verdict, rejections } = decodeMessage('BatchAnswer', answer)
  return verdict === batchVerdict.BATCH_VERDICT_ACCEPTED && rejections.length === 0
}
