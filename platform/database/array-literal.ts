/**
 * Arrays as PostgreSQL reads them, for values that need no quotes: the driver's own way looks at
 * every character, which a batch of thousands of rows pays for. Text that people or devices wrote
 * goes the driver's way.
 */
export function numberArray(values: readonly (number | bigint | null)[]): string {
  return `{${values.map((value) => value ?? 'null').join(',')}}`
}

/** For a parameter of type `bytea[]`, from hex digits. */
export function byteaArray(hexValues: readonly string[]): string {
  return hexValues.length === 0 ? '{}' : `{"\\\\x${hexValues.join('","\\\\x')}"}`
}
