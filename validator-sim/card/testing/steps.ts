import type { ApduParts } from '@tongxing/core/card/apdu.ts'
import { buildSecuredApdu } from '@tongxing/core/card/crypto/secure-messaging.ts'
import { concatBytes } from '@tongxing/core/card/layout.ts'
import { desEncrypt, twoKeyDes } from '@tongxing/core/card/crypto/des.ts'
import type { Personalisation } from '../personalise.ts'
import type { CardSettings } from '../settings.ts'
import type { CardPresence } from '../soft-card.ts'
import { cardKeys } from './tap.ts'
import { WireModel } from './wire-model.ts'

// What tests of the card's answers are made of: commands as hex, or made for the card as it is.

export type Step = string | ((card: CardPresence) => Uint8Array)

export interface Setting {
  readonly card?: Partial<Personalisation>
  readonly settings?: Partial<CardSettings>
  /** Whether the card's store fails at the last step. */
  readonly isDiskFull?: boolean
}

/** Status word, steps after SELECT (which `!` at the start leaves out), what the card is like. */
export type Case = readonly [status: string, steps: readonly Step[], setting?: Setting]

const terminal = '300089000340'
const time = '20241229141740'

export const select = '00a4040008a000000632010105'
export const challenge = '0084000004'
export const initLoad = `805000020b0100000064${terminal}`
export const initPurchase = `805001020b0100000000${terminal}`
export const initCapp = `805003020b0100000000${terminal}`
export const initOverdraft = `805004020701${terminal}`

/** The secured command, with the right MAC for a challenge taken now. */
export function secured(header: ApduParts['header'], data = ''): Step {
  return (card) => {
    const given = card.process(bytesOf(challenge)).slice(0, 4)
    const parts = { header, data: bytesOf(data) }
    return buildSecuredApdu(parts, { key: cardKeys.maintenance, challenge: given })
  }
}

export const block = secured([0x84, 0x1e, 0, 0])
export const blockForGood = secured([0x84, 0x1e, 0, 1])

/** EXTERNAL AUTHENTICATE with the right answer under a key. */
export function authenticate(key: Uint8Array): Step {
  return (card) => {
    const given = concatBytes(card.process(bytesOf(challenge)).slice(0, 4), new Uint8Array(4))
    return concatBytes(bytesOf('0082000008'), desEncrypt(twoKeyDes(key), given))
  }
}

/** A whole load, purchase or change of the limit: its INITIALIZE, then this with the right MAC. */
export const credit = second(initLoad, '805200000b', time)
export const debit = second(initCapp, '805401000f', `00000001${time}`)
export const plainDebit = second(initPurchase, '805401000f', `00000001${time}`)

export function setLimit(newLimit: string): Step {
  return second(initOverdraft, '805800000e', newLimit + time)
}

function second(opening: string, head: string, data: string): Step {
  return (card) => {
    const model = new WireModel(cardKeys)
    const command = bytesOf(opening)
    model.observe(command, card.process(command))
    const covered = bytesOf(`${data}00000000`)
    const mac = head.startsWith('8054') ? model.mac1(covered) : model.mac2(covered)
    return concatBytes(bytesOf(head), covered.slice(0, -4), mac)
  }
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.fromHex(text.replaceAll(' ', ''))
}

/** The command that a step sends to this card. */
export function commandOf(step: Step, card: CardPresence): Uint8Array {
  return typeof step === 'string' ? bytesOf(step) : step(card)
}

/** What a command answers on a blocked application, as settings say. */
export function whileBlocked(step: Step, setting: Setting = {}): Case[] {
  const { settings } = setting
  return [
    ['6283', [block, step], setting],
    ['6284', [block, step], { ...setting, settings: { ...settings, blockedStatus: 0x6284 } }],
    ['6A81', [block, step], { ...setting, settings: { ...settings, blockedStatus: 0x6a81 } }],
    ['9303', [blockForGood, step], setting],
  ]
}
