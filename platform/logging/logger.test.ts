import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'

function catchLines() {
  const lines: string[] = []
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  return { lines, logger: createLogger({ name: 'ingest', destination }) }
}

test('masks a card number that an error of the database brings along', () => {
  const { lines, logger } = catchLines()
  const detail = 'Key (card_number)=(03103764000000001234) already exists.'
  logger.error({ err: Object.assign(new Error('duplicate'), { detail }) }, 'a request failed')
  expect(lines[0]).toContain('1234')
  expect(lines[0]).not.toContain('03103764000000001234')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'a request failed' })
})

test('writes JSON lines with the service and an ISO time, and never a key', () => {
  const { lines, logger } = catchLines()
  logger.info({ deviceId: 'bus-7', key: 'AA', device: { privateKey: 'BB' } }, 'a batch came')
  logger.debug('not at this level')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ name: 'ingest', deviceId: 'bus-7' })
  expect(lines[0]).toMatch(/"time":"\d{4}-\d\d-\d\dT/)
  expect(lines[0]).not.toMatch(/AA|BB/)
})
