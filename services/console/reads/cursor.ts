import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** Where the next page goes on: sort values of the last row, so that new rows move no page. */
export function writeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** Values of a cursor. Throws `CURSOR_INVALID` unless there are `count` whole numbers. */
export function readCursor(cursor: string, count: number): readonly number[] {
  const values = parse(cursor)
  if (values.length !== count || !values.every(Number.isSafeInteger)) {
    throw new TongxingError('CURSOR_INVALID')
  }
  return values as number[]
}

function parse(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values : []
  } catch {
    return []
  }
}
