import { describe, expect, test } from 'vitest'
import { parseShenzhenTaps } from './shenzhen-taps.ts'

const header = [
  'card_no,deal_date,deal_type,deal_money,deal_value,equ_no',
  'company_name,station,car_no,conn_mark,close_date',
].join(',')
const bus =
  'ABCDEFGH,2018-09-01 10:00:00,巴士,120,200,231000001,甲公司,M1,B0001,1,2018-09-01 00:00:00'

describe('the file of taps', () => {
  test('is read with times in China and amounts in fen', () => {
    expect(parseShenzhenTaps(`${header}\n${bus}\n`)).toEqual([
      {
        line: 2,
        cardNo: 'ABCDEFGH',
        kind: 'bus',
        tappedAtMs: Date.parse('2018-09-01T10:00:00+08:00'),
        listFareFen: 200,
        chargedFen: 120,
        deviceNo: '231000001',
        company: '甲公司',
        place: 'M1',
        vehicle: 'B0001',
        transferMarked: true,
      },
    ])
  })

  test('may have a byte order mark, Windows line ends, padded cells and more columns', () => {
    const text = `\uFEFFextra,${header}\r\nx,${bus.replace('B0001', 'B0001  ')}\r\n\r\n`
    expect(parseShenzhenTaps(text)[0]).toMatchObject({ vehicle: 'B0001', chargedFen: 120 })
  })

  test('may hold no taps', () => {
    expect(parseShenzhenTaps(header)).toEqual([])
  })

  test('is refused without a column that matters', () => {
    const text = header.replace('conn_mark', 'mark')
    expect(() => parseShenzhenTaps(text)).toThrowError(
      expect.objectContaining({ code: 'REPLAY_HEADER_INVALID', detail: { column: 'conn_mark' } }),
    )
  })

  test.each([
    ['deal_type', bus.replace('巴士', '出租')],
    ['card_no', bus.replace('ABCDEFGH', '')],
    ['conn_mark', bus.replace(',1,', ',2,')],
    ['deal_money', bus.replace(',120,', ',1.2,')],
    ['deal_value', bus.replace(',200,', ',-200,')],
    ['deal_date', bus.replace('10:00:00', '10:00')],
    ['deal_date', bus.replace('2018-09-01 10', '2018-02-30 10')],
    ['fields', bus.replace('M1,', '')],
  ])('is refused at a row whose %s is wrong, by its line', (what, row) => {
    expect(() => parseShenzhenTaps(`${header}\n${bus}\n${row}\n`)).toThrowError(
      expect.objectContaining({
        code: 'REPLAY_ROW_INVALID',
        detail: { line: 3, problem: expect.stringContaining(what) },
      }),
    )
  })
})
