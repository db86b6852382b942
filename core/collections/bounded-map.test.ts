import { expect, test } from 'vitest'
import { BoundedMap } from './bounded-map.ts'

test('a full map forgets the entry that was used longest ago', () => {
  const map = new BoundedMap<string, number>(2)
  map.set('first', 1)
  map.set('second', 2)
  expect(map.get('first')).toBe(1)
  map.set('third', 3)
  expect([map.get('first'), map.get('second'), map.get('third')]).toEqual([1, undefined, 3])
  map.set('first', 4)
  map.delete('third')
  map.set('fourth', 5)
  expect([map.get('first'), map.get('third'), map.get('fourth')]).toEqual([4, undefined, 5])
})
