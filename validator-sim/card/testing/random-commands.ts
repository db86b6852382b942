import { buildApdu } from '@tongxing/core/card/apdu.ts'
import { cardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import { buildSecuredApdu } from '@tongxing/core/card/crypto/secure-messaging.ts'
import { concatBytes, uintBytes } from '@tongxing/core/card/layout.ts'
import type { Random } from '../../fleet/random.ts'
import type { CardKeys } from '../personalise.ts'
import type { WireModel } from './wire-model.ts'

/** What the commands are made from: the random source, what was seen, and the card's own keys. */
export interface CommandSource {
  readonly random: Random
  readonly model: WireModel
  readonly keys: CardKeys
  readonly algorithm: number
}

/**
 * A command that a reader could send: mostly one of a transaction, right or with a wrong MAC, now
 * and then one that nobody would send, a cut or changed one, or noise.
 */
export function randomCommand(source: CommandSource): Uint8Array {
  const { random } = source
  if (random.chance(0.05)) return random.bytes(random.int(0, 40))
  if (random.chance(0.1)) return knownHeader(random)
  const command = meaningful(source)
  if (random.chance(0.9)) return command
  if (random.chance(0.3)) return command.slice(0, random.int(0, command.length))
  const changed = command.slice()
  const at = random.int(0, changed.length - 1)
  changed[at] = (changed[at] ?? 0) ^ (1 << random.int(0, 7))
  return changed
}

const select = Uint8Array.fromHex('00a4040008a000000632010105')
const timestamp = Uint8Array.fromHex('20241229141740')
const terminal = Uint8Array.fromHex('300089000340')

function knownHeader(random: Random): Uint8Array {
  const cla = random.pick([0x00, 0x04, 0x80, 0x84])
  const ins = random.pick(instructions)
  return Uint8Array.from([cla, ins, ...random.bytes(2), ...random.bytes(random.int(0, 20))])
}

const instructions = [
  0x16, 0x18, 0x1e, 0x20, 0x50, 0x52, 0x54, 0x58, 0x5a, 0x5c, 0x82, 0x84, 0x88, 0xa4, 0xb0, 0xb2,
  0xd6, 0xdc, 0xe2,
]

function meaningful(source: CommandSource): Uint8Array {
  const { random, model } = source
  const kind = random.next()
  if (kind < 0.12) return select
  if (model.open && kind < 0.55) return goOn(source)
  if (model.last && kind < 0.2) return goOn(source)
  if (kind < 0.6) return initialize(random)
  if (kind < 0.68) return Uint8Array.fromHex('0084000004')
  if (model.challenge || kind < 0.72) return secured(source)
  if (kind < 0.8) return buildApdu({ header: [0x00, 0xb2, random.int(0, 31), file(random)], le: 0 })
  if (kind < 0.85) return buildApdu({ header: [0x00, 0xb0, random.int(0x80, 0x9f), 0], le: 0 })
  if (kind < 0.9) return Uint8Array.of(0x80, 0x5c, random.int(0, 5), 2, random.pick([0, 4, 16]))
  if (kind < 0.93) return Uint8Array.fromHex('0020000003123456')
  const type = random.pick([2, 6, 7, 9])
  return Uint8Array.of(0x80, 0x5a, 0, type, 2, 0, random.int(0, 9), 8)
}

function file(random: Random): number {
  return (random.int(0, 31) << 3) | 4
}

function initialize(random: Random): Uint8Array {
  const p1 = random.pick([0, 0, 1, 3, 3, 3, 4])
  const keyIndex = random.chance(0.95) ? 1 : 2
  const amount = uintBytes(random.chance(0.95) ? random.int(0, 900) : 0xffff_ffff, 4)
  const data = concatBytes(Uint8Array.of(keyIndex), p1 === 4 ? new Uint8Array(0) : amount, terminal)
  return buildApdu({ header: [0x80, 0x50, p1, 0x02], data })
}

/** A command of the transaction seen last: into the cache, or its second half. */
function goOn({ random, model }: CommandSource): Uint8Array {
  const type = model.last?.type
  if (type === 9 && random.chance(0.4)) {
    const [record, p2, length] = random.pick([
      [0, 0xf0, 48],
      [2, 0xd0, 128],
      [2, 0xc8, 128],
      [1, 0xd4, 128],
      [1, 0xc0, 23],
    ] as const)
    return buildApdu({ header: [0x80, 0xdc, record, p2], data: random.bytes(length) })
  }
  const none = new Uint8Array(4)
  const withMac = (head: Uint8Array, mac: (data: Uint8Array) => Uint8Array) =>
    concatBytes(head, random.chance(0.8) ? mac(concatBytes(head, none)) : random.bytes(4))
  const send = (ins: number, p1: number, data: Uint8Array) =>
    buildApdu({ header: [0x80, ins, p1, 0], data })
  if (type === 2)
    return send(
      0x52,
      0,
      withMac(timestamp, (data) => model.mac2(data)),
    )
  if (type === 7) {
    const limit = uintBytes(random.int(0, 1500), 3)
    return send(
      0x58,
      0,
      withMac(concatBytes(limit, timestamp), (data) => model.mac2(data)),
    )
  }
  const head = concatBytes(random.bytes(4), timestamp)
  return send(
    0x54,
    1,
    withMac(head, (data) => model.mac1(data)),
  )
}

/** What takes a challenge, right if one was just given. */
function secured({ random, model, keys, algorithm }: CommandSource): Uint8Array {
  const { challenge = random.bytes(4) } = model
  if (random.chance(0.3)) {
    const { blockLength, encrypt } = cardAlgorithm(algorithm)
    const block = new Uint8Array(blockLength)
    block.set(challenge)
    const data = encrypt(keys.external ?? keys.maintenance, block)
    return buildApdu({ header: [0x00, 0x82, 0x00, 0x00], data })
  }
  const [header, length] = random.pick([
    [[0x84, 0x1e, 0, 0], 0],
    [[0x84, 0x18, 0, 0], 0],
    [[0x84, 0x18, 0, 0], 0],
    [[0x84, 0xd6, 0x96, random.int(0, 60)], 8],
    [[0x04, 0xd6, 0x97, 0x0f], 4],
    [[0x84, 0xdc, 1, 0x1c], 32],
    [[0x84, 0xe2, 0, 0x18], 32],
    [[0x84, 0x1e, 0, random.chance(0.1) ? 1 : 0], 0],
    [[0x84, random.chance(0.05) ? 0x16 : 0x18, 0, 0], 0],
  ] as const)
  const key = random.chance(0.9) ? keys.maintenance : keys.load
  return buildSecuredApdu({ header, data: random.bytes(length) }, { key, challenge, algorithm })
}
