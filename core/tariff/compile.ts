import { TongxingError } from '../errors/tongxing-error.ts'
import { parseInstantMs } from './effective-dates.ts'
import type { TariffFinding } from './finding.ts'
import { lintTariff } from './lint.ts'
import { inScope } from './scope.ts'
import { compileSections } from './section-table.ts'
import type {
  CompiledFare,
  CompiledMode,
  CompiledPlan,
  CompiledTariff,
  FareSource,
  Medium,
  Mode,
  TariffDocument,
} from './types.ts'

/**
 * Reads a policy document from the JSON text that was signed and published.
 * Throws `TARIFF_JSON_INVALID`, or the code of the first finding of `lintTariff`.
 */
export function parseTariff(text: string): TariffDocument {
  return checked(parseJson(text))
}

/**
 * Checks a policy document and lays it out for `price`: every rule is chosen here, once, so that a
 * tap costs a few look-ups. Throws the code of the first finding of `lintTariff`.
 */
export function compileTariff(document: TariffDocument): CompiledTariff {
  const tariff = checked(document)
  return {
    document: tariff,
    effectiveFromMs: parseInstantMs(tariff.effectiveFrom) ?? 0,
    effectiveUntilMs: parseInstantMs(tariff.effectiveUntil ?? '') ?? Number.MAX_SAFE_INTEGER,
    needsTransferState: tariff.transfers.length > 0,
    homeClassByKind: classByKind(tariff, true),
    foreignClassByKind: classByKind(tariff, false),
    defaultClass: tariff.classes.findIndex(({ id }) => id === tariff.defaultClass),
    modes: Object.fromEntries(
      tariff.fares.map((source) => [source.mode, compileMode(tariff, source)]),
    ),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const detail = { path: '$', problem: 'the text is not JSON' }
    throw new TongxingError('TARIFF_JSON_INVALID', { detail, cause })
  }
}

function checked(document: unknown): TariffDocument {
  const [first] = lintTariff(document)
  if (first !== undefined) throw findingError(first)
  return document as TariffDocument
}

function findingError({ code, path, problem }: TariffFinding): TongxingError {
  return new TongxingError(code, { detail: { path, problem } })
}

/** The first class in the document that takes a kind keeps it. */
function classByKind(tariff: TariffDocument, home: boolean): ReadonlyMap<number, number> {
  const byKind = new Map<number, number>()
  for (const [index, rule] of tariff.classes.entries()) {
    if (rule.homeOnly === true && !home) continue
    for (const kind of rule.cardKinds) if (!byKind.has(kind)) byKind.set(kind, index)
  }
  return byKind
}

function compileMode(tariff: TariffDocument, source: FareSource): CompiledMode {
  const plans = tariff.media.map((medium) => [medium, compilePlans(tariff, source.mode, medium)])
  return { fare: compileFare(source), plans: Object.fromEntries(plans) }
}

function compileFare(source: FareSource): CompiledFare {
  if (source.kind === 'given') return { lines: null, defaultFen: null }
  const lines = Object.entries(source.lines).map(
    ([lineId, fare]) => [lineId, typeof fare === 'number' ? fare : compileSections(fare)] as const,
  )
  return { lines: new Map(lines), defaultFen: source.defaultFen }
}

function compilePlans(tariff: TariffDocument, mode: Mode, medium: Medium): CompiledPlan[] {
  return tariff.classes.map(({ id: riderClass }) => {
    const ride = { mode, medium, riderClass }
    const discount = tariff.discounts.find((rule) => inScope(rule, ride))
    if (discount === undefined) {
      const problem = `no rule prices ${mode} by ${medium} for class ${riderClass}`
      throw findingError({ code: 'TARIFF_CLASS_MISSING', path: 'discounts', problem })
    }
    const transfers = tariff.transfers.filter((rule) => inScope(rule, ride))
    return { riderClass, discount, transfers }
  })
}
