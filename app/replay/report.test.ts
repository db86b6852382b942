import { describe, expect, test } from 'vitest'
import type { ReplayedRow } from './compare.ts'
import { addsUp, type ReplayReport, reportText } from './report.ts'

const row: ReplayedRow = {
  ...{ line: 7, card: 'A', time: '2018-09-01 09:07:00', mode: 'metro', riderClass: 'adult' },
  ...{ listFen: 600, chargedFen: 600, pricedFen: 570, postedFen: 570, pattern: 'listFareCharged' },
}

const report: ReplayReport = {
  ...{ rows: 3, predicted: 2, byClass: 0, unexplained: 1, explained: 2, rightsWithheld: 0 },
  table: [
    {
      ...{ mode: 'metro', riderClass: 'adult', rows: 3, predicted: 2, byClass: 0, unexplained: 1 },
      ...{ listFen: 1_400, chargedFen: 1_360, postedFen: 1_330 },
    },
  ],
  unexplainedRows: [row],
  mispricedRows: [],
  sums: { shownFen: 1_330, ledgerFen: 1_330 },
  ...{ cases: 0, unexplainedFen: 0 },
}

describe('a replay adds up', () => {
  test('with rows that the tariff does not explain: they are findings about the city', () => {
    expect(addsUp(report)).toBe(true)
  })

  test.each<[string, Partial<ReplayReport>]>([
    ['a row charged at another price', { mispricedRows: [row] }],
    ['a ledger that holds less than was posted', { sums: { shownFen: 1_330, ledgerFen: 1_300 } }],
    ['fares shown that were never posted', { sums: { shownFen: 1_400, ledgerFen: 1_330 } }],
    ['an open case', { cases: 1 }],
    ['money without a case', { unexplainedFen: 1 }],
  ])('never with %s', (_, change) => {
    expect(addsUp({ ...report, ...change })).toBe(false)
    expect(reportText({ ...report, ...change })).toContain('DOES NOT ADD UP')
  })
})

describe('the report for people', () => {
  test('opens with the headline and shows table and rows', () => {
    const lines = reportText(report).split('\n')
    expect(lines[0]).toBe('2 of 3 charges predicted (66.67 %)')
    const tidy = lines.map((line) => line.trim().replaceAll(/ +/g, ' '))
    expect(tidy).toContain('metro adult 3 2 0 1 14.00 13.60 13.30')
    expect(tidy).toContain(
      '7 A 2018-09-01 09:07:00 metro adult 6.00 6.00 5.70 5.70 listFareCharged',
    )
  })

  test('has columns that stand under their heads', () => {
    const lines = reportText(report).split('\n')
    const head = lines.find((line) => line.includes('replayed') && line.includes('rows'))
    const line = lines.find((one) => one.trim().startsWith('metro adult'))
    expect(line?.length).toBe(head?.length)
    const rowsHead = lines.find((one) => one.includes('what it looks like'))
    const listed = lines.find((one) => one.includes('listFareCharged'))
    expect(listed?.indexOf('listFareCharged')).toBe(rowsHead?.indexOf('what it looks like'))
  })
})
