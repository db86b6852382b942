import type { Random } from '../random.ts'
import { COUNTY } from './institutions.ts'
import { type BusOnDuty, boardingOf, rideMinutes } from './rides.ts'
import { atMinute } from './timetable.ts'
import { type CodeAccountPlan, cardKinds, type ScenarioEvent } from './types.ts'

const SECOND_MS = 1_000
/** Every fortieth account is refused: its platform has stopped it. */
const ACCOUNTS_A_DENIAL = 40
/** In each row of so many scans every fault comes once. */
const SCANS_A_FAULT = 60
/** A picture of a code that was shown so long ago pays for nothing. */
const OLD_CODE_MS = 3_600_000

type Scan = Extract<ScenarioEvent, { kind: 'scan' }>

/** Rides of the day on ride codes, all in the county, and the accounts that are refused. */
export function planCodeRides(planning: {
  readonly accounts: readonly CodeAccountPlan[]
  readonly buses: readonly BusOnDuty[]
  readonly dayStartMs: number
  readonly random: Random
}): { readonly scans: ScenarioEvent[]; readonly deniedAccounts: number[] } {
  const { accounts, dayStartMs, random } = planning
  const buses = planning.buses.filter(({ plan }) => plan.city === COUNTY)
  const scans = accounts.flatMap((_, account) =>
    rideMinutes(cardKinds.normal, random).map((minute): Scan => {
      const bus = random.pick(buses)
      const wantedMs = atMinute(dayStartMs, minute) + random.int(0, 59_999)
      const { boardMs: atMs } = boardingOf(bus, wantedMs, random)
      const shownMs = atMs - random.int(2, 20) * SECOND_MS
      const generatedAtMs = shownMs - (shownMs % SECOND_MS)
      return { kind: 'scan', atMs, bus: bus.index, account, generatedAtMs, fault: null }
    }),
  )
  const deniedAccounts = accounts.flatMap((_, account) =>
    account % ACCOUNTS_A_DENIAL === 9 ? [account] : [],
  )
  const denied = new Set(deniedAccounts)
  const taken = scans.filter(({ account }) => !denied.has(account))
  const faulty = new Map(taken.map((scan, index) => [scan, withFault(scan, index, buses)]))
  return { scans: scans.flatMap((scan) => faulty.get(scan) ?? [scan]), deniedAccounts }
}

/** The scan, with what goes wrong at its turn. */
function withFault(scan: Scan, turn: number, buses: readonly BusOnDuty[]): ScenarioEvent[] {
  switch (turn % SCANS_A_FAULT) {
    case 10:
      return [scan, { ...scan, atMs: scan.atMs + 5 * SECOND_MS, fault: 'repeated' }]
    case 25: {
      const others = buses.filter(({ index }) => index !== scan.bus)
      const other = others[turn % others.length]?.index ?? scan.bus
      return [scan, { ...scan, atMs: scan.atMs + 15 * SECOND_MS, bus: other, fault: 'passed-on' }]
    }
    case 40:
      return [{ ...scan, generatedAtMs: scan.generatedAtMs - OLD_CODE_MS, fault: 'expired' }]
    default:
      return [scan]
  }
}
