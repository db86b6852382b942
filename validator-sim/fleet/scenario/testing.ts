import { sectionLines } from '@tongxing/core/tariff/ride-form.ts'
import { loadTariff } from '@tongxing/core/tariff/testing.ts'

/** Tests only: stops by line id of the lines that the scenario's cities price by section. */
export const testSectionLines: ReadonlyMap<string, number> = new Map(
  (['huoshan', 'hefei', 'nanjing'] as const).flatMap((name) => [
    ...sectionLines(loadTariff(name), 'bus'),
  ]),
)
