import type { TariffFinding, TariffFindingCode } from './finding.ts'

/** Looks at one value of a document and reports what is wrong with its form. */
export type Check = (value: unknown, path: string, report: Report) => void
type Report = (finding: TariffFinding) => void

/** The fields of an object: each name with its check; nothing else may stand there. */
export interface Fields {
  readonly required: Readonly<Record<string, Check>>
  readonly optional?: Readonly<Record<string, Check>>
}

export function object(fields: Fields): Check {
  const optional = fields.optional ?? {}
  return (value, path, report) => {
    if (!isPlainObject(value)) return report(wrong('TARIFF_VALUE_INVALID', path, 'not an object'))
    for (const [name, check] of Object.entries(fields.required)) {
      if (Object.hasOwn(value, name)) check(value[name], place(path, name), report)
      else report(wrong('TARIFF_FIELD_MISSING', place(path, name), 'the field is missing'))
    }
    for (const [name, check] of Object.entries(optional)) {
      if (Object.hasOwn(value, name)) check(value[name], place(path, name), report)
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields.required, name) || Object.hasOwn(optional, name)) continue
      report(wrong('TARIFF_FIELD_UNKNOWN', place(path, name), 'the field is not in the schema'))
    }
  }
}

/** An object whose field `tag` says which of the forms it has. */
export function taggedObject(tag: string, forms: Readonly<Record<string, Fields>>): Check {
  const known = oneOf(Object.keys(forms))
  const checks = new Map(
    Object.entries(forms).map(([name, fields]) => [
      name,
      object({ ...fields, required: { [tag]: known, ...fields.required } }),
    ]),
  )
  return (value, path, report) => {
    if (!isPlainObject(value)) return report(wrong('TARIFF_VALUE_INVALID', path, 'not an object'))
    const check = checks.get(String(value[tag]))
    if (check === undefined) known(value[tag], place(path, tag), report)
    else check(value, path, report)
  }
}

/** A list of `least` to `most` items. */
export function listOf(
  check: Check,
  { least = 0, most = 100_000 }: { readonly least?: number; readonly most?: number } = {},
): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(wrong('TARIFF_VALUE_INVALID', path, 'not a list'))
    if (value.length < least || value.length > most) {
      const problem = `the list has ${value.length} items, not ${least} to ${most}`
      return report(wrong('TARIFF_VALUE_INVALID', path, problem))
    }
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`, report)
  }
}

/** An object used as a table: any non-empty key, one check for every value. */
export function tableOf(check: Check): Check {
  return (value, path, report) => {
    if (!isPlainObject(value)) return report(wrong('TARIFF_VALUE_INVALID', path, 'not an object'))
    for (const [key, item] of Object.entries(value)) check(item, place(path, key), report)
  }
}

/** An object of one form, or a plain value of another. */
export function objectOr(objectCheck: Check, plainCheck: Check): Check {
  return (value, path, report) =>
    (isPlainObject(value) ? objectCheck : plainCheck)(value, path, report)
}

export function integer(least: number, most: number): Check {
  return (value, path, report) => {
    if (Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most) return
    report(wrong('TARIFF_VALUE_INVALID', path, `not a whole number from ${least} to ${most}`))
  }
}

export function oneOf(values: readonly string[]): Check {
  return (value, path, report) => {
    if (typeof value === 'string' && values.includes(value)) return
    report(wrong('TARIFF_VALUE_INVALID', path, `not one of ${values.join(', ')}`))
  }
}

export function nullOr(check: Check): Check {
  return (value, path, report) => {
    if (value !== null) check(value, path, report)
  }
}

export const text: Check = (value, path, report) => {
  if (typeof value === 'string' && value.trim() !== '') return
  report(wrong('TARIFF_VALUE_INVALID', path, 'not a text'))
}

export const flag: Check = (value, path, report) => {
  if (typeof value !== 'boolean') report(wrong('TARIFF_VALUE_INVALID', path, 'not true or false'))
}

function wrong(code: TariffFindingCode, path: string, problem: string): TariffFinding {
  return { code, path, problem }
}

function place(path: string, name: string): string {
  return path === '$' ? name : `${path}.${name}`
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
