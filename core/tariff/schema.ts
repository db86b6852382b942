import {
  type Check,
  flag,
  integer,
  listOf,
  nullOr,
  object,
  objectOr,
  oneOf,
  tableOf,
  taggedObject,
  text,
} from './shape.ts'

/** The form of a policy document; `types.ts` says what each field means. */

/** 100,000 yuan: above any fare, and small enough that every product below stays exact. */
export const LIST_FARE_MAX_FEN = 10_000_000

const fen = integer(0, LIST_FARE_MAX_FEN)
const percent = integer(0, 100)
const mode = oneOf(['bus', 'metro'])
const medium = oneOf(['card', 'qr'])

const scope = {
  modes: listOf(mode, { least: 1 }),
  media: listOf(medium, { least: 1 }),
  classes: listOf(text, { least: 1 }),
}

const riderClass = object({
  required: { id: text, cardKinds: listOf(integer(0, 255)) },
  optional: { entitlements: listOf(text), homeOnly: flag },
})

/** As many as validators of the field hold for a line. */
const SECTION_STOPS_MAX = 120

const stopNo = integer(1, SECTION_STOPS_MAX)

const sectionFares = taggedObject('kind', {
  sections: {
    required: {
      sectionOfStop: listOf(stopNo, { least: 2, most: SECTION_STOPS_MAX }),
      fenByCrossed: listOf(fen, { least: 1, most: SECTION_STOPS_MAX }),
    },
    optional: { sameStopFen: fen },
  },
  'stop-pairs': {
    required: {
      fen: listOf(listOf(fen, { least: 1 }), { least: 1, most: SECTION_STOPS_MAX - 1 }),
      rises: flag,
    },
    optional: { sameStopFen: fen },
  },
})

const fareSource = taggedObject('kind', {
  line: {
    required: { mode, lines: tableOf(objectOr(sectionFares, fen)), defaultFen: nullOr(fen) },
  },
  given: { required: { mode } },
})

const band = object({ required: { upToFen: nullOr(fen), percent } })

const discount = taggedObject('kind', {
  percent: { required: { id: text, percent }, optional: scope },
  free: { required: { id: text }, optional: scope },
  bands: { required: { id: text, bands: listOf(band, { least: 1 }) }, optional: scope },
})

const transferPair = object({ required: { from: mode, to: mode, otherLineOnly: flag } })

const transfer = object({
  required: {
    id: text,
    windowMinutes: integer(1, 1440),
    offFen: integer(1, LIST_FARE_MAX_FEN),
    pairs: listOf(transferPair, { least: 1 }),
  },
  optional: scope,
})

export const tariffDocumentShape: Check = object({
  required: {
    schema: oneOf(['tongxing.tariff.v1']),
    id: text,
    version: integer(1, 0xffffffff),
    title: text,
    status: oneOf(['published', 'scenario']),
    sources: listOf(text, { least: 1 }),
    effectiveFrom: text,
    effectiveUntil: nullOr(text),
    classes: listOf(riderClass, { least: 1 }),
    defaultClass: text,
    media: listOf(medium, { least: 1 }),
    fares: listOf(fareSource, { least: 1 }),
    rounding: object({
      required: { mode: oneOf(['down', 'half-up', 'up']), unitFen: integer(1, 1000) },
    }),
    discounts: listOf(discount, { least: 1 }),
    transfers: listOf(transfer),
  },
  optional: { notes: listOf(text) },
})
