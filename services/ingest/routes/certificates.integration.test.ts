/** Where TLS with device certificates is configured: who gets in, and who is told why not. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IngestService } from '../service.ts'
import { adminKey, useIngest } from '../testing/harness.ts'
import {
  encodePayload,
  makeRecords,
  type SimDevice,
  signBatch,
  signHeartbeat,
} from '../testing/sim-device.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxing-tls-'))
const ingest = useIngest()
let service: IngestService
let device: SimDevice

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

function makeAuthority(name: string): void {
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`,
    '-subj',
    `/CN=${name}`,
  )
}

/** A certificate of one name by one authority; `days` below 0: it has expired. */
function certificate(file: string, name: string, { by = 'depot', days = 2 } = {}) {
  openssl('req', ...newKey, '-keyout', `${file}.key`, '-out', `${file}.csr`, '-subj', `/CN=${name}`)
  const issuer = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-days', String(days)]
  openssl('x509', '-req', '-in', `${file}.csr`, ...issuer, '-out', `${file}.pem`)
  return { key: read(`${file}.key`), cert: read(`${file}.pem`) }
}

beforeAll(async () => {
  for (const name of ['depot', 'stranger']) makeAuthority(name)
  const server = certificate('server', 'ingest')
  const tls = { ...server, clientCa: read('depot.pem') }
  service = await ingest.startAnother({}, { tls })
  device = await ingest.registeredDevice()
})
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true })
})

async function send(
  path: string,
  body: Uint8Array,
  shown: { key: string; cert: string } | undefined,
) {
  // The name in the server's certificate is not that of 127.0.0.1.
  const connect = { ca: read('depot.pem'), checkServerIdentity: () => undefined, ...shown }
  const dispatcher = new Agent({ connect })
  const headers = { 'content-type': 'application/x-protobuf', authorization: `Bearer ${adminKey}` }
  const options = { dispatcher, method: 'POST', headers, body } as const
  const answer = await request(`${service.url}${path}`, options)
  const bytes = new Uint8Array(await answer.body.arrayBuffer())
  await dispatcher.close()
  const isProblem = String(answer.headers['content-type']).includes('problem')
  const problem = isProblem ? JSON.parse(Buffer.from(bytes).toString()) : undefined
  return { status: answer.statusCode, bytes, code: problem?.code, detail: problem?.detail }
}

const firstBatch = (records = 2) =>
  signBatch(device, encodePayload(device, { records: makeRecords(1, records) }))

test('no certificate, another authority, an expired one: refused with the reason', async () => {
  const { deviceId } = device.registration
  const cases = [
    [undefined, 'UNABLE_TO_GET_ISSUER_CERT'],
    [certificate('foreign', deviceId, { by: 'stranger' }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    [certificate('expired', deviceId, { days: -1 }), 'CERT_HAS_EXPIRED'],
  ] as const
  for (const [shown, reason] of cases) {
    for (const [path, body] of [
      ['/v1/batches', firstBatch()],
      ['/v1/heartbeats', signHeartbeat(device)],
    ] as const) {
      const answer = await send(path, body, shown)
      expect(answer).toMatchObject({ status: 401, code: 'DEVICE_CERTIFICATE_INVALID' })
      expect(answer.detail).toEqual({ reason })
    }
  }
  expect(await ingest.onLog(device)).toEqual([])
})

test("another device's certificate sends nothing in this one's name", async () => {
  const answer = await send('/v1/batches', firstBatch(), certificate('other', 'HS-OTHER'))
  expect(answer).toMatchObject({ status: 403, code: 'DEVICE_CERTIFICATE_MISMATCH' })
  expect(await ingest.onLog(device)).toEqual([])
})

test('the right certificate is let in, and the signature is still asked for', async () => {
  const shown = certificate('right', device.registration.deviceId)
  const { status, bytes } = await send('/v1/batches', firstBatch(), shown)
  expect(status).toBe(200)
  const { verdict } = decodeMessage('BatchAnswer', bytes)
  expect(verdict).toBe(batchVerdict.BATCH_VERDICT_ACCEPTED)
  expect(await ingest.onLog(device)).toEqual([1, 2])
  const stranger = await ingest.registeredDevice()
  const forged = { ...device, privateKey: stranger.privateKey }
  const unsigned = await send('/v1/heartbeats', signHeartbeat(forged), shown)
  expect(unsigned).toMatchObject({ status: 401, code: 'SIGNATURE_WRONG' })
})

test('operators come with their key, not with a device certificate', async () => {
  const { status, code } = await send('/v1/documents', new Uint8Array(3), undefined)
  expect([status, code]).toEqual([422, 'DOCUMENT_INVALID'])
})
