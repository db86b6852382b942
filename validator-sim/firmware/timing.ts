/**
 * The time of a tap, by model or by measurement, in microseconds since the card entered the field.
 * The firmware charges each step as it takes it; the signal's time on the record is read from here.
 */
export interface TapTimer {
  elapsedUs(): number
  /** An exchange with the card; `response` is undefined when the card left before it answered. */
  chargeCard(command: Uint8Array, response: Uint8Array | undefined): void
  chargeSam(command: Uint8Array, response: Uint8Array): void
  /** A durable write of the journal. */
  chargeStorage(bytes: number): void
  /** The validator's own work between two exchanges. */
  chargeCpu(step: 'decide' | 'encode'): void
}

export interface TimeModel {
  /** A card entered the field: polling and activation are already charged. */
  startTap(): TapTimer
}

/** No time passes: for tests that look at something else. */
export const timelessModel: TimeModel = {
  startTap: () => ({
    elapsedUs: () => 0,
    chargeCard: () => {},
    chargeSam: () => {},
    chargeStorage: () => {},
    chargeCpu: () => {},
  }),
}
