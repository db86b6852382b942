import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { LedgerEvent } from '@tongxing/core/accounts/ledger-event.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { from as copyFrom } from 'pg-copy-streams'
import { createCounty } from '../fleet/county.ts'
import type { Bench } from '../harness/bench.ts'
import { rateOfOne } from '../harness/rate.ts'
import { openBenchDatabase } from '../machine/open-database.ts'
import { checkLedger, createRideSource, postAll } from '../way/posting.ts'

const EVENTS = { full: 100_000, quick: 4_000 }

/**
 * Double entry with idempotency keys, in commits of a thousand events, on a database that grows.
 */
export const postingBatched: Bench = {
  name: 'posting batched',
  unit: 'events/s',
  limit: 'COPY of the same events and transfers into bare tables, in commits of the same size',
  prepare: async ({ isQuick, server }) => {
    const { db, remove } = await openBenchDatabase(server, 'posting', ledgerMigrations)
    await createBareTables(db)
    const source = createRideSource(createCounty())
    const events = isQuick ? EVENTS.quick : EVENTS.full
    let batches: LedgerEvent[][] = []
    return {
      value: () => {
        batches = source.next(events)
        return rateOfOne(events, () => postAll(db, batches))
      },
      limit: () => {
        const texts = batches.map(copyTexts)
        return rateOfOne(events, () => copyAll(db, texts))
      },
      check: () => checkLedger(db, source.given),
      close: remove,
    }
  },
}

const WRITERS = 2

/** No keys, no indexes, no checks: only the rows, durable. */
async function createBareTables(db: Database): Promise<void> {
  await db.query('create schema bare')
  await db.query(`create table bare.event (event_id bigint, kind text, key text, service_day date,
    content_hash bytea, reverses bigint, posted_at timestamptz)`)
  await db.query(`create table bare.transfer (event_id bigint, line smallint, debit_account bigint,
    credit_account bigint, amount_e7 bigint)`)
}

interface CopyTexts {
  readonly events: string
  readonly transfers: string
}

/** The rows of one batch in COPY's text form; repeats write nothing, as in the ledger. */
function copyTexts(batch: readonly LedgerEvent[]): CopyTexts {
  const fresh = [...new Set(batch)]
  const hash = `\\\\x${'ab'.repeat(16)}`
  const at = '2026-06-01 07:00:00+08'
  return {
    events: fresh
      .map(({ kind, key, serviceDay }, n) =>
        [n, kind, key, serviceDay, hash, '\\N', at].join('\t').concat('\n'),
      )
      .join(''),
    transfers: fresh
      .map(({ lines }, n) =>
        lines.map(({ amountE7 }) => `${n}\t0\t${n}\t7\t${amountE7}\n`).join(''),
      )
      .join(''),
  }
}

async function copyAll(db: Database, texts: readonly CopyTexts[]): Promise<void> {
  const queue = texts.values()
  const write = async () => {
    for (const { events, transfers } of queue) {
      await db.transaction(async ({ client }) => {
        const event = client.query(copyFrom('copy bare.event from stdin'))
        await pipeline(Readable.from([events]), event)
        const transfer = client.query(copyFrom('copy bare.transfer from stdin'))
        await pipeline(Readable.from([transfers]), transfer)
      })
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
}
