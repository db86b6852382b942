import { toHex } from '@tongxing/core/bytes/hex.ts'
import { parseApdu } from '@tongxing/core/card/apdu.ts'
import { sfi } from '@tongxing/core/card/application.ts'
import { secureMessagingMac } from '@tongxing/core/card/crypto/secure-messaging.ts'
import { commandDefinitions } from '@tongxing/core/card/decode-exchange.ts'
import { parsePurseLog } from '@tongxing/core/card/files/purse-log.ts'
import { concatBytes, equalBytes, readRecord } from '@tongxing/core/card/layout.ts'
import {
  commonStatusWords,
  type StatusWordTable,
  statusMeaning,
  statusText,
  statusWordOf,
} from '@tongxing/core/card/status-words.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { createRandom, type Random } from '../../fleet/random.ts'
import { type CardState, type Place, places, stateLayout, viewOf } from '../image-layout.ts'
import { readFileRecord } from '../card-files.ts'
import { CardMemory } from '../memory.ts'
import { type CardKeys, personalise } from '../personalise.ts'
import { type CardSettings, defaultCardSettings } from '../settings.ts'
import { type CardPresence, SoftCard } from '../soft-card.ts'
import type { TearPlan } from '../tear-plan.ts'
import { identity } from './tap.ts'
import { randomCommand } from './random-commands.ts'
import { type Movement, WireModel } from './wire-model.ts'

/** What a run has done, so that a test can see that it did something. */
export interface FuzzCount {
  apdus: number
  cards: number
  movements: number
  tears: number
  /** Torn commands that the card had done all the same. */
  tornDone: number
}

/**
 * Sends random commands to random cards and tears a part of them out of the field. Throws at the
 * first exchange after which the card is not as the model says: an answer that is none or not in
 * the command's table, money that moved without its MAC or not with it, a state, log, counter or
 * proof that does not fit, a file or key that changed by itself.
 */
export function fuzzCards(seed: string, apdus: number): FuzzCount {
  const count = { apdus: 0, cards: 0, movements: 0, tears: 0, tornDone: 0 }
  while (count.apdus < apdus) {
    const label = `${seed}/${count.cards}`
    try {
      new FuzzedCard(createRandom(label), count).run()
    } catch (error) {
      throw new Error(`card ${label}`, { cause: error })
    }
    count.cards++
  }
  return count
}

class FuzzedCard {
  readonly #random: Random
  readonly #count: FuzzCount
  readonly #keys: CardKeys
  readonly #model: WireModel
  readonly #card: SoftCard
  readonly #algorithm: number
  #image: Uint8Array
  #moves = 0

  constructor(random: Random, count: FuzzCount) {
    this.#random = random
    this.#count = count
    const key = () => random.bytes(16)
    const [purchase, load, tac, maintenance, external] = [key(), key(), key(), key(), key()]
    this.#keys = { purchase, load, tac, maintenance, external, staff: key() }
    this.#algorithm = random.pick([0, 0, 0, 1, 4])
    this.#model = new WireModel(this.#keys)
    const { algorithm } = { algorithm: this.#algorithm }
    const image = personalise({ ...randomCard(random), algorithm, keys: this.#keys })
    const settings = randomSettings(random)
    this.#card = new SoftCard(image, { settings, random: (length) => random.bytes(length) })
    this.#image = this.#card.image()
  }

  run(): void {
    for (let stay = 0; stay < 12; stay++) {
      const presence = this.#enter()
      for (let i = 0; i < 20; i++) if (!this.#exchange(presence)) break
    }
  }

  /** Into the field, now and then out of it again while the card is still waking. */
  #enter(): CardPresence {
    const random = this.#random
    this.#model.forget()
    while (random.chance(0.2)) this.#card.enterField(randomTear(random, 'recovery'))
    return this.#card.enterField(random.chance(0.6) ? randomTear(random) : undefined)
  }

  /** One command; false where the card was torn away by it. */
  #exchange(presence: CardPresence): boolean {
    const model = this.#model
    const source = { random: this.#random, model, keys: this.#keys, algorithm: this.#algorithm }
    const command = randomCommand(source)
    const movement = model.movementOf(command)
    const challenge = model.challenge
    this.#count.apdus++
    try {
      const response = presence.process(command)
      checkStatus(command, response)
      this.#checkState(command, { response, movement, challenge })
      model.observe(command, response)
      return true
    } catch (error) {
      if (!isTongxingError(error, 'CARD_LOST')) throw error
      this.#count.tears++
      this.#enter()
      this.#card.enterField()
      this.#checkState(command, { response: undefined, movement, challenge })
      return false
    }
  }

  #checkState(command: Uint8Array, seen: Seen): void {
    const before = this.#image
    const after = this.#card.image()
    this.#image = after
    if (equalBytes(before, after)) {
      const isPaid = seen.response && seen.movement && statusWordOf(seen.response) === 0x9000
      expectThat(!isPaid, 'a transaction that is answered 9000 has happened')
      return
    }
    for (const place of fixedPlaces) expectSame(before, after, place)
    const [was, is] = [stateOf(before), stateOf(after)]
    const moved = is.offlineSequence + is.onlineSequence - was.offlineSequence - was.onlineSequence
    expectThat(moved === 0 || moved === 1, 'counters move by one')
    if (moved === 1) this.#checkMovement(before, seen)
    else {
      for (const name of moneyFields) expectThat(is[name] === was[name], `${name} stays`)
      for (const place of transactionPlaces) expectSame(before, after, place)
    }
    const isWritten = issuerPlaces.some((place) => !isSame(before, after, place))
    if (isWritten) expectThat(this.#isSecured(command, seen), 'files change by a right MAC')
    if (seen.response === undefined && moved === 1) this.#count.tornDone++
  }

  #checkMovement(before: Uint8Array, { response, movement }: Seen): void {
    const [was, is] = [stateOf(before), stateOf(this.#image)]
    if (movement === undefined) throw new Error('money moved without a MAC that is right')
    this.#count.movements++
    this.#moves++
    const limitFen = movement.limitFen ?? was.overdraftFen
    expectThat(is.overdraftFen === limitFen, 'the limit is as the host said')
    const actualFen = was.storedFen - was.overdraftFen + movement.actualFen
    expectThat(is.storedFen - is.overdraftFen === actualFen, 'the balance moves by the amount')
    const isPurchase = movement.type === 6 || movement.type === 9
    const name = isPurchase ? 'offlineSequence' : 'onlineSequence'
    expectThat(is[name] === was[name] + 1, 'its own counter moves')
    const proof = isPurchase
      ? [is.purchaseProofType, is.purchaseProofSequence]
      : [is.loadProofType, is.loadProofSequence]
    expectThat(proof.join() === [movement.type, was[name]].join(), 'the proof is of this one')
    const log = parsePurseLog(readLog(this.#image, 1))
    const logged = [log.type, log.amountFen, log.sequence]
    const amountFen = Math.abs(movement.actualFen)
    expectThat(logged.join() === [movement.type, amountFen, is[name]].join(), 'the log has it')
    expectThat(is.logCount === Math.min(10, this.#moves), 'the log has as many as there were')
    const [second, first] = [readLog(this.#image, 2), readLog(before, 1)]
    expectThat(toHex(second) === toHex(first), 'the log keeps what was newest as second')
    if (response) expectThat(statusWordOf(response) === 0x9000, 'what happened is answered 9000')
  }

  #isSecured(bytes: Uint8Array, { challenge }: Seen): boolean {
    const command = parseApdu(bytes)
    if (!command || !challenge) return false
    const { cla, ins, p1, p2, data } = command
    const covered = concatBytes(Uint8Array.of(cla, ins, p1, p2, data.length), data.slice(0, -4))
    const key = { key: this.#keys.maintenance, challenge, algorithm: this.#algorithm }
    return equalBytes(secureMessagingMac(key, covered), data.slice(-4))
  }
}

/** What was known and seen of one exchange; no response where the card was torn away. */
interface Seen {
  readonly response: Uint8Array | undefined
  readonly movement: Movement | undefined
  readonly challenge: Uint8Array | undefined
}

const { header, purchaseKey, publicInfo, management, lineRecord, purseLog, trips } = places
const { cityRecords, sectorRecords } = places
/** Header and keys: nothing ever changes them. */
const fixedPlaces: readonly Place[] = [
  header,
  { at: purchaseKey.at, length: publicInfo.at - purchaseKey.at },
]
const issuerPlaces: readonly Place[] = [publicInfo, places.holder, management, lineRecord]
const transactionPlaces: readonly Place[] = [purseLog, cityRecords, sectorRecords, trips]
const moneyFields = [
  'storedFen',
  'overdraftFen',
  'offlineSequence',
  'onlineSequence',
  'logHead',
  'logCount',
  'tripHead',
  'tripCount',
  'purchaseProofSequence',
  'loadProofSequence',
] as const

function stateOf(image: Uint8Array): CardState {
  return readRecord(stateLayout, viewOf(image, places.state))
}

/** A record of the purse log; empty where there is none. */
function readLog(image: Uint8Array, record: number): Uint8Array {
  return readFileRecord(new CardMemory(image), sfi.purseLog, record)?.slice() ?? new Uint8Array(0)
}

function isSame(before: Uint8Array, after: Uint8Array, place: Place): boolean {
  return equalBytes(viewOf(before, place), viewOf(after, place))
}

function expectSame(before: Uint8Array, after: Uint8Array, place: Place): void {
  expectThat(isSame(before, after, place), `what is at ${place.at} stays`)
}

function expectThat(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`not so: ${what}`)
}

/** Every answer ends in a status word that the command's table has. */
function checkStatus(bytes: Uint8Array, response: Uint8Array): void {
  const command = parseApdu(bytes)
  const definition =
    command &&
    commandDefinitions.find(({ target, matches }) => target === 'card' && matches(command))
  const table: StatusWordTable = definition?.statusWords ?? commonStatusWords
  const status = statusText(statusWordOf(response))
  if (statusMeaning(table, status)) return
  throw new Error(`${definition?.name ?? 'an unknown command'} answered ${status}`)
}

function randomCard(random: Random) {
  return {
    uid: random.bytes(7),
    ...identity,
    cityCode: '5840',
    provinceCode: '5800',
    cardKind: 1,
    interoperable: true,
    startDate: '20190718',
    endDate: '20401231',
    overdraftFen: random.pick([0, 0, 800]),
    openingBalanceFen: random.pick([0, 1000, 499_000]),
    offlineSequence: random.pick([0, 1, 0xfffd]),
    onlineSequence: random.pick([0, 0xfffd]),
    pin: random.chance(0.5) ? Uint8Array.of(0x12, 0x34, 0x56) : undefined,
    lineRecord: random.pick([0, 32, new Uint8Array(32)]),
  }
}

function randomSettings(random: Random): CardSettings {
  return {
    ...defaultCardSettings,
    blockedStatus: random.pick([0x6283, 0x6284, 0x6a81, 0x9303]),
    proveSequence: random.pick(['either', 'initialized', 'incremented']),
    overdraftUpdate: random.chance(0.7),
    loadNeedsPin: random.chance(0.1),
    updateNeedsAuthentication: random.chance(0.2),
    transactionOutlivesOthers: random.chance(0.8),
    cappDuplicate: random.pick(['replace', 'refuse']),
    balanceWithCeiling: random.chance(0.5),
    macFailuresMax: random.pick([3, 15]),
  }
}

function randomTear(random: Random, at?: TearPlan['at']): TearPlan {
  return {
    ...(random.chance(0.8) && { ins: random.pick([0x52, 0x54, 0x54, 0x58, 0xdc, 0x82]) }),
    occurrence: random.int(0, 2),
    at: at ?? random.pick(['before', 'write', 'write', 'write', 'after-commit', 'answer']),
    write: random.int(0, 6),
    bytes: random.pick([0, 1, 3, random.int(0, 50), random.int(0, 500)]),
  }
}
