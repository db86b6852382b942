import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ExportedLine, exportLines } from '@tongxing/clearing/export-lines.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import {
  centreTables,
  cityTables,
  type ExportTable,
} from '@tongxing/reconciliation/export/tables.ts'
import type { Books } from './open-day.ts'

type Row = readonly (string | number | null)[]

const lineColumns = [
  ...['settleDay', 'institution', 'role', 'kind', 'file', 'line', 'amountFen'],
  ...['feeE7', 'issuerShareE7', 'acquirerShareE7', 'netE7'],
] as const satisfies readonly (keyof ExportedLine)[]

/**
 * Writes what the day's sums are made of as CSV (RFC 4180, UTF-8, a header, CRLF), so that another
 * program can sum them again: `ledger-`, `claims-`, `loads-` and `clearing-<institution>.csv`.
 * Amounts are whole fen, or 10⁻⁷ fen where a name ends in E7. Card numbers are written in full.
 */
export async function exportBooks(
  books: { readonly cities: readonly Books[]; readonly centre: Books },
  of: { readonly serviceDay: string; readonly folder: string },
): Promise<string[]> {
  mkdirSync(of.folder, { recursive: true })
  const written: string[] = []
  for (const { db, institution } of books.cities) {
    written.push(...(await exportTables(db, cityTables, { ...of, code: institution.code })))
  }
  const { db, institution } = books.centre
  written.push(...(await exportTables(db, centreTables, { ...of, code: institution.code })))
  return written
}

async function exportTables(
  db: Queryable,
  tables: readonly ExportTable[],
  of: { readonly serviceDay: string; readonly folder: string; readonly code: string },
): Promise<string[]> {
  const { serviceDay, folder, code } = of
  const pathOf = (name: string) => join(folder, `${name}-${code}.csv`)
  for (const { name, columns, rows } of tables) {
    await writeCsv(pathOf(name), columns, rows(db, serviceDay))
  }
  await writeCsv(pathOf('clearing'), lineColumns, lineRows(db, serviceDay))
  return [...tables.map(({ name }) => pathOf(name)), pathOf('clearing')]
}

async function* lineRows(db: Queryable, day: string): AsyncGenerator<Row> {
  for await (const line of exportLines(db, day)) yield lineColumns.map((column) => line[column])
}

async function writeCsv(
  path: string,
  columns: readonly string[],
  rows: AsyncIterable<Row>,
): Promise<void> {
  await pipeline(Readable.from(csvLines(columns, rows)), createWriteStream(path))
}

async function* csvLines(
  columns: readonly string[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  yield csvLine(columns)
  for await (const row of rows) yield csvLine(row)
}

/** A value with a separator, a quote or a line end stands in quotes. */
function csvLine(row: Row): string {
  const fields = row.map((value) => {
    const text = value === null ? '' : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${fields.join(',')}\r\n`
}
