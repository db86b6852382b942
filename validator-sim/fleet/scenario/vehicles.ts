import type { Random } from '../random.ts'
import { COUNTY, NEIGHBOURS } from './institutions.ts'
import type { BusPlan, LinePlan, OutletPlan, ScenarioSize } from './types.ts'

const MINUTE_MS = 60_000
/** What the names of a city's devices, vehicles and outlets begin with. */
const prefixes = ['HS', 'HF', 'NJ'] as const
/** Line numbers of a city start here; a card remembers a line as a decimal number. */
const firstLines = [100, 900, 950] as const

/** Lines of the published county (context.md). */
const COUNTY_LINES = 66
/** A trip that runs late is no missing tap-off. */
const OPEN_MINUTES_SPARE = 20

interface DaySpan {
  readonly startMs: number
  readonly endMs: number
}

/** Stops by line id of the lines that the cities' tariffs price by section. */
export type SectionLines = ReadonlyMap<string, number>

/** Lines of all three cities; every second county line runs through a valley without network. */
export function planLines(
  size: ScenarioSize,
  sectionLines: SectionLines,
  random: Random,
): LinePlan[] {
  const lineNumbers = Array.from({ length: size.countyLines }, (_, i) => countyLine(size, i))
  const cappedLine = lineNumbers[1]
  const line = (city: number, number: number, hilly: boolean): LinePlan => {
    const tripMinutes = random.int(30, 55)
    const fromMinute = random.int(8, 20)
    const lineId = String((firstLines[city] ?? 0) + number)
    // Drawn for every line: which lines go by section does not change the others.
    const flatStops = random.int(9, 28)
    const sectionStops = sectionLines.get(lineId)
    return {
      lineId,
      operatorId: operatorOf(city, number),
      stops: sectionStops ?? flatStops,
      tripMinutes,
      bySection: sectionStops !== undefined,
      passengersMax: city === COUNTY && number === cappedLine ? size.passengersMax : null,
      openMinutesMax: sectionStops === undefined ? null : tripMinutes + OPEN_MINUTES_SPARE,
      deadSpot: hilly ? { fromMinute, toMinute: fromMinute + random.int(2, 7) } : null,
    }
  }
  const county = lineNumbers.map((number, i) => line(COUNTY, number, i % 2 === 1))
  return [...county, ...NEIGHBOURS.map((city) => line(city, 1, false))]
}

/** A smaller county has lines of every kind, spread over the numbers of the published one. */
function countyLine({ countyLines }: ScenarioSize, index: number): number {
  return 1 + Math.round((index * (COUNTY_LINES - 1)) / (countyLines - 1))
}

/**
 * Buses with their validators. Of the county's, three have no network until the depot at night and
 * one uploads only the next morning: their taps are the day's late arrivals.
 */
export function planBuses(size: ScenarioSize, lines: readonly LinePlan[], day: DaySpan): BusPlan[] {
  const bus = (city: number, number: number, line: LinePlan): BusPlan => ({
    deviceId: `${prefixes[city]}-V${String(number).padStart(3, '0')}`,
    vehicleId: `${prefixes[city]}${String(number).padStart(6, '0')}`,
    psamId: `3${city}${String(number).padStart(10, '0')}`,
    line,
    city,
    offline: city === COUNTY ? offlineSpan(number, day) : null,
  })
  const countyLines = lines.slice(0, size.countyLines)
  const lineOf = (city: number, index: number): LinePlan => {
    const line =
      city === COUNTY ? countyLines[index % countyLines.length] : lines[size.countyLines + city - 1]
    if (line === undefined) throw new RangeError('every bus has a line')
    return line
  }
  const counts = [size.countyBuses, ...size.neighbourBuses]
  return counts.flatMap((count, city) =>
    Array.from({ length: count }, (_, index) => bus(city, index + 1, lineOf(city, index))),
  )
}

/** The county's town and suburban lines are run by one company, its township lines by another. */
function operatorOf(city: number, lineNumber: number): string {
  if (city !== COUNTY) return `${prefixes[city]}GJ`
  return lineNumber <= 38 ? 'HSGJ' : 'HSKY'
}

function offlineSpan(number: number, day: DaySpan): BusPlan['offline'] {
  const depotMs = day.startMs + 19.5 * 60 * MINUTE_MS
  // All are in reach at the depot in the morning, where they get the day's parameters.
  const leavesMs = day.startMs + 2.75 * 60 * MINUTE_MS
  if (number % 50 === 7) return { fromMs: leavesMs, toMs: depotMs }
  if (number === 9)
    return { fromMs: day.startMs + 9 * 60 * MINUTE_MS, toMs: day.endMs - 60 * MINUTE_MS }
  return null
}

/** The county's top-up counters (context.md: the coach station is one), and one a neighbour. */
export function planOutlets(): OutletPlan[] {
  const county = ['霍山县新客运中心', '城关镇服务点', '上土市镇服务点'].map((name, index) =>
    outlet(COUNTY, index + 1, name),
  )
  return [...county, ...NEIGHBOURS.map((city) => outlet(city, 1, '客运中心'))]
}

function outlet(city: number, number: number, name: string): OutletPlan {
  return {
    outletId: `${prefixes[city]?.toLowerCase()}-o${number}`,
    name,
    terminalId: `8${city}${String(number).padStart(10, '0')}`,
    city,
  }
}
