import type { Queryable } from '@tongxing/platform/database/database.ts'
import { matchInstitutions } from './match-institutions.ts'
import { wholeFen } from './whole-fen.ts'

/**
 * `InstitutionMatch` as a report carries it: 10⁻⁷ fen in decimal digits, which JSON keeps whole.
 */
export interface PositionMatch {
  readonly institution: string
  readonly lines: number
  readonly linesE7: string
  readonly positionE7: string
  /** Position less lines; away from zero, so that a fraction of a fen counts as one. */
  readonly differenceFen: number
}

/** Net position = sum of the lines, for every institution that the database knows. */
export async function matchPositions(db: Queryable, settleDay: string): Promise<PositionMatch[]> {
  const matches = await matchInstitutions(db, settleDay)
  return matches.map(({ institution, lines, linesE7, positionE7, differenceE7 }) => ({
    ...{ institution, lines },
    linesE7: String(linesE7),
    positionE7: String(positionE7),
    differenceFen: wholeFen(differenceE7),
  }))
}

/** Differences without their signs, fen. */
export function sumDifferences(positions: readonly PositionMatch[]): number {
  return positions.reduce((sum, { differenceFen }) => sum + Math.abs(differenceFen), 0)
}
