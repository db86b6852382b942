import type { Medium, Mode, RuleScope } from './types.ts'

/** One kind of ride that a tariff tells apart. */
export interface RideKind {
  readonly mode: Mode
  readonly medium: Medium
  readonly riderClass: string
}

/** Whether a rule is for such rides; a list that the rule leaves out bars nothing. */
export function inScope(rule: RuleScope, ride: RideKind): boolean {
  return (
    (rule.modes?.includes(ride.mode) ?? true) &&
    (rule.media?.includes(ride.medium) ?? true) &&
    (rule.classes?.includes(ride.riderClass) ?? true)
  )
}
