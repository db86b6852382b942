import type { AcceptedCodeIssuer, RideCode } from '@tongxing/core/ride-code/types.ts'
import type { PriceResult } from '@tongxing/core/tariff/types.ts'
import { recordKind, rideStage } from '@tongxing/proto/messages.ts'
import type { NewRecord } from '../journal/journal.ts'
import type { OutcomeCode } from '../outcomes.ts'
import { accountCardKind } from './price-code.ts'
import { placeFields } from './records.ts'
import type { Presentation } from './tap.ts'

/** Of something that was scanned and is no code: enough to say what it was. */
const keptBytesMax = 512

/** What was scanned, as far as it was understood. */
export interface ScannedCode {
  readonly bytes: Uint8Array
  readonly code?: RideCode | undefined
  readonly issuer?: AcceptedCodeIssuer | undefined
  readonly price?: PriceResult | undefined
}

/**
 * A ride on a code: the account owes the fare. The whole code is kept, so that the back end can
 * repeat every check (card.md 5.3).
 */
export function codeRideRecord(
  scan: Presentation,
  scanned: ScannedCode & { readonly price: PriceResult },
): NewRecord {
  const { storageWriteUs } = scan.bus.timeModel.figures.terminal
  return {
    ...codeFields(scan, scanned),
    kind: recordKind.RECORD_KIND_CODE_RIDE,
    // The signal comes after this very write.
    elapsedUs: scan.meter.elapsedUs + storageWriteUs,
    rideStage: rideStage.RIDE_STAGE_SINGLE,
    amountFen: scanned.price.amountFen,
    outcomeCode: 'PAID_CODE' satisfies OutcomeCode,
  }
}

export function refusedCodeRecord(
  scan: Presentation,
  { outcome, ...scanned }: ScannedCode & { readonly outcome: OutcomeCode },
): NewRecord {
  return {
    ...codeFields(scan, scanned),
    kind: recordKind.RECORD_KIND_REFUSED,
    outcomeCode: outcome,
  }
}

function codeFields(scan: Presentation, { bytes, code, issuer, price }: ScannedCode): NewRecord {
  return {
    ...placeFields(scan),
    medium: 'qr',
    rideCode: bytes.subarray(0, keptBytesMax),
    elapsedUs: scan.meter.elapsedUs,
    ...(code && { cardNumber: code.cardAccountId }),
    ...(issuer && { cardCity: issuer.city }),
    ...(price && {
      listPriceFen: price.listFareFen,
      priceSteps: price.steps.map((step) => ({ ...step })),
      cardState: { cardKind: accountCardKind, riderClass: price.riderClass, entitlements: [] },
    }),
  }
}
