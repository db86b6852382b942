import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { choice, flag, integer, readConfiguration, text } from './configuration.ts'

const settings = {
  ingestPort: integer('port of ingest', { min: 0, max: 65_535, default: 7001 }),
  eventLog: choice('the event log', ['embedded', 'kafka'], 'embedded'),
  isOpen: flag('whether it is open', false),
  databaseUrl: text('where the database is'),
}
const prefix = 'TONGXING_'

const home = mkdtempSync(join(tmpdir(), 'tongxing-configuration-'))
afterAll(() => rmSync(home, { recursive: true }))

function fileWith(content: string): string {
  const file = join(home, 'settings.json')
  writeFileSync(file, content)
  return file
}

test('takes the environment before the file and the file before defaults', () => {
  const file = fileWith('{ "ingestPort": 8001, "databaseUrl": "file", "isOpen": true }')
  const environment = { TONGXING_DATABASE_URL: 'environment' }
  expect(readConfiguration(settings, { environment, file, prefix })).toEqual({
    ingestPort: 8001,
    eventLog: 'embedded',
    isOpen: true,
    databaseUrl: 'environment',
  })
})

test('names every fault at once', () => {
  const file = fileWith('{ "isOpen": "perhaps", "colour": "red" }')
  const environment = { TONGXING_INGEST_PORT: '70000', TONGXING_EVENT_LOG: 'paper' }
  const read = () => readConfiguration(settings, { environment, file, prefix })
  expect(read).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }))
  for (const fault of [
    'TONGXING_INGEST_PORT: 70000 is not a whole number from 0 to 65535',
    'TONGXING_EVENT_LOG: paper is not one of embedded, kafka',
    'TONGXING_IS_OPEN: perhaps is neither true nor false',
    'TONGXING_DATABASE_URL is missing: where the database is',
    'colour is not a setting',
  ]) {
    expect(read).toThrow(fault)
  }
})

test('a file that is not JSON is a fault, one that is not there is none', () => {
  const environment = { DATABASE_URL: 'here' }
  expect(() => readConfiguration(settings, { environment, file: fileWith('{') })).toThrow('JSON')
  expect(readConfiguration(settings, { environment, file: '/nowhere' }).databaseUrl).toBe('here')
})
