import { parseApdu } from '@tongxing/core/card/apdu.ts'
import { cappInitializedLayout } from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import { initializeLayout } from '@tongxing/core/card/commands/initialize-for-load.ts'
import {
  overdraftInitializedLayout,
  overdraftRequestLayout,
} from '@tongxing/core/card/commands/initialize-for-overdraft.ts'
import { loadMac2, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { overdraftMac2 } from '@tongxing/core/card/crypto/overdraft.ts'
import { purchaseMac1, purchaseSessionKey } from '@tongxing/core/card/crypto/purchase.ts'
import { equalBytes, readRecord, readUint } from '@tongxing/core/card/layout.ts'
import { toHex } from '@tongxing/core/bytes/hex.ts'
import type { CardKeys } from '../personalise.ts'

/** A transaction that the card has opened, as its answer to INITIALIZE showed it. */
export interface SeenTransaction {
  readonly type: number
  readonly amountFen: number
  readonly terminalNumber: string
  readonly rand: Uint8Array
  readonly sequence: number
  readonly algorithm: number
}

/** What a command may do to the purse, given that its MAC is right. */
export interface Movement {
  readonly type: number
  /** Of the actual balance. */
  readonly actualFen: number
  readonly limitFen: number | undefined
}

/**
 * Follows a card from outside, by the bytes on the wire and the card's keys, and knows which
 * commands may move money: those with the right MAC for what INITIALIZE answered last.
 */
export class WireModel {
  readonly #keys: CardKeys
  open: SeenTransaction | undefined
  /** The transaction seen last, open or not: what an attacker would try to go on with. */
  last: SeenTransaction | undefined
  challenge: Uint8Array | undefined

  constructor(keys: CardKeys) {
    this.#keys = keys
  }

  /** The card has left the field. */
  forget(): void {
    this.open = undefined
    this.challenge = undefined
  }

  /** What the command may do, asked before it is sent; undefined where it may move nothing. */
  movementOf(bytes: Uint8Array): Movement | undefined {
    const command = parseApdu(bytes)
    const { open } = this
    if (!open || command?.cla !== 0x80) return undefined
    const { type, amountFen } = open
    const hasMac = (mac: Uint8Array) => equalBytes(command.data.slice(-4), mac)
    if (command.ins === 0x54 && command.data.length === 15 && (type === 6 || type === 9))
      return hasMac(this.mac1(command.data))
        ? { type, actualFen: -amountFen, limitFen: undefined }
        : undefined
    if (command.ins === 0x52 && command.data.length === 11 && type === 2)
      return hasMac(this.mac2(command.data))
        ? { type, actualFen: amountFen, limitFen: undefined }
        : undefined
    if (command.ins === 0x58 && command.data.length === 14 && type === 7)
      return hasMac(this.mac2(command.data))
        ? { type, actualFen: 0, limitFen: readUint(command.data, 0, 3) }
        : undefined
    return undefined
  }

  /** MAC1 for DEBIT's data (its MAC is not looked at). */
  mac1(data: Uint8Array): Uint8Array {
    const { rand, sequence: offlineSequence, algorithm, ...terms } = this.#seen()
    const terminalSequence = readUint(data, 0, 4)
    const parts = { rand, offlineSequence, terminalSequence, algorithm }
    const timestamp = toHex(data.subarray(4, 11))
    const key = purchaseSessionKey(this.#keys.purchase, parts)
    return purchaseMac1(key, { ...terms, timestamp }, algorithm)
  }

  /** MAC2 of the host for CREDIT's or UPDATE OVERDRAFT's data. */
  mac2(data: Uint8Array): Uint8Array {
    const { rand, sequence: onlineSequence, algorithm, ...terms } = this.#seen()
    const key = loadSessionKey(this.#keys.load, { rand, onlineSequence, algorithm })
    const timestamp = toHex(data.slice(-11, -4))
    if (terms.type === 2) return loadMac2(key, { ...terms, timestamp }, algorithm)
    const newLimitFen = readUint(data, 0, 3)
    const { terminalNumber } = terms
    return overdraftMac2(key, { newLimitFen, terminalNumber, timestamp }, algorithm)
  }

  /** Takes note of an exchange. */
  observe(bytes: Uint8Array, response: Uint8Array): void {
    const command = parseApdu(bytes)
    const status = readUint(response, response.length - 2, 2)
    const data = response.subarray(0, -2)
    this.challenge = undefined
    if (!command || [0x6a86, 0x6d00, 0x6e00].includes(status)) return
    const { cla, ins, p1 } = command
    const isDone = status === 0x9000
    if (cla === 0x00 && ins === 0x84 && isDone) this.challenge = data.slice()
    const isBlock = cla === 0x84 && [0x16, 0x18, 0x1e].includes(ins)
    if ((cla === 0x00 && ins === 0xa4) || isBlock) this.open = undefined
    const isSecondHalf = cla === 0x80 && [0x52, 0x54, 0x58].includes(ins)
    if (isSecondHalf && (status >> 8 === 0x93 || isDone || status === 0x6901)) this.open = undefined
    if (cla === 0x80 && ins === 0x50) this.open = isDone ? seen(p1, command.data, data) : undefined
    this.last = this.open ?? this.last
  }

  #seen(): SeenTransaction {
    if (!this.last) throw new Error('no transaction was seen')
    return this.last
  }
}

function seen(p1: number, data: Uint8Array, answer: Uint8Array): SeenTransaction {
  if (p1 === 0x04) {
    const { terminalNumber } = readRecord(overdraftRequestLayout, data)
    const { onlineSequence, algorithm, rand } = readRecord(overdraftInitializedLayout, answer)
    return { type: 7, amountFen: 0, terminalNumber, rand, sequence: onlineSequence, algorithm }
  }
  const { amountFen, terminalNumber } = readRecord(initializeLayout, data)
  if (p1 === 0x00) {
    const sequence = readUint(answer, 4, 2)
    const rand = answer.slice(8, 12)
    return { type: 2, amountFen, terminalNumber, rand, sequence, algorithm: answer[7] ?? 0 }
  }
  const { offlineSequence, algorithm, rand } = readRecord(cappInitializedLayout, answer)
  const type = p1 === 0x01 ? 6 : 9
  return { type, amountFen, terminalNumber, rand, sequence: offlineSequence, algorithm }
}
