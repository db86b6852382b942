import type { Institution } from '@tongxing/core/institutions/institution.ts'
import { serviceDay, serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import {
  type PlannedCard,
  type PlannedRide,
  SHENZHEN_CITY,
} from '@tongxing/validator-sim/fleet/replay/shenzhen-plan.ts'
import type { ShenzhenTap } from '@tongxing/validator-sim/fleet/replay/shenzhen-taps.ts'
import type { CardForSale } from '../day/issue-cards.ts'
import type { DevicePlan } from '../day/validator-parts.ts'

/** The city of the taps; its institution code is made as those of the scenario's cities are. */
export const shenzhen: Institution = {
  code: `0584${SHENZHEN_CITY}`,
  cityCode: SHENZHEN_CITY,
  provinceCode: '5800',
  name: { zh: '深圳市', en: 'Shenzhen' },
}

/** A ride of the file with the card and the validator that it happens on, by their places. */
interface ReplayRide {
  readonly planned: PlannedRide
  readonly card: number
  readonly device: number
}

interface ReplayServiceDay {
  readonly serviceDay: string
  /** In the order of time; those of one card in the order of its plan. */
  readonly rides: readonly ReplayRide[]
}

type ReplayCard = Omit<CardForSale, 'card'>

/** The file as a city: who is on the way, on what, and when. */
export interface ReplayWorld {
  /** Before the first tap: when cards are sold and validators switched on. */
  readonly startMs: number
  /** In the order of the plan. */
  readonly cards: readonly ReplayCard[]
  readonly devices: readonly DevicePlan[]
  readonly days: readonly ReplayServiceDay[]
}

/** Cards are loaded in banknotes of 50 yuan, up to what a purse can hold (card.md 1). */
const BANKNOTE_FEN = 5_000
const PURSE_MAX_FEN = 500_000

/** `planned` must hold at least one ride. */
export function buildReplayWorld(planned: readonly PlannedCard[]): ReplayWorld {
  const devices: DevicePlan[] = []
  const placeOf = new Map<string, number>()
  const operators = new Map<string, string>()
  const rides = planned
    .flatMap((plan, card) =>
      plan.rides.map((ride): ReplayRide => {
        const key = deviceKeyOf(ride.tap)
        const device = placeOf.get(key) ?? devices.length
        if (device === devices.length) devices.push(planDevice(ride, device, operators))
        placeOf.set(key, device)
        return { planned: ride, card, device }
      }),
    )
    .toSorted((a, b) => a.planned.tap.tappedAtMs - b.planned.tap.tappedAtMs)
  const days = Map.groupBy(rides, ({ planned: { tap } }) => serviceDay(tap.tappedAtMs))
  const [firstDay = ''] = days.keys()
  return {
    startMs: serviceDayStartMs(firstDay),
    cards: planned.map((plan, index) => planCard(plan, index, firstDay)),
    devices,
    days: [...days].map(([day, taken]) => ({ serviceDay: day, rides: taken })),
  }
}

function deviceKeyOf({ kind, company, deviceNo }: ShenzhenTap): string {
  return `${kind}/${company}/${deviceNo}`
}

function planDevice(
  { tap, input }: PlannedRide,
  index: number,
  operators: Map<string, string>,
): DevicePlan {
  const operatorId = operators.get(tap.company) ?? `SZ-${operators.size + 1}`
  operators.set(tap.company, operatorId)
  const number = index + 1
  const deviceId = `SZ-${String(number).padStart(5, '0')}`
  return {
    deviceId,
    psamId: `58${String(number).padStart(10, '0')}`,
    vehicleId: tap.vehicle.slice(0, 64) || deviceId,
    operatorId,
    mode: input.mode,
  }
}

function planCard(plan: PlannedCard, index: number, firstDay: string): ReplayCard {
  const chargesFen = plan.rides.reduce((sum, { pricedFen }) => sum + pricedFen, 0)
  const notes = Math.ceil((chargesFen + 1) / BANKNOTE_FEN) + 1
  return {
    cardNumber: cardNumberOf(index),
    kind: plan.cardKind,
    riderClass: plan.riderClass,
    loadFen: Math.min(PURSE_MAX_FEN, notes * BANKNOTE_FEN),
    startDate: firstDay.replaceAll('-', ''),
    endDate: '20991231',
  }
}

/** Number of the simulated card that stands for the card at a place of the plan. */
export function cardNumberOf(index: number): string {
  return `0310${SHENZHEN_CITY}${String(index + 1).padStart(12, '0')}`
}
