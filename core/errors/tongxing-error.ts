import { type ErrorCode, errorCodes } from './codes.ts'

/** Facts that go with an error: ids and numbers, never keys; card numbers already masked. */
export type ErrorDetail = Readonly<Record<string, string | number | boolean>>

export interface TongxingErrorOptions {
  readonly detail?: ErrorDetail
  readonly cause?: unknown
}

/**
 * The one error class of the project. `code` is from the closed table in `codes.ts`; callers decide
 * by the code, never by the message. `detail` fills the `{name}` places of the message template.
 */
export class TongxingError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, options: TongxingErrorOptions = {}) {
    const entry = errorCodes[code]
    const detail = options.detail ?? {}
    super(fillTemplate(entry.message, detail), { cause: options.cause })
    this.name = 'TongxingError'
    this.code = code
    this.status = entry.status
    this.detail = detail
  }
}

export function isTongxingError(error: unknown, code?: ErrorCode): error is TongxingError {
  return error instanceof TongxingError && (code === undefined || error.code === code)
}

/**
 * Throws `INVARIANT_BROKEN` when a fact that the code relies on does not hold;
 * stays on in production.
 */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new TongxingError('INVARIANT_BROKEN', { detail: { what } })
}

function fillTemplate(template: string, detail: ErrorDetail): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(detail[name] ?? place))
}
