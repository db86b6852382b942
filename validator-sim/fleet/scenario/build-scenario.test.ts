import { describe, expect, it } from 'vitest'
import { buildScenario } from './build-scenario.ts'
import { COUNTY } from './institutions.ts'
import { testSectionLines as sectionLines } from './testing.ts'
import { reachable } from './timetable.ts'

const serviceDay = '2026-06-01'
const scenario = buildScenario({ seed: '1', serviceDay, sectionLines })

describe('the county scenario', () => {
  it('has the published fleet, at least 20,000 cards and about 46,000 taps and scans', () => {
    expect(scenario.lines.filter((line) => line.operatorId.startsWith('HS'))).toHaveLength(66)
    expect(scenario.buses.filter((bus) => bus.city === COUNTY)).toHaveLength(152)
    expect(scenario.cards.length).toBeGreaterThanOrEqual(20_000)
    const taken = scenario.events.filter(({ kind }) => kind === 'tap' || kind === 'scan').length
    expect(taken).toBeGreaterThan(44_000)
    expect(taken).toBeLessThan(48_000)
  })

  it('is the same from the same seed and another from another', () => {
    expect(buildScenario({ seed: '1', serviceDay, sectionLines })).toEqual(scenario)
    expect(buildScenario({ seed: '2', serviceDay, sectionLines }).events).not.toEqual(
      scenario.events,
    )
  })

  it('has every trouble that a day brings', () => {
    const tears = new Set(
      scenario.events.map((event) => (event.kind === 'tap' ? event.tear : null)),
    )
    expect(tears).toEqual(new Set([null, 'before-debit', 'after-commit', 'in-answer']))
    expect(scenario.events.filter((event) => event.kind === 'power-loss')).toHaveLength(2)
    expect(scenario.events.some((event) => event.kind === 'load' && event.tear !== null)).toBe(true)
    expect(scenario.hotlisted.length).toBeGreaterThan(5)
    expect(scenario.buses.filter((bus) => bus.offline !== null).length).toBeGreaterThan(2)
    expect(scenario.cards.some((card) => !card.interoperable)).toBe(true)
  })

  it('lets a bus meet the back end once at an instant', () => {
    const syncs = scenario.events.flatMap((event) =>
      event.kind === 'sync' ? [`${event.bus}@${event.atMs}`] : [],
    )
    expect(syncs.length).toBeGreaterThan(1_000)
    expect(new Set(syncs).size).toBe(syncs.length)
  })

  it('gives every card number once and every event its place in time', () => {
    expect(new Set(scenario.cards.map((card) => card.cardNumber)).size).toBe(scenario.cards.length)
    let lastMs = scenario.startMs
    for (const event of scenario.events) {
      expect(event.atMs).toBeGreaterThanOrEqual(lastMs)
      lastMs = event.atMs
    }
    expect(lastMs).toBeLessThan(scenario.endMs)
  })

  it('has no network in a dead spot and again after it', () => {
    const bus = scenario.buses.find(
      (candidate) => candidate.line.deadSpot !== null && !candidate.offline,
    )
    const spot = bus?.line.deadSpot
    if (!bus || !spot) throw new Error('a hilly line is planned')
    const trip = { driverId: '1', shiftId: 'A', tripNo: 1, up: true, startMs: scenario.startMs }
    const at = (minute: number) => reachable(bus, trip, scenario.startMs + minute * 60_000)
    expect([at(spot.fromMinute - 1), at(spot.fromMinute), at(spot.toMinute)]).toEqual([
      true,
      false,
      true,
    ])
  })
})
