import pg from 'pg'
import { expect, test } from 'vitest'
import { isTransient, isUnstorableValue, translateDatabaseError } from './database-errors.ts'

function databaseError(code: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError('it failed', 0, 'error'), { code })
}

test.each([
  ['53100', 'DATABASE_DISK_FULL'],
  ['53200', 'DATABASE_UNAVAILABLE'],
  ['53300', 'DATABASE_UNAVAILABLE'],
  ['58030', 'DATABASE_UNAVAILABLE'],
  ['25006', 'DATABASE_UNAVAILABLE'],
  ['08006', 'DATABASE_UNAVAILABLE'],
  ['57P02', 'DATABASE_UNAVAILABLE'],
  ['40P01', 'DATABASE_CONFLICT'],
  ['57014', 'DATABASE_TIMEOUT'],
])('SQLSTATE %s is trouble of the machine, to be tried again: %s', (state, code) => {
  const translated = translateDatabaseError(databaseError(state))
  expect(translated).toMatchObject({ code })
  expect(isTransient(translated)).toBe(true)
})

test.each(['23505', '42601', '22008'])('SQLSTATE %s stays what the driver says', (state) => {
  const error = databaseError(state)
  expect(translateDatabaseError(error)).toBe(error)
  expect(isTransient(error)).toBe(false)
})

test('only a value that can come from outside is unstorable', () => {
  const states = ['22007', '22008', '22021', '22P05', '22012', '23514', '42703']
  const unstorable = states.filter((state) => isUnstorableValue(databaseError(state)))
  expect(unstorable).toEqual(['22007', '22008', '22021', '22P05'])
})
