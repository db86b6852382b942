import { buildApdu } from '@tongxing/core/card/apdu.ts'
import {
  buildCreditForLoadCommand,
  parseCreditForLoadResponse,
} from '@tongxing/core/card/commands/credit-for-load.ts'
import {
  buildDebitForPurchaseCommand,
  parseDebitForPurchaseResponse,
} from '@tongxing/core/card/commands/debit-for-purchase.ts'
import {
  buildGetBalanceCommand,
  parseGetBalanceResponse,
} from '@tongxing/core/card/commands/get-balance.ts'
import {
  buildInitSamForPurchaseCommand,
  parseInitSamForPurchaseResponse,
} from '@tongxing/core/card/commands/init-sam-for-purchase.ts'
import {
  buildInitializeForCappPurchaseCommand,
  parseInitializeForCappPurchaseResponse,
} from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import {
  buildInitializeForLoadCommand,
  parseInitializeForLoadResponse,
} from '@tongxing/core/card/commands/initialize-for-load.ts'
import { buildSamSelectCommand } from '@tongxing/core/card/commands/sam-select.ts'
import { buildSelectCommand, parseSelectResponse } from '@tongxing/core/card/commands/select.ts'
import {
  buildAppendTripCommand,
  buildUpdateCappDataCacheCommand,
  parseUpdateCappDataCacheResponse,
} from '@tongxing/core/card/commands/update-capp-data-cache.ts'
import { loadMac2, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { memorySamStateStore } from '../../sam/sam-state-store.ts'
import { SoftSam } from '../../sam/soft-sam.ts'
import {
  type CardKeys,
  diversifyCardKeys,
  type Personalisation,
  personalise,
} from '../personalise.ts'
import { type CardPresence, SoftCard, type SoftCardOptions } from '../soft-card.ts'

// A card, a SAM and the two transactions between them, for tests of both.

export const masters: CardKeys = {
  purchase: Uint8Array.fromHex('00112233445566778899aabbccddeeff'),
  load: Uint8Array.fromHex('102132435465768798a9bacbdcedfe0f'),
  tac: Uint8Array.fromHex('2032445668708294a6b8cadceef00213'),
  maintenance: Uint8Array.fromHex('30435669788596a3b0cddeebf8051627'),
}

export const identity = { cardNumber: '03105170070104791381', issuerId: '01011000ffffffff' }
export const terminalNumber = '300089000340'
export const timestamp = '20241229141740'
export const cardKeys = diversifyCardKeys(masters, identity)

export function newImage(overrides: Partial<Personalisation> = {}) {
  return personalise({
    uid: Uint8Array.fromHex('04a1b2c3d4e5f6'),
    ...identity,
    cityCode: '5840',
    provinceCode: '5800',
    cardKind: 1,
    interoperable: true,
    startDate: '20190718',
    endDate: '20401231',
    keys: cardKeys,
    ...overrides,
  })
}

export function newCard(options: SoftCardOptions = {}): SoftCard {
  return new SoftCard(newImage(), options)
}

export function newSam(): SoftSam {
  const info = {
    keyIndex: 1,
    issuerId: '01011000ffffffff',
    receiverId: '01011000ffffffff',
    startDate: '20240101',
    endDate: '20401231',
  }
  const keys = { purchase: masters.purchase, applicationLock: masters.maintenance }
  const sam = new SoftSam({ terminalNumber, info, keys }, memorySamStateStore())
  sam.process(buildSamSelectCommand())
  return sam
}

export function select(card: CardPresence) {
  return parseSelectResponse(card.process(buildSelectCommand()))
}

export function balanceFen(card: CardPresence): number {
  return parseGetBalanceResponse(card.process(buildGetBalanceCommand()))
}

/** A whole load on a selected card; returns its TAC and the counter before. */
export function load(card: CardPresence, amountFen: number) {
  const request = { keyIndex: 1, amountFen, terminalNumber }
  const started = parseInitializeForLoadResponse(
    card.process(buildInitializeForLoadCommand(request)),
  )
  const key = loadSessionKey(cardKeys.load, started)
  const mac2 = loadMac2(key, { amountFen, terminalNumber, timestamp })
  const response = card.process(buildCreditForLoadCommand({ timestamp, mac2 }))
  return { tac: parseCreditForLoadResponse(response), ...started }
}

export interface PurchaseParts {
  readonly trip?: Uint8Array
  readonly busRecord?: Uint8Array
}

/** A CAPP purchase on a selected card up to the answer of DEBIT. */
export function purchase(
  card: CardPresence,
  sam: SoftSam,
  amountFen: number,
  parts: PurchaseParts = {},
) {
  const started = parseInitializeForCappPurchaseResponse(
    card.process(buildInitializeForCappPurchaseCommand({ keyIndex: 1, amountFen, terminalNumber })),
  )
  const { busRecord, trip } = parts
  if (busRecord) {
    const update = { sfi: 0x1a, record: 2, data: busRecord }
    parseUpdateCappDataCacheResponse(card.process(buildUpdateCappDataCacheCommand(update)))
  }
  if (trip) parseUpdateCappDataCacheResponse(card.process(buildAppendTripCommand(trip)))
  const allowed = parseInitSamForPurchaseResponse(
    sam.process(
      buildInitSamForPurchaseCommand({
        ...started,
        amountFen,
        type: 0x09,
        timestamp,
        pan8: identity.cardNumber.slice(-16),
        issuerId: identity.issuerId,
      }),
    ),
  )
  const debit = buildDebitForPurchaseCommand({ ...allowed, timestamp })
  const debited = parseDebitForPurchaseResponse(card.process(debit))
  return { ...started, ...allowed, ...debited }
}

export function checkMac2(sam: SoftSam, mac2: Uint8Array): Uint8Array {
  return sam.process(buildApdu({ header: [0x80, 0x72, 0x00, 0x00], data: mac2 }))
}
