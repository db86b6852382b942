import { parseInstantMs } from './effective-dates.ts'
import type { TariffFinding, TariffFindingCode } from './finding.ts'
import { lintSections } from './lint-sections.ts'
import { tariffDocumentShape } from './schema.ts'
import { inScope } from './scope.ts'
import type { FareBand, RuleScope, TariffDocument } from './types.ts'

/**
 * Every fault of one policy document, in the order of the document; an empty list = it compiles.
 * The meaning is looked at only when the form is right, so that a slip is reported once.
 */
export function lintTariff(document: unknown): readonly TariffFinding[] {
  const findings: TariffFinding[] = []
  tariffDocumentShape(document, '$', (finding) => findings.push(finding))
  if (findings.length > 0) return findings
  const tariff = document as TariffDocument
  return [
    ...lintDates(tariff),
    ...lintClasses(tariff),
    ...lintNamesOnce(tariff),
    ...lintSections(tariff),
    ...lintBands(tariff),
    ...lintCoverage(tariff),
  ]
}

function lintDates(tariff: TariffDocument): TariffFinding[] {
  const fromMs = parseInstantMs(tariff.effectiveFrom)
  if (fromMs === null) {
    return [found('TARIFF_DATES_INVALID', 'effectiveFrom', 'not an ISO instant with its offset')]
  }
  if (tariff.effectiveUntil === null) return []
  const untilMs = parseInstantMs(tariff.effectiveUntil)
  if (untilMs === null) {
    return [found('TARIFF_DATES_INVALID', 'effectiveUntil', 'not an ISO instant with its offset')]
  }
  if (untilMs > fromMs) return []
  return [found('TARIFF_DATES_INVALID', 'effectiveUntil', 'not after effectiveFrom')]
}

function lintClasses(tariff: TariffDocument): TariffFinding[] {
  const known = new Set(tariff.classes.map(({ id }) => id))
  const findings: TariffFinding[] = []
  const need = (id: string, path: string): void => {
    if (known.has(id)) return
    findings.push(found('TARIFF_CLASS_UNKNOWN', path, `no class has the id ${id}`))
  }
  need(tariff.defaultClass, 'defaultClass')
  for (const [path, rule] of scopedRules(tariff)) {
    for (const [index, id] of (rule.classes ?? []).entries()) need(id, `${path}.classes[${index}]`)
  }
  return findings
}

function lintNamesOnce(tariff: TariffDocument): TariffFinding[] {
  const idOf = ({ id }: { readonly id: string }): string => id
  const modes = tariff.fares.map(({ mode }) => mode)
  return [
    ...repeated('classes', tariff.classes.map(idOf)),
    ...repeated('media', tariff.media),
    ...repeated('fares', modes),
    ...repeated('discounts', tariff.discounts.map(idOf)),
    ...repeated('transfers', tariff.transfers.map(idOf)),
  ]
}

function lintBands(tariff: TariffDocument): TariffFinding[] {
  return tariff.discounts.flatMap((rule, index) =>
    rule.kind === 'bands' && !bandsRise(rule.bands)
      ? [
          found(
            'TARIFF_BANDS_INVALID',
            `discounts[${index}].bands`,
            'the edges must rise and the last band, and only it, must be open',
          ),
        ]
      : [],
  )
}

function bandsRise(bands: readonly FareBand[]): boolean {
  let edgeFen = 0
  for (const [index, band] of bands.entries()) {
    if (band.upToFen === null) return index === bands.length - 1
    if (band.upToFen <= edgeFen) return false
    edgeFen = band.upToFen
  }
  return false
}

/** A ride that no rule prices is unknown, not free; one that two rules price is a guess. */
function lintCoverage(tariff: TariffDocument): TariffFinding[] {
  const findings: TariffFinding[] = []
  for (const { mode } of tariff.fares) {
    for (const medium of tariff.media) {
      for (const { id: riderClass } of tariff.classes) {
        const ride = { mode, medium, riderClass }
        const rules = tariff.discounts.filter((rule) => inScope(rule, ride))
        const name = `${mode} by ${medium} for class ${riderClass}`
        if (rules.length === 0) {
          findings.push(found('TARIFF_CLASS_MISSING', 'discounts', `no rule prices ${name}`))
        } else if (rules.length > 1) {
          const ids = rules.map(({ id }) => id).join(' and ')
          findings.push(found('TARIFF_RULE_AMBIGUOUS', 'discounts', `${ids} both price ${name}`))
        }
      }
    }
  }
  return findings
}

function scopedRules(tariff: TariffDocument): readonly (readonly [string, RuleScope])[] {
  return [
    ...tariff.discounts.map((rule, index) => [`discounts[${index}]`, rule] as const),
    ...tariff.transfers.map((rule, index) => [`transfers[${index}]`, rule] as const),
  ]
}

function repeated(path: string, names: readonly string[]): TariffFinding[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [found('TARIFF_DUPLICATE', `${path}[${index}]`, `${name} stands there twice`)]
      : [],
  )
}

function found(code: TariffFindingCode, path: string, problem: string): TariffFinding {
  return { code, path, problem }
}
