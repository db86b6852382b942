import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { diversifyCardKeys, personalise } from '@tongxing/validator-sim/card/personalise.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import type { CardPlan, Scenario } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { KeyRing } from './key-ring.ts'
import { makeStaffCard } from './staff-cards.ts'

/** UIDs of staff cards come after those of any county's riders. */
const STAFF_UIDS = 0x01_00_00_00

/** File 15 byte 9 (card.md 1.3). */
const enableFlags = { notEnabled: 0, enabled: 1 } as const

/** The scenario's cards in software, by their place in the scenario; made when first asked for. */
export interface CardPark {
  card(index: number): SoftCard
  staffCard(index: number): SoftCard
}

export function createCardPark(scenario: Scenario, keys: KeyRing): CardPark {
  const cards: SoftCard[] = []
  const staffCards: SoftCard[] = []
  const random = createRandom(`cards/${scenario.seed}`)
  return {
    card(index) {
      const plan = scenario.cards[index]
      const issuer = plan && scenario.institutions[plan.city]
      if (plan === undefined || issuer === undefined) throw new RangeError(`no card ${index}`)
      cards[index] ??= makeCard(plan, index, {
        ...{ issuer, keys },
        // What a card draws must not depend on what other cards did before.
        randomBytes: cardRandom(random.fork(String(index))),
      })
      return cards[index]
    },
    staffCard(index) {
      const plan = scenario.staffCards[index]
      const issuer = plan && scenario.institutions[plan.city]
      if (plan === undefined || issuer === undefined) throw new RangeError(`no staff card ${index}`)
      const uid = uidOf(STAFF_UIDS + index)
      staffCards[index] ??= makeStaffCard(plan, uid, { issuer, keys })
      return staffCards[index]
    },
  }
}

/** What is put on a new card. */
export type NewCard = Omit<CardPlan, 'city' | 'loadFen'> & {
  /** For cards of benches, which no outlet loads. */
  readonly openingBalanceFen?: number
}

/** A card in software with an issuer's keys; `index` makes its UID. */
export function makeCard(
  plan: NewCard,
  index: number,
  from: {
    readonly issuer: Institution
    readonly keys: KeyRing
    readonly randomBytes: (length: number) => Uint8Array
  },
): SoftCard {
  const { issuer, keys } = from
  const issuerId = issuerIdOf(issuer)
  const masters = {
    purchase: keys.purchaseMaster,
    maintenance: keys.maintenanceMaster,
    ...keys.issuerMasters(issuer.code),
  }
  const image = personalise({
    uid: uidOf(index),
    cardNumber: plan.cardNumber,
    issuerId,
    cityCode: issuer.cityCode,
    provinceCode: issuer.provinceCode,
    cardKind: plan.kind,
    interoperable: plan.interoperable,
    startDate: plan.startDate,
    endDate: plan.endDate,
    keys: diversifyCardKeys(masters, { cardNumber: plan.cardNumber, issuerId }),
    ...(plan.concessionUntil !== undefined && { concessionUntil: plan.concessionUntil }),
    openingBalanceFen: plan.openingBalanceFen ?? 0,
    enableFlag: plan.activated ? enableFlags.enabled : enableFlags.notEnabled,
  })
  return new SoftCard(image, { random: from.randomBytes })
}

function uidOf(index: number): Uint8Array {
  const uid = new Uint8Array(4)
  new DataView(uid.buffer).setUint32(0, 0x08_00_00_00 + index)
  return uid
}

function cardRandom(random: { bytes(length: number): Uint8Array }) {
  return (length: number) => random.bytes(length)
}
