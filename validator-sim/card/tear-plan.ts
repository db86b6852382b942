/** Where a card leaves the field (card.md 3.5's test matrix). */
export interface TearPlan {
  /** INS of the command at which it happens; any command where absent. */
  readonly ins?: number
  /** Which such command since activation, the first being 0. */
  readonly occurrence?: number
  /**
   * `before`: the card never hears the command. `write`: in one of its physical memory writes.
   * `after-commit`: done, but no answer starts. `answer`: the answer is cut. `recovery`: while the
   * chip wakes and finishes what an earlier tear cut.
   */
  readonly at: 'before' | 'write' | 'after-commit' | 'answer' | 'recovery'
  /**
   * For `write` and `recovery`: which write, from 0, and how many of its bytes get through.
   */
  readonly write?: number
  readonly bytes?: number
}

/** Follows a plan through one presence of a card in the field. */
export class TearWatch {
  readonly #plan: TearPlan | undefined
  #seen = 0
  #writes = 0
  #armed: boolean

  constructor(plan: TearPlan | undefined) {
    this.#plan = plan
    this.#armed = plan?.at === 'recovery'
  }

  /** Called with each command's INS before it is processed. */
  beginCommand(ins: number | undefined): void {
    this.#armed = false
    this.#writes = 0
    const plan = this.#plan
    if (!plan || plan.at === 'recovery' || (plan.ins !== undefined && plan.ins !== ins)) return
    this.#armed = this.#seen === (plan.occurrence ?? 0)
    this.#seen++
  }

  cutsAt(at: TearPlan['at']): boolean {
    return this.#armed && this.#plan?.at === at
  }

  /** Bytes of the next physical write that get through, where that write is cut. */
  cutWrite(): number | undefined {
    const isWrite = this.cutsAt('write') || this.cutsAt('recovery')
    const cut = isWrite && this.#writes++ === (this.#plan?.write ?? 0)
    return cut ? (this.#plan?.bytes ?? 0) : undefined
  }
}
