import {
  type Check,
  flag,
  integer,
  listOf,
  nullOr,
  object,
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
  modes: listOf(mode, 1),
  media: listOf(medium, 1),
  classes: listOf(text, 1),
}

const riderClass = object({
  required: { id: text, cardKinds: listOf(integer(0, 255)) },
  optional: { entitlements: listOf(text), homeOnly: flag },
})

const fareSource = taggedObject('kind', {
  line: { required: { mode, lines: tableOf(fen), defaultFen: nullOr(fen) } },
  given: { required: { mode } },
})

const band = object({ required: { upToFen: nullOr(fen), percent } })

const discount = taggedObject('kind', {
  percent: { required: { id: text, percent }, optional: scope },
  free: { required: { id: text }, optional: scope },
  bands: { required: { id: text, bands: listOf(band, 1) }, optional: scope },
})

const transferPair = object({ required: { from: mode, to: mode, otherLineOnly: flag } })

const transfer = object({
  required: {
    id: text,
    windowMinutes: integer(1, 1440),
    offFen: integer(1, LIST_FARE_MAX_FEN),
    pairs: listOf(transferPair, 1),
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
    sources: listOf(text, 1),
    effectiveFrom: text,
    effectiveUntil: nullOr(text),
    classes: listOf(riderClass, 1),
    defaultClass: text,
    media: listOf(medium, 1),
    fares: listOf(fareSource, 1),
    rounding: object({
      required: { mode: oneOf(['down', 'half-up', 'up']), unitFen: integer(1, 1000) },
    }),
    discounts: listOf(discount, 1),
    transfers: listOf(transfer),
  },
  optional: { notes: listOf(text) },
})
