/** Most items of one request. */
const LOADS_A_REQUEST_MAX = 1_000

const hex8 = { type: 'string', pattern: '^[0-9a-f]{8}$' } as const
const counter = { type: 'integer', minimum: 0, maximum: 65_535 } as const
const byte = { type: 'integer', minimum: 0, maximum: 255 } as const
const fen = { type: 'integer', minimum: 0, maximum: 2_147_483_647 } as const
const loadId = { type: 'string', minLength: 1, maxLength: 64 } as const

const initialization = {
  cardNumber: { type: 'string', pattern: '^[0-9]{20}$' },
  issuerId: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  amountFen: fen,
  terminalId: { type: 'string', pattern: '^[0-9]{12}$' },
  loadCounter: counter,
  balanceBeforeFen: { ...fen, description: 'As MAC1 covers it: with the overdraft limit' },
  keyVersion: byte,
  algorithm: byte,
  random: hex8,
  mac1: hex8,
} as const

function bodyOf<T extends object>(properties: T, required: readonly (keyof T)[]) {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['loads'],
    properties: {
      hostMark: {
        type: 'integer',
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        default: 0,
        description: 'From GET /v1/loads/mark, asked before the cards were',
      },
      loads: {
        type: 'array',
        minItems: 1,
        maxItems: LOADS_A_REQUEST_MAX,
        items: { type: 'object', additionalProperties: false, required, properties },
      },
    },
  }
}

const initializationNames = Object.keys(initialization) as (keyof typeof initialization)[]

export const startBodySchema = bodyOf(
  {
    ...initialization,
    outletSequence: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    purchaseCounter: counter,
    overdraftLimitFen: { ...fen, default: 0 },
  },
  [...initializationNames, 'outletSequence', 'purchaseCounter'],
)

export const confirmBodySchema = bodyOf({ loadId, tac: hex8 }, ['loadId', 'tac'])

export const proofBodySchema = bodyOf(
  {
    loadId,
    found: { type: 'boolean', description: 'Whether GET TRANSACTION PROVE gave a TAC' },
    tac: hex8,
    initialization: {
      type: 'object',
      additionalProperties: false,
      required: initializationNames,
      properties: initialization,
      description: 'INITIALIZE FOR LOAD of the same session: its load counter is evidence',
    },
  },
  ['loadId', 'found'],
)

export const outletsBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['outlets'],
  properties: {
    outlets: {
      type: 'array',
      minItems: 1,
      maxItems: 1_000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['outletId', 'name', 'key'],
        properties: {
          outletId: { type: 'string', pattern: '^[a-z0-9][a-z0-9.-]{0,31}$' },
          name: { type: 'string', minLength: 1, maxLength: 100 },
          key: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        },
      },
    },
  },
} as const
