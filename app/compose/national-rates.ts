import { ANY, type RateRow } from '@tongxing/core/clearing-files/fees.ts'

/**
 * The centre's fee table: one row for all pairs, in the proportions of the worked example of
 * clearing.md 1.2 (0.5 % service fee, of which the issuer gets 0.2 and the acquirer 0.1 points).
 * The official rates are not public.
 */
export const nationalRates: readonly RateRow[] = [
  {
    id: 'all-2018',
    businessType: ANY,
    serviceType: ANY,
    acquirer: ANY,
    issuer: ANY,
    effectiveDay: '2018-04-01',
    fee: { numerator: 5, denominator: 1000 },
    issuerShare: { numerator: 2, denominator: 1000 },
    acquirerShare: { numerator: 1, denominator: 1000 },
  },
]
