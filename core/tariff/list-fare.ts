import { invariant } from '../errors/tongxing-error.ts'
import { refusal, step } from './price-step.ts'
import { LIST_FARE_MAX_FEN } from './schema.ts'
import type {
  CompiledFare,
  CompiledTariff,
  Mode,
  PriceInput,
  PriceStep,
  SectionTable,
} from './types.ts'

/**
 * The fare before any discount. Throws `TARIFF_LINE_UNKNOWN`, `TARIFF_LIST_FARE_INVALID`,
 * `TARIFF_STOP_INVALID`.
 */
export function listFare(tariff: CompiledTariff, fare: CompiledFare, input: PriceInput): PriceStep {
  if (fare.lines === null) {
    const givenFen = checkedFare(tariff, input.mode, input.listFareFen)
    return step('LIST_FARE_GIVEN', 0, givenFen, 0)
  }
  const ofLine = fare.lines.get(input.lineId)
  if (typeof ofLine === 'number') return step('LIST_FARE_OF_LINE', 0, ofLine, 0)
  if (ofLine !== undefined) return sectionFare(tariff, ofLine, input)
  if (fare.defaultFen !== null) return step('LIST_FARE_DEFAULT', 0, fare.defaultFen, 0)
  throw refusal(tariff, 'TARIFF_LINE_UNKNOWN', { line: input.lineId })
}

/** An amount that did not come from the tariff. Throws `TARIFF_LIST_FARE_INVALID`. */
export function checkedFare(tariff: CompiledTariff, mode: Mode, fen: number | null): number {
  if (fen !== null && Number.isSafeInteger(fen) && fen >= 0 && fen <= LIST_FARE_MAX_FEN) return fen
  throw refusal(tariff, 'TARIFF_LIST_FARE_INVALID', { mode, fare: String(fen) })
}

/** Between the two stops where both are known, else to the dearest stop that is still ahead. */
function sectionFare(tariff: CompiledTariff, table: SectionTable, input: PriceInput): PriceStep {
  const { ride, lineId: line } = input
  const { stops, fen, marks } = table
  const stopInvalid = (stop: number) =>
    refusal(tariff, 'TARIFF_STOP_INVALID', { line, stops, stop })
  const at = (stop: number): number => {
    if (Number.isInteger(stop) && stop >= 1 && stop <= stops) return stop - 1
    throw stopInvalid(stop)
  }
  // A tap that names no stop is one at stop 0, which no line has.
  if (ride === undefined || ride.stage === 'supplement') throw stopInvalid(0)
  const stop = at(ride.stopNo)
  if (ride.stage === 'alight') {
    const boarded = at(ride.boardStopNo)
    const counted = Math.abs(numberAt(marks, stop) - numberAt(marks, boarded))
    return step(table.code, 0, numberAt(fen, boarded * stops + stop), counted)
  }
  const farthestFen = ride.up ? table.farthestUpFen : table.farthestDownFen
  return step('LIST_FARE_FARTHEST', 0, numberAt(farthestFen, stop), stop + 1)
}

function numberAt(numbers: Uint8Array | Uint32Array, index: number): number {
  const number = numbers[index]
  invariant(number !== undefined, 'a compiled line has a fare for each pair of its stops')
  return number
}
