import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'

test('writes JSON lines with the service and an ISO time, and never a key', () => {
  const lines: string[] = []
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  const logger = createLogger({ name: 'ingest', destination })
  logger.info({ deviceId: 'bus-7', key: 'AA', device: { privateKey: 'BB' } }, 'a batch came')
  logger.debug('not at this level')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ name: 'ingest', deviceId: 'bus-7' })
  expect(lines[0]).toMatch(/"time":"\d{4}-\d\d-\d\dT/)
  expect(lines[0]).not.toMatch(/AA|BB/)
})
