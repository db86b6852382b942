import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { ErrorDetail } from '@tongxing/core/errors/tongxing-error.ts'
import type { WorldOptions } from './world.ts'

/** What the world's thread is given: all of `WorldOptions` that is plain data, and its clock. */
export interface ThreadData extends Omit<WorldOptions, 'clock' | 'progress'> {
  readonly clockMemory: SharedArrayBuffer
}

/** What it tells. */
export type ThreadMessage =
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'time'; readonly atMs: number; readonly count: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly detail: ErrorDetail }
