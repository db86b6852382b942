/**
 * Most that one missing purchase may be worth, fen: the sanity cap of validators in use (card.md
 * 3.1, step 9). A city with lower fares sets its own.
 */
export const DEFAULT_MAXIMUM_FARE_FEN = 9_900
