import { cardStates } from './life-cycle.ts'
import { saleReasons } from './sale-terms.ts'

/** Most cards of one request. */
const CARDS_A_REQUEST_MAX = 1_000

export const cardNumberSchema = { type: 'string', pattern: '^[0-9]{20}$' } as const
const counter = { type: 'integer', minimum: 0, maximum: 65_535, default: 0 } as const
const date = { type: 'string', pattern: '^[0-9]{8}$', description: 'YYYYMMDD' } as const
const outletId = { type: 'string', pattern: '^[a-z0-9][a-z0-9.-]{0,31}$' } as const
const saleReason = { type: 'string', enum: saleReasons } as const

const newCardSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['cardNumber', 'cardKind', 'riderClass', 'validFrom', 'validUntil'],
  properties: {
    cardNumber: cardNumberSchema,
    cardKind: { type: 'integer', minimum: 0, maximum: 255, description: 'SFI 17 byte 10' },
    riderClass: { type: 'string', minLength: 1, maxLength: 32 },
    validFrom: date,
    validUntil: date,
    initialPurchaseCounter: counter,
    initialLoadCounter: counter,
  },
} as const

function listOf<T>(items: T) {
  return { type: 'array', minItems: 1, maxItems: CARDS_A_REQUEST_MAX, items } as const
}

const saleSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['outletId', 'reason'],
  properties: { outletId, reason: saleReason },
} as const

export const issueBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['cards'],
  properties: {
    cards: listOf(newCardSchema),
    sale: {
      ...saleSchema,
      description: 'All cards are handed out at once; absent: made, not sold',
    },
  },
} as const

export const salesBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['outletId', 'reason', 'cardNumbers'],
  properties: { outletId, reason: saleReason, cardNumbers: listOf(cardNumberSchema) },
} as const

export const statesBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['cardNumbers', 'state'],
  properties: {
    cardNumbers: listOf(cardNumberSchema),
    state: { type: 'string', enum: cardStates },
  },
} as const

export const hotlistBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['orders'],
  properties: {
    orders: listOf({
      type: 'object',
      additionalProperties: false,
      required: ['cardNumber', 'action'],
      properties: {
        cardNumber: cardNumberSchema,
        action: { type: 'string', enum: ['list', 'lift'] },
        reason: { type: 'string', maxLength: 200, default: '' },
      },
    } as const),
  },
} as const
