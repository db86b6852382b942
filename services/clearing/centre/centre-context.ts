import type { TacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import type { RateRow } from '@tongxing/core/clearing-files/fees.ts'
import type { AcceptedIssuer } from '@tongxing/core/taps/screen.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { FileContext } from '../files/sent-files.ts'
import type { JudgeLimits } from '../options.ts'

/** What every step of the centre stands on. */
export interface CentreContext extends FileContext {
  readonly clock: Clock
  readonly logger: Logger
  /** Institution codes, 8 digits, ascending: the order in which files are made. */
  readonly members: readonly string[]
  readonly issuers: readonly AcceptedIssuer[]
  readonly rates: readonly RateRow[]
  /** By issuer id; of the issuers that have delegated their key. */
  readonly verifiers: ReadonlyMap<string, TacVerifier>
  readonly limits: JudgeLimits
  readonly recordsPerFileMax: number
}
