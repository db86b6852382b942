import type { Institution } from '@tongxing/core/institutions/institution.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { Random } from '@tongxing/validator-sim/fleet/random.ts'
import { makeCard } from '../day/card-park.ts'
import type { KeyRing } from '../day/key-ring.ts'

/** Near the most that a purse takes, so that a card can be tapped a thousand times. */
const BALANCE_FEN = 450_000

/** Who issues the cards. */
export interface Issuing {
  readonly institution: Institution
  readonly keys: KeyRing
  readonly random: Random
}

/** An ordinary card in software with much money on it. */
export function createLabCard({ institution, keys, random }: Issuing, index: number): SoftCard {
  const plan = {
    cardNumber: `0310${String(index).padStart(16, '0')}`,
    kind: 1,
    interoperable: true,
    startDate: '20240101',
    endDate: '20401231',
    activated: true,
    openingBalanceFen: BALANCE_FEN,
  }
  const randomBytes = (length: number) => random.bytes(length)
  return makeCard(plan, index, { issuer: institution, keys, randomBytes })
}
