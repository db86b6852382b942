/**
 * One table for what an answer looks like: the JSON schema that serialises and documents it, and
 * the TypeScript type that server and pages share. What is not in the table never leaves the
 * server.
 */
export interface Shape<T> {
  /** JSON schema as OpenAPI 3.1 knows it. */
  readonly json: Readonly<Record<string, unknown>>
  /** Only for the type; never set. */
  readonly type?: T
}

export type TypeOf<S> = S extends Shape<infer T> ? T : never

type Members = Readonly<Record<string, Shape<unknown>>>

export const text: Shape<string> = { json: { type: 'string' } }
export const integer: Shape<number> = { json: { type: 'integer' } }
/** A signed amount in fen. */
export const fen: Shape<number> = { json: { type: 'integer', description: 'fen' } }
/** An amount in 10⁻⁷ fen: decimal digits, since it may not fit a number. */
export const amountE7: Shape<string> = { json: { type: 'string', description: '10⁻⁷ fen' } }
export const epochMs: Shape<number> = { json: { type: 'integer', description: 'epoch ms' } }
export const hexBytes: Shape<string> = { json: { type: 'string', description: 'hex digits' } }
export const flag: Shape<boolean> = { json: { type: 'boolean' } }

export function oneOf<const V extends readonly string[]>(...values: V): Shape<V[number]> {
  return { json: { type: 'string', enum: values } }
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  const { type, enum: values } = shape.json
  const json = { ...shape.json, type: [type, 'null'] }
  return { json: Array.isArray(values) ? { ...json, enum: [...values, null] } : json }
}

export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return { json: { type: 'array', items: item.json } }
}

export function object<M extends Members>(
  members: M,
): Shape<{ readonly [K in keyof M]: TypeOf<M[K]> }> {
  const properties = Object.fromEntries(Object.entries(members).map(([k, v]) => [k, v.json]))
  return {
    json: {
      type: 'object',
      additionalProperties: false,
      required: Object.keys(members),
      properties,
    },
  }
}
