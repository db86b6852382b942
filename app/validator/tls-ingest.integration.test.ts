/** The bus in the terminal before a real ingest service that asks devices for certificates. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { useIngest } from '@tongxing/ingest/testing/harness.ts'
import type { IngestService } from '@tongxing/ingest/service.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tongxing-bus-tls-'))
const ingest = useIngest()
let service: IngestService

const place = (name: string) => join(folder, name)

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
}

/** A certificate of the depot for one name, good for 127.0.0.1. */
function certify(file: string, name: string): void {
  const request = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const names = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1']
  openssl('req', ...request, '-keyout', `${file}.key`, '-out', `${file}.csr`, ...names)
  const by = ['-CA', 'depot.pem', '-CAkey', 'depot.key', '-copy_extensions', 'copyall']
  openssl('x509', '-req', '-in', `${file}.csr`, ...by, '-days', '2', '-out', `${file}.pem`)
}

/** What the bus says to these lines; without options it talks to the back end within. */
async function play(lines: string, ...options: string[]): Promise<string> {
  const args = [cli, 'validator', '--data', place('bus'), '--lang', 'en', '--seed', '1', ...options]
  const child = spawn(process.execPath, args)
  child.stdin.end(lines)
  return await text(child.stdout)
}

const through = (certificate: string) => [
  ...['--ingest', service.url, '--tls-ca', place('depot.pem')],
  ...['--tls-cert', place(`${certificate}.pem`), '--tls-key', place(`${certificate}.key`)],
]

beforeAll(async () => {
  const authority = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const files = ['-keyout', 'depot.key', '-out', 'depot.pem', '-subj', '/CN=depot']
  openssl('req', '-x509', ...authority, ...files)
  for (const [file, name] of [
    ['server', 'ingest'],
    ['bus', 'PLAY-V1'],
    ['other', 'PLAY-V2'],
  ] as const) {
    certify(file, name)
  }
  const tls = {
    key: readFileSync(place('server.key'), 'utf8'),
    cert: readFileSync(place('server.pem'), 'utf8'),
    clientCa: readFileSync(place('depot.pem'), 'utf8'),
  }
  service = await ingest.startAnother({}, { tls })
  const status = await play('network off\nstatus\n')
  const publicKeyHex = /its public key +([0-9a-f]{64})/.exec(status)?.[1] ?? ''
  const device = { deviceId: 'PLAY-V1', psamId: '376400009001', vehicleId: 'PLAY-1' }
  const { status: answer } = await ingest.admin('/v1/devices', [
    { ...device, operatorId: 'PLAY', publicKeyHex, keyVersion: 1 },
  ])
  expect(answer).toBe(200)
})
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true })
})

test("another device's certificate: the records wait, and nothing is lost", async () => {
  expect(await play('tap adult\nsync\n', ...through('other'))).toMatch(
    /DEVICE_CERTIFICATE_MISMATCH, \d+ records? waits?/,
  )
})

test('its own certificate: the records are acknowledged', async () => {
  expect(await play('tap friend\nsync\n', ...through('bus'))).toMatch(/acknowledged up to [3-9]/)
})
