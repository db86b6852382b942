/** Exit codes of the command line, as `--help` lists them. */
export const exitCodes = {
  done: 0,
  doesNotAddUp: 1,
  usage: 2,
  unavailable: 3,
  alreadyRunning: 4,
} as const
