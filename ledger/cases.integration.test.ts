import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { expect, test } from 'vitest'
import { closeCases, type OpenCase, openCases } from './cases.ts'
import { ledgerMigrations } from './migrations.ts'

const tests = useTestDatabase({ migrations: ledgerMigrations })

const gap: OpenCase = {
  code: 'INVARIANT_BROKEN',
  subject: 'card 1, counter 7',
  owner: 'operator:bus1',
  valueFen: 200,
  serviceDay: '2026-03-02',
  evidence: { before: 1000, text: 'it said "no", \\ and {left}' },
}

const open = (cases: readonly OpenCase[], nowMs: number) =>
  tests.db.transaction((tx) => openCases(tx, cases, nowMs))
const close = (cases: readonly OpenCase[], nowMs: number) =>
  tests.db.transaction((tx) => closeCases(tx, cases, nowMs))

async function read() {
  const { rows } = await tests.db.query(
    `select subject, value_fen, service_day::text, evidence,
       (extract(epoch from opened_at) * 1000)::bigint as opened,
       (extract(epoch from closed_at) * 1000)::bigint as closed
     from desk.case order by subject`,
  )
  return rows
}

const stored = {
  subject: gap.subject,
  value_fen: '200',
  service_day: '2026-03-02',
  evidence: gap.evidence,
  opened: '1000',
  closed: null,
}

test('a case is opened once, updated, closed, and opened again with its first date', async () => {
  await open([gap], 1_000)
  await open([gap, gap], 2_000)
  expect(await read()).toEqual([stored])

  await open([{ ...gap, valueFen: -50 }], 3_000)
  expect(await read()).toEqual([{ ...stored, value_fen: '-50' }])

  expect(await close([gap, { ...gap, subject: 'nothing' }], 4_000)).toBe(1)
  expect(await close([gap], 5_000)).toBe(0)
  expect(await read()).toEqual([{ ...stored, value_fen: '-50', closed: '4000' }])

  await open([gap], 6_000)
  expect(await read()).toEqual([stored])
})

test('opening and closing beside each other in any order does not lock up', async () => {
  const many = Array.from({ length: 50 }, (_, n) => ({ ...gap, subject: `card ${n}` }))
  const rounds = Array.from({ length: 10 }, (_, n) =>
    n % 2 === 0 ? open(many.toReversed(), n) : close(many, n),
  )
  await Promise.all(rounds)
  await open(many, 100)
  const { rows } = await tests.db.query(
    "select count(*)::int as open from desk.case where closed_at is null and subject like 'card %'",
  )
  expect(rows).toEqual([{ open: 51 }])
})
