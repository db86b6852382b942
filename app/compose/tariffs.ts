import { readFileSync } from 'node:fs'
import { parseTariff } from '@tongxing/core/tariff/compile.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'

/** A city's fare document from the folder `tariffs/`, checked. Throws `TARIFF_…`. */
export function readTariff(name: string): TariffDocument {
  return parseTariff(readFileSync(new URL(`../../tariffs/${name}.json`, import.meta.url), 'utf8'))
}
