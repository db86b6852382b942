/** `YYYY-MM-DD`. */
const serviceDaySchema = {
  type: 'string',
  format: 'date',
  description: 'service day, YYYY-MM-DD',
} as const

export const reconcileBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['serviceDay'],
  properties: { serviceDay: serviceDaySchema },
} as const

export const dayParamsSchema = {
  type: 'object',
  required: ['day'],
  properties: { day: serviceDaySchema },
} as const
