import type { ErrorCodeTable } from './entry.ts'

/** Tariff documents, and pricing by them. */
export const tariffCodes = {
  // Tariff: pricing
  TARIFF_LINE_UNKNOWN: { message: 'tariff {tariff} has no fare for line {line}', status: 422 },
  TARIFF_LIST_FARE_INVALID: {
    message: 'tariff {tariff} needs a list fare in whole fen for mode {mode}; {fare} was given',
    status: 422,
  },
  TARIFF_MEDIUM_UNKNOWN: { message: 'tariff {tariff} does not take medium {medium}', status: 422 },
  TARIFF_MODE_UNKNOWN: { message: 'tariff {tariff} does not price mode {mode}', status: 422 },
  TARIFF_NOT_IN_FORCE: { message: 'no tariff is in force at {instant}', status: 422 },
  TARIFF_STOP_INVALID: {
    message: 'line {line} of tariff {tariff} has stops 1 to {stops}; {stop} was given',
    status: 422,
  },

  // Tariff: documents
  TARIFF_BANDS_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_CLASS_MISSING: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_CLASS_UNKNOWN: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_DATES_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_DATES_OVERLAP: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_DUPLICATE: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_FIELD_MISSING: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_FIELD_UNKNOWN: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_JSON_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_RULE_AMBIGUOUS: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_SECTIONS_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
  TARIFF_VALUE_INVALID: { message: 'tariff document, {path}: {problem}', status: 422 },
} as const satisfies ErrorCodeTable
