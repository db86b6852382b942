import { diversify, pan8Of } from '@tongxing/core/card/crypto/diversify.ts'
import { loadMac2, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { Random } from '@tongxing/validator-sim/fleet/random.ts'
import {
  creditLoad,
  initializeLoad,
  selectCard,
} from '@tongxing/validator-sim/outlet/card-session.ts'
import { makeCard } from '../day/card-park.ts'
import type { KeyRing } from '../day/key-ring.ts'

/** Near the most that a purse takes, so that a card can be tapped a thousand times. */
const LOAD_FEN = 450_000
const OUTLET = { terminalId: '800000000001', keyIndex: 1 }

/** Who issues the cards, and when. */
export interface Issuing {
  readonly institution: Institution
  readonly keys: KeyRing
  readonly random: Random
  readonly nowMs: number
}

/** An ordinary card in software with much money on it. */
export async function createLabCard(issuing: Issuing, index: number): Promise<SoftCard> {
  const { institution, keys, random } = issuing
  const card = makeCard(
    {
      cardNumber: `0310${String(index).padStart(16, '0')}`,
      kind: 1,
      interoperable: true,
      startDate: '20240101',
      endDate: '20401231',
      activated: true,
    },
    index,
    { issuer: institution, keys, randomBytes: (length) => random.bytes(length) },
  )
  await load(issuing, card)
  return card
}

/** An online load with the host's part done here. */
async function load({ institution, keys, nowMs }: Issuing, card: SoftCard): Promise<void> {
  const channel = card.enterField()
  const identity = await selectCard(channel)
  const initialized = await initializeLoad(channel, OUTLET, { ...identity, amountFen: LOAD_FEN })
  const factors = {
    pan8: pan8Of(identity.cardNumber),
    issuer8: Uint8Array.fromHex(issuerIdOf(institution)),
  }
  const { load: master } = keys.issuerMasters(institution.code)
  const session = loadSessionKey(diversify(master, factors), {
    rand: Uint8Array.fromHex(initialized.random),
    onlineSequence: initialized.loadCounter,
  })
  const timestamp = localTimestamp(nowMs)
  const terms = { amountFen: LOAD_FEN, terminalNumber: OUTLET.terminalId, timestamp }
  const mac2 = loadMac2(session, terms).toHex()
  await creditLoad(channel, { date: timestamp.slice(0, 8), time: timestamp.slice(8), mac2 })
  card.leaveField()
}
