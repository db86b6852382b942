import type { CompiledTariff, Mode } from './types.ts'

/**
 * Whether riders of a line tap once or on and off. A line that the tariff does not know is asked
 * for one tap, and its price then refused.
 */
export function rideFormOf(
  tariff: CompiledTariff,
  mode: Mode,
  lineId: string,
): 'flat' | 'sections' {
  return typeof tariff.modes[mode]?.fare.lines?.get(lineId) === 'object' ? 'sections' : 'flat'
}

/** Stops of each line that is ridden by section. */
export function sectionLines(tariff: CompiledTariff, mode: Mode): ReadonlyMap<string, number> {
  const lines = [...(tariff.modes[mode]?.fare.lines ?? [])]
  return new Map(
    lines.flatMap(([lineId, fare]) => (typeof fare === 'object' ? [[lineId, fare.stops]] : [])),
  )
}
