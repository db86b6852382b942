import { emptyBusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { compileTariff } from '@tongxing/core/tariff/compile.ts'
import { chinaZone } from '@tongxing/core/time/service-day.ts'
import { direction } from '@tongxing/proto/messages.ts'
import { defaultLine, emptyLists } from '../parameters/active-lists.ts'
import type { DecisionInput } from '../path/decide.ts'
import type { CardFacts } from '../path/read-card.ts'
import { defaultSettings } from '../settings.ts'
import { startMs, tariff } from './rig.ts'

// A decision without card, bus or journal: an ordinary card at stop 3 of the flat line.

const publicInfo = {
  issuerId: '03763764ffffffff',
  applicationType: 2,
  enableFlag: 1,
  cardNumber: '03100000000000000001',
  startDate: '20240101',
  endDate: '20401231',
  issuerFci: '0000',
}
const management = {
  countryCode: '00000156',
  provinceCode: '3700',
  cityCode: '3764',
  interoperability: '0001',
  cardKind: 1,
}
const facts: CardFacts = {
  publicInfo,
  management,
  concessionUntil: undefined,
  lastLog: undefined,
  busRecord: emptyBusRecord,
  lastTrip: undefined,
  balanceFen: 5_000,
}
const always = { fromMs: 0, untilMs: 0 }
export const input: DecisionInput = {
  card: facts,
  lists: {
    ...emptyLists,
    tariff: compileTariff(tariff),
    cities: new Map([['2500', always]]),
    issuers: new Map([['01012500', always]]),
  },
  settings: defaultSettings,
  nowMs: startMs,
  zone: chinaZone,
  mode: 'bus',
  line: defaultLine,
  place: {
    city: '3764',
    institution: '03763764',
    operatorId: 'HS01',
    vehicleId: 'HS0001',
    lineId: '101',
    stopNo: 3,
    direction: direction.DIRECTION_UP,
  },
  listFareFen: undefined,
  here: { lastRide: undefined, trip: 'S1/1/101/1', passengers: 0, rodeLast: false },
}

/** What is different from `input`; of the card, field by field. */
export type Change = Partial<Omit<DecisionInput, 'card'>> & {
  readonly card?: Partial<Omit<CardFacts, 'publicInfo' | 'management'>> & {
    readonly publicInfo?: Partial<CardFacts['publicInfo']>
    readonly management?: Partial<CardFacts['management']>
  }
}

export function changed({ card, ...change }: Change): DecisionInput {
  return {
    ...input,
    ...change,
    card: {
      ...facts,
      ...card,
      publicInfo: { ...publicInfo, ...card?.publicInfo },
      management: { ...management, ...card?.management },
    },
  }
}
