import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import { serviceDay } from '@tongxing/core/time/service-day.ts'
import type { OpenCase } from './cases.ts'
import type { LogRecord } from '@tongxing/platform/event-log/port.ts'

/**
 * The case of a message that was given up: the log keeps it raw, and without a case nobody would
 * ever look. What it is worth is not known.
 */
export function parkedCase(
  { topic, partition, offset, appendedAtMs }: LogRecord,
  error: unknown,
  institution: Institution,
): OpenCase {
  return {
    code: isTongxingError(error) ? error.code : 'INTERNAL_ERROR',
    subject: `message ${topic}/${partition}/${offset}`,
    owner: `acquirer:${institution.code}`,
    valueFen: 0,
    serviceDay: serviceDay(appendedAtMs),
    evidence: { topic, partition, offset: String(offset), appendedAtMs },
  }
}
