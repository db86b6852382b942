/** Bounds of what one load may do, fen. */
export interface LoadLimits {
  readonly minimumFen: number
  readonly maximumFen: number
  /** Most that a card may hold after a load. */
  readonly ceilingFen: number
}

/**
 * 1 to 999 yuan a load (Nanchong takes 10 to 999; clearing.md 1.3) and 5,000 yuan on a card, the
 * ceiling that an emulated Beijing card states (card.md 2.2).
 */
export const defaultLoadLimits: LoadLimits = {
  minimumFen: 100,
  maximumFen: 99_900,
  ceilingFen: 500_000,
}
