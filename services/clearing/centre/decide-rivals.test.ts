import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideRivals, type Rival } from './decide-rivals.ts'
import { verdicts } from './verdicts.ts'

const rival = (line: number, more: Partial<Rival> = {}): Rival => ({
  ...{ fileId: '1', fileName: 'UP260312000000110000000000000001H', line, contentHash: 'a' },
  ...{ proved: false, settled: false, tappedAt: '20260312120000', isOfCode: false },
  ...more,
})
const codesOf = (rivals: readonly Rival[]) => {
  const decided = decideRivals(rivals)
  return rivals.map((one) => decided.get(one)?.code ?? 'stands')
}
const { codeReused, conflict, contested, duplicate } = verdicts

test('of copies the first stands, and the others name it', () => {
  const rivals = [rival(3), rival(4)]
  expect(codesOf(rivals)).toEqual(['stands', duplicate.code])
  const text = [...decideRivals(rivals).values()][0]?.text
  expect(text).toBe('UP260312000000110000000000000001H 3')
})

test('of different contents the one that its TAC proves stands, whichever came first', () => {
  const proved = rival(4, { contentHash: 'b', proved: true })
  expect(codesOf([rival(3), proved])).toEqual([conflict.code, 'stands'])
  expect(codesOf([proved, rival(5)])).toEqual(['stands', conflict.code])
})

test('where none or several are proved, nobody is paid', () => {
  expect(codesOf([rival(3), rival(4, { contentHash: 'b' })])).toEqual([
    contested.code,
    contested.code,
  ])
  const both = [rival(3, { proved: true }), rival(4, { contentHash: 'b', proved: true })]
  expect(codesOf(both)).toEqual([contested.code, contested.code])
})

test('what was settled before stays, even against a proof', () => {
  const settled = rival(3, { settled: true })
  const proved = rival(4, { contentHash: 'b', proved: true })
  expect(codesOf([settled, proved, rival(5)])).toEqual(['stands', conflict.code, duplicate.code])
})

test('a ride code pays for its earliest ride, whatever was uploaded first', () => {
  const ofCode = (line: number, contentHash: string, tappedAt: string, settled = false) =>
    rival(line, { isOfCode: true, contentHash, tappedAt, settled })
  const late = ofCode(3, 'a', '20260312120001')
  const early = ofCode(4, 'b', '20260312120000')
  const copy = ofCode(5, 'b', '20260312120000')
  expect(codesOf([late, early, copy])).toEqual([codeReused.code, 'stands', duplicate.code])
  expect(codesOf([early, copy, late])).toEqual(['stands', duplicate.code, codeReused.code])
  expect(codesOf([early, ofCode(6, 'c', '20260312120002', true)])).toEqual([
    codeReused.code,
    'stands',
  ])
})

test('pays a purchase once at most, and the same content in any order of arrival', () => {
  const anyRival = fc.record({ contentHash: fc.constantFrom('a', 'b', 'c'), proved: fc.boolean() })
  fc.assert(
    fc.property(fc.array(anyRival, { minLength: 2, maxLength: 6 }), (shapes) => {
      const rivals = shapes.map((shape, index) => rival(index + 3, shape))
      const standing = (list: readonly Rival[]) => {
        const decided = decideRivals(list)
        return list.filter((one) => !decided.has(one))
      }
      const [first, ...others] = standing(rivals)
      expect(others).toEqual([])
      expect(standing(rivals.toReversed())[0]?.contentHash).toBe(first?.contentHash)
    }),
  )
})
