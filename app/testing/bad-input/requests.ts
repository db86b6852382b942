import fc from 'fast-check'
import { type ValueSchema, valuesOf } from './schema-values.ts'
import { http } from './small-city.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly schema?: ValueSchema
}

interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: ValueSchema }>>
  }
}

/** One operation of a service, as its OpenAPI document has it. */
export interface Route {
  readonly origin: string
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

export interface AnyRequest {
  readonly origin: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string | null
}

export async function routesOf(origin: string): Promise<Route[]> {
  const { body } = await http.request({ origin, path: '/openapi.json', method: 'GET' })
  const document = (await body.json()) as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      // Live events have no end.
      .filter(() => path !== '/api/events')
      .map(([method, operation]) => ({ origin, method: method.toUpperCase(), path, operation })),
  )
}

const contentTypes = ['application/json', 'application/x-protobuf', 'text/plain', 'x']

/**
 * Requests to these routes: of their form with values at its edges, of another form, and of none.
 */
export function requestsTo(
  routes: readonly Route[],
  facts: { readonly known: readonly string[]; readonly secrets: readonly string[] },
): fc.Arbitrary<AnyRequest> {
  return fc.constantFrom(...routes).chain((route) => {
    const { origin, path, operation } = route
    const parameters = operation.parameters ?? []
    const values = parameters.map(({ schema = {} }) =>
      valuesOf({ ...schema, type: schema.type ?? 'string' }, facts.known).map(String),
    )
    const authorization = fc.constantFrom('', ...facts.secrets.map((secret) => `Bearer ${secret}`))
    return fc
      .record({ values: fc.tuple(...values), authorization, sent: bodiesOf(route, facts.known) })
      .map(({ values: given, authorization: key, sent }) => ({
        ...{ origin, method: route.method as 'GET' | 'POST', body: sent.body },
        path: fill(path, parameters, given),
        headers: {
          ...(key && { authorization: key }),
          ...(sent.type && { 'content-type': sent.type }),
          ...headersOf(parameters, given),
        },
      }))
  })
}

function bodiesOf({ method, operation }: Route, known: readonly string[]) {
  if (method !== 'POST') return fc.constant({ body: null, type: '' })
  const schema = operation.requestBody?.content['application/json']?.schema ?? {}
  const json = (value: fc.Arbitrary<unknown>) =>
    value.map((one) => ({ body: JSON.stringify(one) ?? '', type: 'application/json' }))
  const formed = json(valuesOf(schema, known))
  const bytes = fc.record({
    body: fc.uint8Array({ maxLength: 300 }),
    type: fc.constantFrom(...contentTypes),
  })
  return fc.oneof(
    { weight: 6, arbitrary: formed },
    { weight: 1, arbitrary: json(fc.jsonValue()) },
    { weight: 2, arbitrary: bytes },
  )
}

function fill(path: string, parameters: readonly Parameter[], given: readonly string[]): string {
  const query: string[] = []
  let filled = path
  for (const [index, { name, in: place }] of parameters.entries()) {
    const value = encode(given[index] ?? '')
    if (place === 'path') filled = filled.replace(`{${name}}`, () => value || '%00')
    if (place === 'query') query.push(`${name}=${value}`)
  }
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

/** As a client would, but that half a surrogate is sent as something that is not UTF-8. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ff'
}

/** A header's value goes as the visible ASCII that is in it; anything else ends at the client. */
function headersOf(
  parameters: readonly Parameter[],
  given: readonly string[],
): Record<string, string> {
  const headers = parameters.flatMap(({ name, in: place }, index) =>
    place === 'header' ? [[name, given[index]?.replaceAll(/[^!-~]/g, '') ?? ''] as const] : [],
  )
  return Object.fromEntries(headers)
}
