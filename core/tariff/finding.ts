/** What can be wrong with a policy document; each is an error code too. */
export type TariffFindingCode =
  | 'TARIFF_BANDS_INVALID'
  | 'TARIFF_CLASS_MISSING'
  | 'TARIFF_CLASS_UNKNOWN'
  | 'TARIFF_DATES_INVALID'
  | 'TARIFF_DATES_OVERLAP'
  | 'TARIFF_DUPLICATE'
  | 'TARIFF_FIELD_MISSING'
  | 'TARIFF_FIELD_UNKNOWN'
  | 'TARIFF_JSON_INVALID'
  | 'TARIFF_RULE_AMBIGUOUS'
  | 'TARIFF_SECTIONS_INVALID'
  | 'TARIFF_VALUE_INVALID'

/** One fault of a document, with the place where an editor finds it. */
export interface TariffFinding {
  readonly code: TariffFindingCode
  /** `discounts[1].percent`; the document itself is `$`. */
  readonly path: string
  readonly problem: string
}
