import fc from 'fast-check'

/** What an OpenAPI document says of a value, as far as it matters here. */
export interface ValueSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, ValueSchema>>
  readonly items?: ValueSchema
}

/** Texts that programs stumble over. */
const hostileTexts = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202e', "'; drop table fare.tap; --", '%00', '..'],
  ...['9'.repeat(400), '-1', '1e309', 'NaN', '__proto__', '2026-02-30', '0000-00-00', '99999999'],
]
const hostileText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }))

/**
 * Values that have the form of a schema, at and beyond its edges, and with `known` texts (ids that
 * exist) where they fit: they get past the form and into the statements behind it.
 */
export function valuesOf(schema: ValueSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.properties !== undefined) return objectsOf(schema, known)
  if (schema.type === 'array') {
    return fc.array(valuesOf(schema.items ?? {}, known), { minLength: 1, maxLength: 3 })
  }
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer' || schema.type === 'number') return numbersOf(schema)
  return textsOf(schema, known)
}

function objectsOf(
  { properties = {}, required = [] }: ValueSchema,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties)
  const fields = entries.map(([name, value]) => [name, valuesOf(value, known)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] })
}

function numbersOf({ minimum = -(2 ** 53), maximum = 2 ** 53 }: ValueSchema) {
  const edges = [minimum, maximum, minimum - 1, maximum + 1, 0, 2 ** 31, 1e300]
  return fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 70_000 }))
}

function textsOf({ pattern }: ValueSchema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (pattern === undefined) return fc.oneof(hostileText, fc.constantFrom(...known))
  const form = new RegExp(pattern)
  const fitting = known.filter((text) => form.test(text))
  const formed = fc.stringMatching(form)
  return fitting.length === 0 ? formed : fc.oneof(formed, fc.constantFrom(...fitting))
}
