import { formatYuan } from '@tongxing/core/money/fen.ts'
import type { Comparison, ReplayedRow, TableLine } from './compare.ts'

/** What a replay came to. */
export interface ReplayReport extends Comparison {
  readonly sums: {
    /** Fares that the validators showed to riders, fen. */
    readonly shownFen: number
    /** What the ledger owes to operators for them, fen. */
    readonly ledgerFen: number
  }
  /** Open cases after reconciliation, and money that none of them explains: there must be none. */
  readonly cases: number
  readonly unexplainedFen: number
}

/**
 * Whether the way charged and posted every row at the tariff's price. Rows whose real charge the
 * tariff does not explain are findings about the city, not about the way.
 */
export function addsUp({
  mispricedRows,
  sums,
  cases,
  unexplainedFen,
  table,
}: ReplayReport): boolean {
  const postedFen = table.reduce((sum, line) => sum + line.postedFen, 0)
  const isOneSum = sums.shownFen === sums.ledgerFen && sums.ledgerFen === postedFen
  return mispricedRows.length === 0 && isOneSum && cases === 0 && unexplainedFen === 0
}

/** The report as people read it. */
export function reportText(report: ReplayReport): string {
  const { rows, predicted, byClass, unexplained, explained } = report
  return [
    `${predicted} of ${rows} charges predicted (${share(predicted, rows)})`,
    '',
    `  predicted without knowing the rider class  ${cell(predicted, 8)}`,
    `  given by the class of the card             ${cell(byClass, 8)}`,
    `  explained by either                        ${cell(explained, 8)}`,
    `  unexplained                                ${cell(unexplained, 8)}`,
    '',
    ...tableText(report.table),
    '',
    ...rowsText('Unexplained rows (yuan)', report.unexplainedRows),
    ...rowsText('Rows not charged at the price of the tariff (yuan)', report.mispricedRows),
    `Transfer discounts of the tariff that conn_mark 0 withheld: ${report.rightsWithheld}`,
    `Shown to riders ${formatYuan(report.sums.shownFen)}, in the ledger ` +
      `${formatYuan(report.sums.ledgerFen)}, open cases ${report.cases}, ` +
      `difference ${formatYuan(report.unexplainedFen)}`,
    addsUp(report)
      ? 'Every row was charged and posted at the price of the tariff.'
      : 'IT DOES NOT ADD UP.',
    '',
  ].join('\n')
}

function tableText(lines: readonly TableLine[]): string[] {
  const head = ['rows', 'predicted', 'by class', 'unexplained', 'list', 'charged', 'replayed']
  return [
    `  ${'mode'.padEnd(6)}${'class'.padEnd(10)}${head.map((name) => name.padStart(13)).join('')}`,
    ...lines.map((line) => {
      const counts = [line.rows, line.predicted, line.byClass, line.unexplained]
      const sums = [line.listFen, line.chargedFen, line.postedFen].map(formatYuan)
      const cells = [...counts, ...sums].map((value) => cell(value, 13)).join('')
      return `  ${line.mode.padEnd(6)}${line.riderClass.padEnd(10)}${cells}`
    }),
  ]
}

/** Columns of a listed row: head, width (negative: to the left), content. */
const columns: readonly (readonly [string, number, (row: ReplayedRow) => string | number])[] = [
  ['line', 8, ({ line }) => line],
  ['card', -10, ({ card }) => card],
  ['time', -19, ({ time }) => time],
  ['mode', -5, ({ mode }) => mode],
  ['class', -8, ({ riderClass }) => riderClass],
  ['list', 7, ({ listFen }) => formatYuan(listFen)],
  ['charged', 7, ({ chargedFen }) => formatYuan(chargedFen)],
  ['tariff', 7, ({ pricedFen }) => formatYuan(pricedFen)],
  ['replayed', 8, ({ postedFen }) => (postedFen === null ? '-' : formatYuan(postedFen))],
  ['what it looks like', -1, ({ pattern }) => pattern],
]

function rowsText(title: string, rows: readonly ReplayedRow[]): string[] {
  if (rows.length === 0) return []
  const head = columns.map(([name, width]) => cell(name, width)).join('  ')
  const lines = rows.map((row) => columns.map(([, width, of]) => cell(of(row), width)).join('  '))
  return [`${title}: ${rows.length}`, head, ...lines, '']
}

/** A negative width sets the value to the left. */
function cell(value: number | string, width: number): string {
  return width < 0 ? String(value).padEnd(-width) : String(value).padStart(width)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`
}
