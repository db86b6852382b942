import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { type ErrorDetail, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** Why one item of a batch was not done; the others of the batch are not touched by it. */
export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
}

export function refuse(code: ErrorCode, detail: ErrorDetail = {}): Refusal {
  return { code, message: new TongxingError(code, { detail }).message }
}
