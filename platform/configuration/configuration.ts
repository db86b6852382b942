import { existsSync, readFileSync } from 'node:fs'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** One setting: how its text becomes a value, and what it is unless given. */
export interface Setting<T> {
  /** Says in words what is wrong by throwing a plain `RangeError`. */
  parse(text: string): T
  /** Without a default a setting must be given. */
  readonly default?: T
  /** For `--help` and for the message when it is missing. */
  readonly description: string
}

type Settings = Readonly<Record<string, Setting<unknown>>>
type Values<S extends Settings> = {
  readonly [Name in keyof S]: S[Name] extends Setting<infer T> ? T : never
}

export interface ConfigurationSource {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** JSON file with an object of setting names and texts, numbers or booleans; need not exist. */
  readonly file?: string
  /** Put before a setting's name in the environment: `TONGXING_` makes `TONGXING_INGEST_PORT`. */
  readonly prefix?: string
}

/**
 * Reads settings at start, from the environment first, then the file, then defaults, and checks
 * them all. Names are `camelCase` in code and the file, `PREFIX_UPPER_SNAKE` in the environment.
 *
 * Throws `CONFIGURATION_INVALID` with every fault found, unknown names of the file included.
 */
export function readConfiguration<S extends Settings>(
  settings: S,
  source: ConfigurationSource,
): Values<S> {
  const faults: string[] = []
  const fromFile = readFileSettings(source.file, faults)
  const values: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(settings)) {
    const variable = variableName(name, source.prefix)
    const text = source.environment[variable] ?? fromFile.get(name)
    fromFile.delete(name)
    if (text !== undefined) values[name] = parseOrNote(setting, text, `${variable}:`, faults)
    else if (setting.default !== undefined) values[name] = setting.default
    else faults.push(`${variable} is missing: ${setting.description}`)
  }
  for (const name of fromFile.keys()) faults.push(`${source.file}: ${name} is not a setting`)
  if (faults.length > 0) {
    throw new TongxingError('CONFIGURATION_INVALID', { detail: { faults: faults.join('; ') } })
  }
  return values as Values<S>
}

export function text(description: string, fallback?: string): Setting<string> {
  return setting(description, fallback, (value) => {
    if (value === '') throw new RangeError('is empty')
    return value
  })
}

export function integer(
  description: string,
  range: { readonly min: number; readonly max: number; readonly default?: number },
): Setting<number> {
  return setting(description, range.default, (value) => {
    const number = Number(value)
    if (/^-?\d+$/.test(value) && number >= range.min && number <= range.max) return number
    throw new RangeError(`${value} is not a whole number from ${range.min} to ${range.max}`)
  })
}

export function flag(description: string, fallback: boolean): Setting<boolean> {
  return setting(description, fallback, (value) => {
    if (value === 'true' || value === 'false') return value === 'true'
    throw new RangeError(`${value} is neither true nor false`)
  })
}

/** One of a closed list of words. */
export function choice<T extends string>(
  description: string,
  words: readonly T[],
  fallback?: T,
): Setting<T> {
  return setting(description, fallback, (value) => {
    const word = words.find((candidate) => candidate === value)
    if (word === undefined) throw new RangeError(`${value} is not one of ${words.join(', ')}`)
    return word
  })
}

function setting<T>(
  description: string,
  fallback: T | undefined,
  parse: (text: string) => T,
): Setting<T> {
  return fallback === undefined ? { description, parse } : { description, parse, default: fallback }
}

function variableName(name: string, prefix = ''): string {
  return prefix + name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

function parseOrNote(
  setting: Setting<unknown>,
  value: string,
  where: string,
  faults: string[],
): unknown {
  try {
    return setting.parse(value)
  } catch (error) {
    faults.push(`${where} ${(error as Error).message}`)
    return undefined
  }
}

function readFileSettings(file: string | undefined, faults: string[]): Map<string, string> {
  if (file === undefined || !existsSync(file)) return new Map()
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      throw new RangeError('it is not an object')
    }
    return new Map(Object.entries(content).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    faults.push(`${file}: ${(error as Error).message}`)
    return new Map()
  }
}
