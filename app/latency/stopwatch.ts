/** What real time of a tap is spent on. Card and SAM in software stand for modelled time. */
type Activity = 'own' | 'storage' | 'others'

/** Microseconds; `own` is the firmware's work, with its waits for a processor. */
export type Spent = Readonly<Record<Activity, number>>

/** Shares the real time of one thread between activities. */
export class Stopwatch {
  #spent = nothing()
  #activity: Activity = 'others'
  #sinceMs = 0

  /** From now on at 0, and it is the firmware's own time that runs. */
  start(): void {
    this.#spent = nothing()
    this.#activity = 'own'
    this.#sinceMs = performance.now()
  }

  /** What runs from now on. */
  switchTo(activity: Activity): void {
    const nowMs = performance.now()
    this.#spent[this.#activity] += (nowMs - this.#sinceMs) * 1000
    this.#sinceMs = nowMs
    this.#activity = activity
  }

  /** Runs work of another activity, then goes on with the one before. */
  during<T>(activity: Activity, work: () => T): T {
    const before = this.#activity
    this.switchTo(activity)
    try {
      return work()
    } finally {
      this.switchTo(before)
    }
  }

  /** Adds time that a slower part would have taken, without waiting for it. */
  add(activity: Activity, us: number): void {
    this.#spent[activity] += us
  }

  spent(): Spent {
    this.switchTo(this.#activity)
    return { ...this.#spent }
  }
}

function nothing() {
  return { own: 0, storage: 0, others: 0 }
}
