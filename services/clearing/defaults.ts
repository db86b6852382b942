/** What options are where they are left out. */
export const clearingDefaults = {
  recordsPerFileMax: 20_000,
  gapPatienceMs: 30 * 60_000,
} as const
