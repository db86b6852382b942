import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Layout } from '../card/layout.ts'
import { rideCodeChecks } from './checks.ts'
import { caRecordLayout, certificateLayout, placedFields, rideCodeLayout } from './layout.ts'
import { defaultRideCodeSettings } from './settings.ts'

const page = readFileSync(new URL('../../docs/ride-code.md', import.meta.url), 'utf8')

/** Rows of every table on the page, cells trimmed. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

function expectedRows(layout: Layout) {
  let isAfterCustom = false
  return placedFields(layout).map(({ name, at, field }) => {
    const place = isAfterCustom ? `${at} + n` : `${at}`
    isAfterCustom ||= name === 'customData'
    return [place, name === 'customData' ? 'n' : `${field.length}`, field.en, field.zh]
  })
}

test.each([
  ['a code', rideCodeLayout(0, { customBeforeSignature: true })],
  ['a certificate', certificateLayout],
  ['a CA record', caRecordLayout],
])('docs/ride-code.md has every field of %s at its place', (_, layout) => {
  const documented = rows.map((cells) => cells.slice(0, 4))
  const expected = expectedRows(layout)
  const start = documented.findIndex((cells) => cells.join() === expected[0]?.join())
  expect(documented.slice(start, start + expected.length)).toEqual(expected)
})

test('docs/ride-code.md lists the checks in the order in which they are made', () => {
  const documented = rows.flatMap(([cell = '']) => /^`(RIDE_CODE_\w+)`$/.exec(cell)?.[1] ?? [])
  const made = rideCodeChecks.map(({ refusal }) => refusal)
  expect(documented).toEqual(['RIDE_CODE_MALFORMED', ...made])
})

test('docs/ride-code.md lists every setting', () => {
  const names = new Set(rows.flatMap(([cell = '']) => /^`([a-z]\w+)`$/.exec(cell)?.[1] ?? []))
  expect(names).toEqual(new Set(Object.keys(defaultRideCodeSettings)))
})
