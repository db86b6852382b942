import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { parseLocalTimestamp } from '@tongxing/core/time/service-day.ts'

/** What a row of data set 29200_00403601 records: bus fare, metro entry (no charge), metro exit. */
type ShenzhenTapKind = 'bus' | 'metroEntry' | 'metroExit'

/** One row of the open data of Shenzhen's buses and metro, as the city published it. */
export interface ShenzhenTap {
  /** Line of the file, the header being line 1. */
  readonly line: number
  /** Pseudonym given by the publisher. */
  readonly cardNo: string
  readonly kind: ShenzhenTapKind
  readonly tappedAtMs: number
  /** Before discounts. */
  readonly listFareFen: number
  /** What the city debited. */
  readonly chargedFen: number
  readonly deviceNo: string
  /** Bus company, or metro line. */
  readonly company: string
  /** Bus route, or metro station; empty where the city left it out. */
  readonly place: string
  /** Vehicle, or gate. */
  readonly vehicle: string
  /** The city granted a transfer discount. */
  readonly transferMarked: boolean
}

const kinds: ReadonlyMap<string, ShenzhenTapKind> = new Map([
  ['巴士', 'bus'],
  ['地铁入站', 'metroEntry'],
  ['地铁出站', 'metroExit'],
])

const columns = [
  'card_no',
  'deal_date',
  'deal_type',
  'deal_money',
  'deal_value',
  'equ_no',
  'company_name',
  'station',
  'car_no',
  'conn_mark',
] as const

type Column = (typeof columns)[number]
type Row = Readonly<Record<Column, string>>

/**
 * Reads the file of taps: UTF-8, comma-separated, a header that names the columns in any order.
 * Rows stay in the order of the file. Throws `REPLAY_HEADER_INVALID` and `REPLAY_ROW_INVALID`.
 */
export function parseShenzhenTaps(text: string): readonly ShenzhenTap[] {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = header.split(',').map((name) => name.trim())
  const places = new Map(columns.map((column) => [column, names.indexOf(column)]))
  for (const [column, index] of places) {
    if (index < 0) throw new TongxingError('REPLAY_HEADER_INVALID', { detail: { column } })
  }
  return lines.flatMap((content, index) => {
    if (content.trim() === '') return []
    const line = index + 2
    const cells = content.split(',').map((cell) => cell.trim())
    if (cells.length !== names.length) {
      throw rowError(line, `${cells.length} fields where the header has ${names.length}`)
    }
    const entries = columns.map((column) => [column, cells[places.get(column) ?? -1] ?? ''])
    return [parseRow(Object.fromEntries(entries) as Row, line)]
  })
}

function parseRow(row: Row, line: number): ShenzhenTap {
  const kind = kinds.get(row.deal_type)
  if (kind === undefined) throw rowError(line, `deal_type ${row.deal_type} is not known`)
  if (row.card_no === '') throw rowError(line, 'card_no is empty')
  if (row.conn_mark !== '0' && row.conn_mark !== '1') {
    throw rowError(line, `conn_mark ${row.conn_mark} is neither 0 nor 1`)
  }
  return {
    line,
    cardNo: row.card_no,
    kind,
    tappedAtMs: parseTime(row.deal_date, line),
    listFareFen: parseFen(row.deal_value, 'deal_value', line),
    chargedFen: parseFen(row.deal_money, 'deal_money', line),
    deviceNo: row.equ_no,
    company: row.company_name,
    place: row.station,
    vehicle: row.car_no,
    transferMarked: row.conn_mark === '1',
  }
}

function parseTime(cell: string, line: number): number {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(cell)) {
    throw rowError(line, `deal_date ${cell} is not a local time`)
  }
  try {
    return parseLocalTimestamp(cell.replaceAll(/\D/g, ''))
  } catch (error) {
    if (isTongxingError(error, 'TIME_INVALID')) throw rowError(line, `deal_date ${cell} is no time`)
    throw error
  }
}

function parseFen(cell: string, column: Column, line: number): number {
  if (!/^\d{1,7}$/.test(cell)) throw rowError(line, `${column} ${cell} is not a number of fen`)
  return Number(cell)
}

function rowError(line: number, problem: string): TongxingError {
  return new TongxingError('REPLAY_ROW_INVALID', { detail: { line, problem } })
}
