import { appCodes } from './codes/app.ts'
import { booksCodes } from './codes/books.ts'
import { cardCodes } from './codes/card.ts'
import { clearingCodes } from './codes/clearing.ts'
import { everywhereCodes } from './codes/everywhere.ts'
import { ingestCodes } from './codes/ingest.ts'
import { platformCodes } from './codes/platform.ts'
import { reconciliationCodes } from './codes/reconciliation.ts'
import { rideCodeCodes } from './codes/ride-code.ts'
import { tapsCodes } from './codes/taps.ts'
import { tariffCodes } from './codes/tariff.ts'
import { validatorCodes } from './codes/validator.ts'

/**
 * Every error that the system can show, by code. Codes are never reused or renamed: devices,
 * partners and operators' notes refer to them. `docs/error-codes.md` is compared with it by a test.
 */
export const errorCodes = {
  ...everywhereCodes,
  ...platformCodes,
  ...cardCodes,
  ...rideCodeCodes,
  ...validatorCodes,
  ...ingestCodes,
  ...tapsCodes,
  ...tariffCodes,
  ...booksCodes,
  ...clearingCodes,
  ...reconciliationCodes,
  ...appCodes,
}

export type ErrorCode = keyof typeof errorCodes
