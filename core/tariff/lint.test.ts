import { describe, expect, test } from 'vitest'
import { compileTariff, parseTariff } from './compile.ts'
import type { TariffFindingCode } from './finding.ts'
import { lintTariff } from './lint.ts'
import { tariffText } from './testing.ts'
import type { TariffDocument } from './types.ts'

type Draft = Record<string, unknown>

/** A fresh copy of Shenzhen's document with something done to it. */
function edited(edit: (draft: Draft) => void): TariffDocument {
  const draft: Draft = JSON.parse(tariffText('shenzhen'))
  edit(draft)
  return draft as unknown as TariffDocument
}

const rule = (draft: Draft, list: string, index: number): Draft =>
  (draft[list] as Draft[])[index] as Draft

type LintCase = [string, TariffFindingCode, string, (draft: Draft) => void]

const lineFares = (fares: unknown) => ({
  ...{ mode: 'bus', kind: 'line', lines: { 7: fares }, defaultFen: null },
})
const sections = (sectionOfStop: number[], fenByCrossed: number[]) => ({
  ...{ kind: 'sections', sectionOfStop, fenByCrossed },
})
const stopPairs = (fen: number[][], rises: boolean) => ({ kind: 'stop-pairs', fen, rises })

const wrongLines: readonly (readonly [name: string, fares: unknown])[] = [
  ['a line that starts in section 2', sections([2, 2], [100, 200])],
  ['a section that is left out', sections([1, 3], [100, 200, 300])],
  ['a line that goes back a section', sections([1, 2, 1], [100, 200])],
  ['a section without a fare', sections([1, 2, 3], [100, 200])],
  ['a fare that no ride costs', sections([1, 2], [100, 200, 300])],
  ['more sections for less', sections([1, 2], [200, 100])],
  ['a pair of stops without a fare', stopPairs([[100], [50]], false)],
  [
    'a pair of stops beyond the line',
    stopPairs(
      [
        [100, 200],
        [100, 200],
      ],
      false,
    ),
  ],
  ['a longer ride for less', stopPairs([[100, 90], [50]], true)],
  ['a longer ride for less, from an earlier stop', stopPairs([[50, 90], [100]], true)],
]

describe('the linter finds', () => {
  test.each<LintCase>([
    ['an unknown field', 'TARIFF_FIELD_UNKNOWN', 'cap', (d) => void (d['cap'] = 1)],
    [
      'an unknown field of a rule',
      'TARIFF_FIELD_UNKNOWN',
      'discounts[1].percentage',
      (d) => void (rule(d, 'discounts', 1)['percentage'] = 1),
    ],
    ['a missing field', 'TARIFF_FIELD_MISSING', 'title', (d) => void delete d['title']],
    ['another schema', 'TARIFF_VALUE_INVALID', 'schema', (d) => void (d['schema'] = 'v2')],
    ['a version 0', 'TARIFF_VALUE_INVALID', 'version', (d) => void (d['version'] = 0)],
    ['no class at all', 'TARIFF_VALUE_INVALID', 'classes', (d) => void (d['classes'] = [])],
    [
      'a rule of an unknown kind',
      'TARIFF_VALUE_INVALID',
      'discounts[0].kind',
      (d) => void (rule(d, 'discounts', 0)['kind'] = 'ladder'),
    ],
    [
      'a fraction of a per cent',
      'TARIFF_VALUE_INVALID',
      'discounts[1].percent',
      (d) => void (rule(d, 'discounts', 1)['percent'] = 94.5),
    ],
    [
      'a negative fare in a table',
      'TARIFF_VALUE_INVALID',
      'fares[0].lines.7',
      (d) =>
        void (d['fares'] = [{ mode: 'bus', kind: 'line', lines: { 7: -1 }, defaultFen: null }]),
    ],
    [
      'a date without its offset',
      'TARIFF_DATES_INVALID',
      'effectiveFrom',
      (d) => void (d['effectiveFrom'] = '2024-01-01T00:00:00'),
    ],
    [
      'an end before the start',
      'TARIFF_DATES_INVALID',
      'effectiveUntil',
      (d) => void (d['effectiveUntil'] = d['effectiveFrom']),
    ],
    [
      'an unknown default class',
      'TARIFF_CLASS_UNKNOWN',
      'defaultClass',
      (d) => void (d['defaultClass'] = 'child'),
    ],
    [
      'a rule for an unknown class',
      'TARIFF_CLASS_UNKNOWN',
      'transfers[0].classes[0]',
      (d) => void (rule(d, 'transfers', 0)['classes'] = ['child']),
    ],
    [
      'a class that no rule prices',
      'TARIFF_CLASS_MISSING',
      'discounts',
      (d) => void (d['discounts'] as Draft[]).pop(),
    ],
    [
      'two rules for one ride',
      'TARIFF_RULE_AMBIGUOUS',
      'discounts',
      (d) => void delete rule(d, 'discounts', 1)['media'],
    ],
    [
      'a name used twice',
      'TARIFF_DUPLICATE',
      'transfers[1]',
      (d) => void (rule(d, 'transfers', 1)['id'] = 'transfer-card'),
    ],
    ...wrongLines.map(
      ([name, fares]): LintCase => [
        name,
        'TARIFF_SECTIONS_INVALID',
        'fares[0].lines.7',
        (d) => void (d['fares'] = [lineFares(fares)]),
      ],
    ),
    [
      'a line of more than 120 stops',
      'TARIFF_VALUE_INVALID',
      'fares[0].lines.7.sectionOfStop',
      (d) => void (d['fares'] = [lineFares(sections(Array<number>(121).fill(1), [100]))]),
    ],
    [
      'a line of one stop',
      'TARIFF_VALUE_INVALID',
      'fares[0].lines.7.fen',
      (d) => void (d['fares'] = [lineFares(stopPairs([], false))]),
    ],
    [
      'bands that fall',
      'TARIFF_BANDS_INVALID',
      'discounts[0].bands',
      (d) =>
        void (rule(d, 'discounts', 0)['bands'] as Draft[]).splice(0, 2, {
          upToFen: 0,
          percent: 80,
        }),
    ],
    [
      'bands that end closed',
      'TARIFF_BANDS_INVALID',
      'discounts[0].bands',
      (d) => void (rule(d, 'discounts', 0)['bands'] as Draft[]).pop(),
    ],
  ])('%s', (_, code, path, edit) => {
    const document = edited(edit)
    expect(lintTariff(document)).toContainEqual(expect.objectContaining({ code, path }))
    expect(() => compileTariff(document)).toThrowError(expect.objectContaining({ code }))
  })

  test('nothing in pairs of stops that fall where no rise is declared', () => {
    const document = edited((d) => void (d['fares'] = [lineFares(stopPairs([[9, 1], [0]], false))]))
    expect(lintTariff(document).map(({ code }) => code)).not.toContain('TARIFF_SECTIONS_INVALID')
  })

  test.each([null, 7, 'text', []])('that %j is no document', (value) => {
    expect(lintTariff(value)).toEqual([
      { code: 'TARIFF_VALUE_INVALID', path: '$', problem: 'not an object' },
    ])
  })

  test('text that is not JSON', () => {
    expect(() => parseTariff('{"schema":')).toThrowError(
      expect.objectContaining({ code: 'TARIFF_JSON_INVALID' }),
    )
  })
})
