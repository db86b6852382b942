/**
 * A city's services as a process of their own, for tests that kill it. Argument: the connection to
 * its database as JSON. The parent says what time it is (`{ nowMs }`), and is told the address of
 * the ingest service.
 */
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { openDatabase } from '@tongxing/platform/database/database.ts'
import { startSmallCity } from './small-city.ts'

const [connection, startMs] = process.argv.slice(2)
invariant(connection !== undefined && startMs !== undefined, 'there are two arguments')
let nowMs = Number(startMs)
process.on('message', (message: { readonly nowMs: number }) => {
  nowMs = Math.max(nowMs, message.nowMs)
})

const db = openDatabase({ connection: JSON.parse(connection), name: 'city process' })
const city = await startSmallCity({ db, clock: { nowMs: () => nowMs } })
process.send?.({ ingestUrl: city.ingest.url })
