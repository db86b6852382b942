import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import type { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

const storageFailures: readonly ErrorCode[] = [
  'DISK_FULL',
  'DISK_READ_FAILED',
  'DISK_WRITE_FAILED',
  'JOURNAL_CORRUPT',
  'JOURNAL_FULL',
  'JOURNAL_RECORD_TOO_LARGE',
]

/** Whether an error means that records can no longer be kept. */
export function isStorageFailure({ code }: TongxingError): boolean {
  return storageFailures.includes(code)
}
