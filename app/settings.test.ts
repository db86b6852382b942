import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('logs warnings unless the environment says otherwise', () => {
  expect(readSettings({})).toEqual({ logLevel: 'warn' })
  expect(readSettings({ TONGXING_LOG_LEVEL: 'silent' })).toEqual({ logLevel: 'silent' })
})

test('refuses a level that there is not', () => {
  expect(() => readSettings({ TONGXING_LOG_LEVEL: 'loud' })).toThrow('loud is not one of')
})
