/** The database goes and comes back under a running service. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@tongxing/platform/database/database.ts'
import { startEmbeddedPostgres } from '@tongxing/platform/database/embedded-postgres.ts'
import { migrate } from '@tongxing/platform/database/migrate.ts'
import { batchVerdict } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { registerDevices } from './devices/register-devices.ts'
import { startIngestService } from './service.ts'
import { ingestDeps, migrations, sendBatch } from './testing/harness.ts'
import { encodePayload, makeDevice, makeRecords, signBatch } from './testing/sim-device.ts'

test('without its database it answers 503, and goes on when the database is back', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tongxing-outage-'))
  await chmod(home, 0o755)
  const dataDir = join(home, 'postgres')
  let postgres = await startEmbeddedPostgres({ dataDir })
  const connection = postgres.connectionConfig
  const db = openDatabase({ name: 'outage', connection, connectTimeoutMs: 1_000 })
  try {
    await migrate(db, migrations)
    const { publicKey } = generateKeyPairSync('ed25519')
    const deps = await ingestDeps(db, { publicKey })
    const service = await startIngestService({ ...deps, port: 0 })
    const device = makeDevice(1)
    await registerDevices(db, [device.registration], Date.now())
    const body = signBatch(device, encodePayload(device, { records: makeRecords(1, 2) }))

    await postgres.stop()
    const without = await sendBatch(service.url, body)
    expect([without.status, without.problem?.code]).toEqual([503, 'DATABASE_UNAVAILABLE'])
    expect(without.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await fetch(`${service.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200)

    postgres = await startEmbeddedPostgres({ dataDir, port: connection.port })
    const after = await sendBatch(service.url, body)
    expect(after.batch?.verdict).toBe(batchVerdict.BATCH_VERDICT_ACCEPTED)
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
    await service.stop()
    await deps.log.close()
  } finally {
    await db.close()
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
})
