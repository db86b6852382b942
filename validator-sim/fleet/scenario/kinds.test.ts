import { describe, expect, it } from 'vitest'
import { buildScenario } from './build-scenario.ts'
import { COUNTY } from './institutions.ts'
import { testSectionLines as sectionLines } from './testing.ts'
import { stopAt } from './timetable.ts'
import { huoshanSize, type Scenario, type ScenarioEvent, smallSize, type Trip } from './types.ts'

const serviceDay = '2026-06-01'
const seeds = ['1', '2', '3', '4', '5', '6', '7', '8']

type Tap = Extract<ScenarioEvent, { kind: 'tap' }>
type Scan = Extract<ScenarioEvent, { kind: 'scan' }>

const tapsOf = ({ events }: Scenario): Tap[] => events.filter((event) => event.kind === 'tap')
const scansOf = ({ events }: Scenario): Scan[] => events.filter((event) => event.kind === 'scan')

/** The trip that each bus is on at each tap, by what it signed in to last. */
function tripsAt(scenario: Scenario): ReadonlyMap<ScenarioEvent, Trip> {
  const current = new Map<number, Trip>()
  const trips = new Map<ScenarioEvent, Trip>()
  for (const event of scenario.events) {
    if (event.kind === 'sign-in') current.set(event.bus, event.trip)
    const trip = 'bus' in event ? current.get(event.bus) : undefined
    if (trip !== undefined) trips.set(event, trip)
  }
  return trips
}

/** Each boarding with the same card's next tap that is no second try of it. */
function rides(scenario: Scenario): { readonly board: Tap; readonly next: Tap | undefined }[] {
  const byCard = Map.groupBy(tapsOf(scenario), ({ card }) => card)
  return [...byCard.values()].flatMap((taps) =>
    taps.flatMap((board, i) => {
      const next = taps[i + 1]
      const isTriedAgain = next?.purpose === 'board' && next.atMs - board.atMs < 10_000
      if (board.purpose !== 'board' || isTriedAgain) return []
      return [{ board, next }]
    }),
  )
}

/** How many of each kind a day has; the outcomes that are expected of them stand in the types. */
function count(scenario: Scenario): Record<string, number> {
  const { events, buses, cards, lines } = scenario
  const taps = tapsOf(scenario)
  const trips = tripsAt(scenario)
  const passengers = new Map<Trip | undefined, number>()
  const isCapped = (bus: number) => buses[bus]?.line.passengersMax !== null
  for (const event of [...taps, ...scansOf(scenario)]) {
    if (!isCapped(event.bus) || (event.kind === 'scan' && event.fault !== null)) continue
    const trip = trips.get(event)
    passengers.set(trip, (passengers.get(trip) ?? 0) + 1)
  }
  const cap = lines.find(({ passengersMax }) => passengersMax !== null)?.passengersMax ?? 0
  const open = rides(scenario).filter(({ next }) => next?.purpose !== 'alight')
  const cityOf = (tap: Tap | undefined) => tap && buses[tap.bus]?.city
  const untilOf = ({ card }: Tap) => cards[card]?.concessionUntil
  return {
    ...Object.fromEntries(
      (['ride', 'board', 'alight', 'companion', 'again'] as const).map((purpose) => [
        purpose,
        taps.filter((tap) => tap.purpose === purpose).length,
      ]),
    ),
    scans: scansOf(scenario).filter(({ fault }) => fault === null).length,
    ...Object.fromEntries(
      (['repeated', 'passed-on', 'expired'] as const).map((fault) => [
        fault,
        scansOf(scenario).filter((scan) => scan.fault === fault).length,
      ]),
    ),
    denied: scansOf(scenario).filter((scan) => scenario.deniedAccounts.includes(scan.account))
      .length,
    neighbourCodes: scansOf(scenario).filter(
      ({ account }) => scenario.codeAccounts[account]?.city !== COUNTY,
    ).length,
    supplement: open.filter(({ board, next }) => next && cityOf(next) === cityOf(board)).length,
    foreignOpen: open.filter(({ board, next }) => next && cityOf(next) !== cityOf(board)).length,
    tornBoard: taps.filter(({ tear, purpose }) => tear && purpose === 'board').length,
    tornAlight: taps.filter(({ tear, purpose }) => tear && purpose === 'alight').length,
    overCap: [...passengers.values()].reduce((sum, on) => sum + Math.max(0, on - cap), 0),
    concessionEnded: taps.filter((tap) => (untilOf(tap) ?? '99999999') < '20260601').length,
    concessionLastDay: taps.filter((tap) => untilOf(tap) === '20260601').length,
    driverCards: scenario.staffCards.filter((card) => card.function === 'driver').length,
    lineCards: scenario.staffCards.filter((card) => card.function === 'line').length,
    powerLoss: events.filter(({ kind }) => kind === 'power-loss').length,
    tornLoads: events.filter((event) => event.kind === 'load' && event.tear !== null).length,
    hotlisted: scenario.hotlisted.length,
  }
}

describe.each(seeds)('a small day of seed %s', (seed) => {
  const scenario = buildScenario({ seed, serviceDay, sectionLines, size: smallSize })

  it('has every kind of tap, code, staff card and trouble', () => {
    const counts = count(scenario)
    const missing = Object.entries(counts).flatMap(([kind, times]) => (times === 0 ? [kind] : []))
    expect(missing).toEqual([])
  })

  it('lets riders by section tap off where they tapped on, later on the same trip', () => {
    const trips = tripsAt(scenario)
    const tappedOff = rides(scenario).filter(({ next }) => next?.purpose === 'alight')
    expect(tappedOff.length).toBeGreaterThan(50)
    for (const { board, next } of tappedOff) {
      const [bus, trip] = [scenario.buses[board.bus], trips.get(board)]
      if (!bus || !trip || !next) throw new Error('a ride is on a trip of a bus')
      expect(next.bus).toBe(board.bus)
      expect(trips.get(next)).toBe(trip)
      const ridden = stopAt(bus, trip, next.atMs) - stopAt(bus, trip, board.atMs)
      expect(trip.up ? ridden : -ridden).toBeGreaterThan(0)
    }
  })
})

describe('the published county', () => {
  const scenario = buildScenario({ seed: '1', serviceDay, sectionLines, size: huoshanSize })

  it('goes by section on as many lines as its tariff says, with their stops', () => {
    const bySection = scenario.lines.filter((line) => line.bySection)
    expect(new Map(bySection.map(({ lineId, stops }) => [lineId, stops]))).toEqual(sectionLines)
  })

  it('takes about 10 % of its rides by section and 3 % by code', () => {
    const { ride = 0, board = 0, scans = 0 } = count(scenario)
    const all = ride + board + scans
    expect(board / all).toBeGreaterThan(0.08)
    expect(board / all).toBeLessThan(0.13)
    expect(scans / all).toBeGreaterThan(0.02)
    expect(scans / all).toBeLessThan(0.04)
  })

  it('never shows a code twice unless that is the fault of it', () => {
    const shown = scansOf(scenario).filter(({ fault }) => fault === null || fault === 'expired')
    const codes = shown.map(({ account, generatedAtMs }) => `${account}@${generatedAtMs}`)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { generatedAtMs, atMs } of shown) {
      expect(generatedAtMs % 1_000).toBe(0)
      expect(generatedAtMs).toBeLessThan(atMs)
    }
  })
})
