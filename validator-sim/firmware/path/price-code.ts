import type { AcceptedCodeIssuer } from '@tongxing/core/ride-code/types.ts'
import { price } from '@tongxing/core/tariff/price.ts'
import type { CompiledTariff, PriceResult } from '@tongxing/core/tariff/types.ts'
import { direction } from '@tongxing/proto/messages.ts'
import { unlessUnpriced } from './price-ride.ts'
import type { Presentation } from './tap.ts'

/** An account has no card kind: it is priced as an ordinary card, and has no last ride. */
export const accountCardKind = 1

/**
 * The price of a ride on a code. It is scanned once, so on a section line it pays for the longest
 * ride from this stop. Undefined where the tariff has no price for codes here.
 */
export function priceCode(
  { bus, stamp }: Presentation,
  tariff: CompiledTariff | undefined,
  issuer: AcceptedCodeIssuer,
): PriceResult | undefined {
  const { config, shift, stopNo, zone, listFareFen } = bus
  if (tariff === undefined) return undefined
  return unlessUnpriced(() =>
    price(tariff, {
      mode: config.mode,
      lineId: shift?.lineId ?? '',
      listFareFen: listFareFen ?? null,
      tappedAtMs: stamp.nowMs,
      utcOffsetMinutes: zone.utcOffsetMinutes,
      medium: 'qr',
      city: config.acceptorCity,
      cardCity: issuer.city,
      cardKind: accountCardKind,
      entitlements: [],
      transferState: null,
      ride: { stage: 'single', stopNo, up: shift?.direction === direction.DIRECTION_UP },
    }),
  )
}
