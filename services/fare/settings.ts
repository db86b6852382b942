import { defaultScreenSettings, type ScreenSettings } from '@tongxing/core/taps/screen.ts'

export interface FareSettings extends ScreenSettings {
  /**
   * R13: time in which a new hotlist reaches every validator; a tap within it is no fault of
   * theirs.
   */
  readonly hotlistReachMs: number
  /** Messages of the log that are handled in one commit. */
  readonly batchMessagesMax: number
  /** Cards whose TAC keys are remembered, per issuer. */
  readonly cachedCardsMax: number
}

export const defaultFareSettings: FareSettings = {
  ...defaultScreenSettings,
  hotlistReachMs: 86_400_000,
  batchMessagesMax: 64,
  cachedCardsMax: 100_000,
}
