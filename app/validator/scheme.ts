import { hash } from 'node:crypto'
import type { KeyRing } from '../day/key-ring.ts'
import { testMasterKey } from '../card/new-card.ts'

/** Who runs the bus and issues most of the cards. */
export const homeInstitution = {
  ...{ code: '03763764', cityCode: '3764', provinceCode: '3700' },
  name: { zh: '火山县', en: 'Huoshan' },
}

/** Another city of the scheme, whose cards ride here: what `card new` makes unless told. */
export const neighbour = { code: '01011000', cityCode: '1000' }

export const busDevice = {
  ...{ deviceId: 'PLAY-V1', psamId: '376400009001', vehicleId: 'PLAY-1', operatorId: 'PLAY' },
  mode: 'bus' as const,
}

/**
 * Keys that everybody knows, the same in every data folder: cards are diversified from the master
 * key that `card new` uses, so that a card made there rides here, and the other way round.
 */
export const testKeys: KeyRing = {
  purchaseMaster: Uint8Array.fromHex(testMasterKey),
  maintenanceMaster: Uint8Array.fromHex(testMasterKey),
  staffMaster: Uint8Array.fromHex(testMasterKey),
  issuerMasters: () => ({
    load: Uint8Array.fromHex(testMasterKey),
    tac: Uint8Array.fromHex(testMasterKey),
  }),
  deviceSeed: (deviceId) => seedOf(`device/${deviceId}`),
  publisherSeed: (institution) => seedOf(`publisher/${institution}`),
  secret: (label) => seedOf(label).toHex(),
}

function seedOf(label: string): Uint8Array {
  return new Uint8Array(hash('sha256', `tongxing.validator.test/${label}`, 'buffer'))
}
