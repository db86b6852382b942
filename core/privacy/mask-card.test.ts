import { expect, test } from 'vitest'
import { maskCard } from './mask-card.ts'

test('shows the last four digits of a card number and nothing else', () => {
  expect(maskCard('3104110000001234567')).toBe('***************4567')
  expect(maskCard('567')).toBe('567')
})
