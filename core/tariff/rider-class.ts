import type { CompiledTariff, PriceInput } from './types.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * The class of a card, as an index: the first rule that takes its kind or an entitlement; the
 * default class once the concession has ended.
 */
export function classNumber(tariff: CompiledTariff, input: PriceInput): number {
  if (input.concessionUntil !== undefined && hasEnded(input.concessionUntil, input)) {
    return tariff.defaultClass
  }
  const home = input.cardCity === input.city
  const byKind = (home ? tariff.homeClassByKind : tariff.foreignClassByKind).get(input.cardKind)
  if (input.entitlements.length === 0) return byKind ?? tariff.defaultClass
  const byEntitlement = tariff.document.classes.findIndex(
    (rule) =>
      (home || rule.homeOnly !== true) &&
      rule.entitlements?.some((code) => input.entitlements.includes(code)) === true,
  )
  if (byEntitlement < 0) return byKind ?? tariff.defaultClass
  return byKind === undefined ? byEntitlement : Math.min(byKind, byEntitlement)
}

/** The last day counts whole, by the local calendar; a text that is no day has ended. */
function hasEnded(lastDay: string, { tappedAtMs, utcOffsetMinutes }: PriceInput): boolean {
  const iso = `${lastDay.slice(0, 4)}-${lastDay.slice(4, 6)}-${lastDay.slice(6)}`
  return !(tappedAtMs + utcOffsetMinutes * MINUTE_MS < Date.parse(iso) + DAY_MS)
}
