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
    ...rowsText('unexplained rows (yuan)', report.unexplainedRows),
    ...rowsText('rows not charged at the price of the tariff (yuan)', report.mispricedRows),
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

function rowsText(title: string, rows: readonly ReplayedRow[]): string[] {
  if (rows.length === 0) return []
  const line = ({ postedFen, ...row }: ReplayedRow) => {
    const sums = [row.listFen, row.chargedFen, row.pricedFen].map((fen) => cell(formatYuan(fen), 9))
    const posted = cell(postedFen === null ? '-' : formatYuan(postedFen), 10)
    const what = [row.time, row.mode.padEnd(5), row.riderClass.padEnd(8)].join('  ')
    return `  ${cell(row.line, 7)}  ${row.card.padEnd(10)}  ${what}${sums.join('')}${posted}  ${row.pattern}`
  }
  const sums = `${['list', 'charged', 'tariff'].map((name) => name.padStart(9)).join('')}  replayed`
  const head = `  ${'line'.padStart(7)}  ${'card'.padEnd(10)}  ${'time'.padEnd(19)}  mode   class   `
  return [`${rows.length} ${title}`, `${head}${sums}`, ...rows.map(line), '']
}

function cell(value: number | string, width: number): string {
  return String(value).padStart(width)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`
}
