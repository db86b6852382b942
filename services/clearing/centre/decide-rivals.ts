import { duplicateOf, type Verdict, verdicts } from './verdicts.ts'

/** A record that nothing speaks against but that another one names the same purchase. */
export interface Rival {
  readonly fileId: string
  readonly fileName: string
  readonly line: number
  readonly contentHash: string
  readonly proved: boolean
  /** Of the tap, `YYYYMMDDhhmmss`. */
  readonly tappedAt: string
  readonly isOfCode: boolean
  /** Settled in an earlier window: what it is stays. */
  readonly settled: boolean
}

/**
 * What becomes of the records of one purchase (R3, R4), given in the order of acquirer, sequence
 * and line: a function of the set, so that it does not matter which file came first. One that was
 * settled stands; else the only content that its TAC proves, or the only content. Copies of what
 * stands are duplicates that name it; where several contents are proved, or none, nobody is paid.
 * A ride code pays for one ride: of several the earliest tap stands.
 */
export function decideRivals(rivals: readonly Rival[]): Map<Rival, Verdict> {
  const standing =
    rivals.find(({ settled }) => settled) ??
    (rivals.some(({ isOfCode }) => isOfCode) ? earliest(rivals) : firstOfOnlyContent(rivals))
  const decided = new Map<Rival, Verdict>()
  for (const rival of rivals) {
    if (rival.settled || rival === standing) continue
    decided.set(rival, verdictBeside(rival, standing))
  }
  return decided
}

function firstOfOnlyContent(rivals: readonly Rival[]): Rival | undefined {
  const proved = rivals.filter((rival) => rival.proved)
  const candidates = proved.length > 0 ? proved : rivals
  const contents = new Set(candidates.map(({ contentHash }) => contentHash))
  return contents.size === 1 ? candidates[0] : undefined
}

function earliest(rivals: readonly Rival[]): Rival | undefined {
  const key = ({ tappedAt, contentHash }: Rival) => `${tappedAt} ${contentHash}`
  return rivals.reduce((first, rival) => (key(rival) < key(first) ? rival : first))
}

function verdictBeside(rival: Rival, standing: Rival | undefined): Verdict {
  if (standing === undefined) return verdicts.contested
  if (standing.contentHash === rival.contentHash) {
    return duplicateOf(standing.fileName, standing.line)
  }
  return standing.isOfCode ? verdicts.codeReused : verdicts.conflict
}
