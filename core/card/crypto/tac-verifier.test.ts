import { expect, test } from 'vitest'
import { diversify, pan8Of } from './diversify.ts'
import { loadTac } from './load.ts'
import { purchaseTac, tacKeyOf } from './purchase.ts'
import { createTacVerifier } from './tac-verifier.ts'

const masterKey = Uint8Array.fromHex('00112233445566778899aabbccddeeff')
const issuerId = '01011000ffffffff'
const terms = {
  amountFen: 500,
  type: 0x09,
  terminalNumber: '300089000340',
  terminalSequence: 0x2a,
  timestamp: '20241229141740',
}

const cardOf = (number: number) => ({
  cardNumber: `0310517007${String(number).padStart(10, '0')}`,
  issuerId,
  algorithm: 0,
})

function tacOf(card: ReturnType<typeof cardOf>) {
  const factors = { pan8: pan8Of(card.cardNumber), issuer8: Uint8Array.fromHex(issuerId) }
  return purchaseTac(tacKeyOf(diversify(masterKey, factors)), terms)
}

test('accepts the TAC of card.md 2.12 and refuses it when anything it covers differs', () => {
  const verifier = createTacVerifier({ masterKey })
  const card = { cardNumber: '03105170070104791381', issuerId, algorithm: 0 }
  const tac = Uint8Array.fromHex('40a5ad73')
  expect(verifier.verifyPurchase(card, terms, tac)).toBe(true)
  const changed = [
    { ...terms, amountFen: 501 },
    { ...terms, type: 0x06 },
    { ...terms, terminalNumber: '300089000341' },
    { ...terms, terminalSequence: 0x2b },
    { ...terms, timestamp: '20241229141741' },
  ]
  for (const other of changed) expect(verifier.verifyPurchase(card, other, tac)).toBe(false)
  expect(verifier.verifyPurchase(cardOf(1), terms, tac)).toBe(false)
  expect(verifier.verifyPurchase(card, terms, tac.subarray(0, 3))).toBe(false)
})

test('stays right when more cards come than keys are kept', () => {
  const verifier = createTacVerifier({ masterKey, cachedCardsMax: 2 })
  for (const number of [1, 2, 3, 1, 2, 3, 3, 1]) {
    const card = cardOf(number)
    expect(verifier.verifyPurchase(card, terms, tacOf(card))).toBe(true)
    expect(verifier.verifyPurchase(card, terms, tacOf(cardOf(number + 1)))).toBe(false)
  }
})

test('accepts a load TAC under the order of factors it was made for, and only under that', () => {
  const card = cardOf(7)
  const factors = { pan8: pan8Of(card.cardNumber), issuer8: Uint8Array.fromHex(issuerId) }
  const key = tacKeyOf(diversify(masterKey, { ...factors, order: 'issuer-pan' }))
  const load = {
    amountFen: 5000,
    terminalNumber: '000000000001',
    timestamp: '20261123080000',
    balanceAfterFen: 5000,
    onlineSequence: 0,
  }
  const tac = loadTac(key, load)
  const right = createTacVerifier({ masterKey, order: 'issuer-pan' })
  expect(right.verifyLoad(card, load, tac)).toBe(true)
  expect(createTacVerifier({ masterKey }).verifyLoad(card, load, tac)).toBe(false)
})
