import { readFileSync } from 'node:fs'
import { compileTariff, parseTariff } from '@tongxing/core/tariff/compile.ts'
import { sectionLines } from '@tongxing/core/tariff/ride-form.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'

/** A city's fare document from the folder `tariffs/`, checked. Throws `TARIFF_…`. */
export function readTariff(name: string): TariffDocument {
  return parseTariff(readFileSync(new URL(`../../tariffs/${name}.json`, import.meta.url), 'utf8'))
}

/** Stops by line id of the bus lines that these tariffs price by section. */
export function sectionLinesOf(tariffs: readonly TariffDocument[]): ReadonlyMap<string, number> {
  return new Map(tariffs.flatMap((document) => [...sectionLines(compileTariff(document), 'bus')]))
}
