import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'

export const COUNTY = 0
export const NEIGHBOURS = [1, 2] as const

/** The county of the scenario, two cities that its people ride in, and the national centre. */
export const scenarioInstitutions: readonly Institution[] = [
  {
    code: '03763764',
    cityCode: '3764',
    provinceCode: '3600',
    name: { zh: '霍山县', en: 'Huoshan county' },
  },
  {
    code: '03613610',
    cityCode: '3610',
    provinceCode: '3600',
    name: { zh: '合肥市', en: 'Hefei' },
  },
  {
    code: '03013010',
    cityCode: '3010',
    provinceCode: '3000',
    name: { zh: '南京市', en: 'Nanjing' },
  },
  {
    code: '01000000',
    cityCode: '1000',
    provinceCode: '1000',
    name: { zh: '全国清算中心', en: 'National clearing centre' },
  },
]

/** The institution of a city, by its place in the scenario. */
export function institutionOf(city: number): Institution {
  const institution = scenarioInstitutions[city]
  invariant(institution !== undefined, 'a city of the scenario has an institution')
  return institution
}
