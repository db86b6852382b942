import { TongxingError } from '../errors/tongxing-error.ts'

/** `RIDE_CODE_MALFORMED`, with what is wrong. */
export function malformed(what: string): TongxingError {
  return new TongxingError('RIDE_CODE_MALFORMED', { detail: { what } })
}

/** Throws `RIDE_CODE_MALFORMED` unless every named field holds what it must. */
export function assertConstants(
  record: Readonly<Record<string, unknown>>,
  constants: Readonly<Record<string, string>>,
  what: string,
): void {
  for (const [name, expected] of Object.entries(constants)) {
    if (record[name] !== expected) throw malformed(`${what}: ${name} is not ${expected}`)
  }
}
