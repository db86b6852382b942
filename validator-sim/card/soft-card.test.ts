import { toHex } from '@tongxing/core/bytes/hex.ts'
import { buildApplicationBlockCommand } from '@tongxing/core/card/commands/application-block.ts'
import { buildGetBalanceCommand } from '@tongxing/core/card/commands/get-balance.ts'
import { buildGetChallengeCommand } from '@tongxing/core/card/commands/get-challenge.ts'
import {
  buildGetTransactionProveCommand,
  parseGetTransactionProveResponse,
} from '@tongxing/core/card/commands/get-transaction-prove.ts'
import { buildReadRecordCommand } from '@tongxing/core/card/commands/read-record.ts'
import { buildSamLockMacCommand } from '@tongxing/core/card/commands/sam-crypt.ts'
import { buildSamInitForCryptCommand } from '@tongxing/core/card/commands/sam-init-for-crypt.ts'
import { loadMac1, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { createTacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import { buildBusRecord, emptyBusRecord } from '@tongxing/core/card/files/bus-record.ts'
import { parsePurseLog } from '@tongxing/core/card/files/purse-log.ts'
import { expect, test } from 'vitest'
import { imageLength } from './image-layout.ts'
import { defaultCardSettings } from './settings.ts'
import { SoftCard } from './soft-card.ts'
import {
  balanceFen,
  cardKeys,
  checkMac2,
  identity,
  load,
  masters,
  newCard,
  newImage,
  newSam,
  purchase,
  select,
  terminalNumber,
  timestamp,
} from './testing/tap.ts'

const trip = Uint8Array.fromHex('06'.padEnd(96, '0'))
const hex = (text: string) => Uint8Array.fromHex(text.replaceAll(' ', ''))
const send = (card: ReturnType<SoftCard['enterField']>, text: string) =>
  toHex(card.process(hex(text)))

test('a card is small, and new ones hold no money', () => {
  expect(imageLength).toBeLessThan(4 * 1024)
  const card = newCard().enterField()
  expect(toHex(card.uid)).toBe('04a1b2c3d4e5f6')
  expect(select(card).publicInfo).toMatchObject(identity)
  expect(balanceFen(card)).toBe(0)
})

test('SELECT answers the 51 bytes of card.md 1.1, with any form of Le', () => {
  const card = newCard().enterField()
  const fci =
    '6f318408a000000632010105a5259f0801029f0c1e01011000ffffffff0201' +
    '0310517007010479138120190718204012310000'
  const command = '00a4040008a000000632010105'
  for (const le of ['', '00', '33']) expect(send(card, command + le)).toBe(`${fci}9000`)
  expect(send(card, `${command}10`)).toBe('6c33')
  expect(send(card, '00a4040005a000000632')).toBe(`${fci}9000`)
  expect(send(card, '00a4040009a00000063201010501')).toBe('6a82')
  expect(send(card, '00a4040007a000000003101000')).toBe('6a82')
  expect(send(card, '00a404000e325041592e5359532e444446303100')).toMatch(/^6f2e840e.*9000$/)
})

test('a load: MAC1 is the card’s, the TAC verifies, counter and log move once', () => {
  const card = newCard().enterField()
  select(card)
  const loaded = load(card, 5000)
  const key = loadSessionKey(cardKeys.load, loaded)
  const terms = { amountFen: 5000, terminalNumber, timestamp }
  expect(loadMac1(key, { ...terms, balanceBeforeFen: 0 })).toEqual(loaded.mac1)
  const verifier = createTacVerifier({ masterKey: masters.tac })
  const tacTerms = { ...terms, balanceAfterFen: 5000, onlineSequence: 0 }
  expect(verifier.verifyLoad({ ...identity, algorithm: 0 }, tacTerms, loaded.tac)).toBe(true)
  expect(balanceFen(card)).toBe(5000)
  expect(load(card, 1000).onlineSequence).toBe(1)
  const log = card.process(buildReadRecordCommand({ sfi: 0x18, record: 1 }))
  expect(parsePurseLog(log)).toMatchObject({ sequence: 2, amountFen: 1000, type: 0x02 })
  expect(send(card, '00b203c400')).toBe('6a83')
})

test('a CAPP purchase: SAM and card agree, files change together, the TAC verifies', () => {
  const card = newCard().enterField()
  const sam = newSam()
  select(card)
  load(card, 5000)
  const busRecord = buildBusRecord({ ...emptyBusRecord, state: 1, markAmountFen: 300 })
  const debited = purchase(card, sam, 200, { trip, busRecord })
  expect(toHex(checkMac2(sam, debited.mac2))).toBe('9000')
  expect(balanceFen(card)).toBe(4800)
  const verifier = createTacVerifier({ masterKey: masters.tac })
  const { terminalSequence } = debited
  const terms = { amountFen: 200, type: 0x09, terminalNumber, terminalSequence, timestamp }
  expect(verifier.verifyPurchase({ ...identity, algorithm: 0 }, terms, debited.tac)).toBe(true)
  expect(send(card, '00b201f400')).toBe(`${toHex(trip)}9000`)
  expect(send(card, '00b202d480')).toBe(`${toHex(busRecord)}9000`)
  expect(send(card, '00b201c417')).toBe(
    `0001 000000 000000c8 09 ${terminalNumber} ${timestamp} 9000`.replaceAll(' ', ''),
  )
  expect(purchase(card, sam, 0).offlineSequence).toBe(1)
})

test('the proof is kept until the next purchase, for N and N+1 unless settings say one', () => {
  const proofs = (proveSequence: 'either' | 'initialized' | 'incremented') => {
    const settings = { ...defaultCardSettings, proveSequence }
    const card = newCard({ settings }).enterField()
    select(card)
    load(card, 1000)
    const { tac, mac2 } = purchase(card, newSam(), 100)
    const answers = [0, 1, 2].map((sequence) =>
      card.process(buildGetTransactionProveCommand({ type: 0x09, sequence })),
    )
    return { tac, mac2, answers, isKept: answers.map((answer) => answer.length === 10) }
  }
  const { tac, mac2, answers, isKept } = proofs('either')
  expect(isKept).toEqual([true, true, false])
  expect(parseGetTransactionProveResponse(answers[1] ?? hex(''))).toEqual({ mac: mac2, tac })
  expect(toHex(answers[2] ?? hex(''))).toBe('9406')
  expect(proofs('initialized').isKept).toEqual([true, false, false])
  expect(proofs('incremented').isKept).toEqual([false, true, false])
})

test('three wrong MACs in a row block the application for good; a right one forgives', () => {
  const card = newCard().enterField()
  const sam = newSam()
  select(card)
  load(card, 1000)
  const wrong = () => {
    send(card, '805003020b0100000064 300089000340 0f')
    return send(card, '805401000f 00000000 20241229141740 00000000 08')
  }
  expect([wrong(), wrong()]).toEqual(['9302', '9302'])
  purchase(card, sam, 100)
  expect([wrong(), wrong(), wrong()]).toEqual(['9302', '9302', '9303'])
  expect(() => select(card)).toThrowError(
    expect.objectContaining({ code: 'CARD_APPLICATION_BLOCKED' }),
  )
  expect(send(card, '805c030204')).toBe('000003849000')
})

test('APPLICATION BLOCK takes the SAM’s MAC over the card’s fresh challenge only', () => {
  const card = newCard().enterField()
  const sam = newSam()
  select(card)
  load(card, 1000)
  const factors = { pan8: identity.cardNumber.slice(-16), issuerId: identity.issuerId }
  const lockMac = (challenge: Uint8Array) => {
    sam.process(buildSamInitForCryptCommand(factors))
    return sam.process(buildSamLockMacCommand(challenge, 'temporary')).slice(0, 4)
  }
  const mac = lockMac(card.process(buildGetChallengeCommand()).slice(0, 4))
  const stale = card.process(buildGetBalanceCommand())
  expect(stale).toHaveLength(6)
  const block = buildApplicationBlockCommand({ kind: 'temporary', mac })
  expect(toHex(card.process(block))).toBe('6985')
  const fresh = lockMac(card.process(buildGetChallengeCommand()).slice(0, 4))
  expect(toHex(card.process(buildApplicationBlockCommand({ kind: 'temporary', mac: fresh })))).toBe(
    '9000',
  )
  expect(send(card, '00a4040008a00000063201010500')).toMatch(/6283$/)
  expect(send(card, `805003020b0100000064${terminalNumber}0f`)).toBe('6283')
})

test('conditions have the status words of card.md 2.1', () => {
  const card = newCard().enterField()
  expect(send(card, '805c030204')).toBe('6985')
  expect(send(card, '00b095001e')).toBe('6a82')
  select(card)
  const cases = [
    ['ff', '6700'],
    ['00b09500', '9000'],
    ['00b0950000', '9000'],
    ['00b0970000', '9000'],
    ['00b09500ff', '6c1e'],
    ['00b0951f00', '6b00'],
    ['00b0980000', '6981'],
    ['00b0940000', '6a82'],
    ['00b201ac00', '6981'],
    ['00b201a400', '6a82'],
    ['00b203d400', '6a83'],
    ['00b201c417', '6a83'],
    ['00b202d420', '6c80'],
    ['805c040204', '6a86'],
    ['805c030205', '6c04'],
    ['805c0302', '9000'],
    ['805003020b0200000000300089000340', '9403'],
    ['805003020b0100000001300089000340', '9401'],
    ['805003020a01000000003000890003', '6700'],
    ['805400000f000000002024122914174000000000', '6a86'],
    ['805401000f000000002024122914174000000000', '6901'],
    ['805200000b20241229141740fc6ec69e04', '6901'],
    [`80dc00f030${toHex(trip)}`, '6985'],
    ['805a0009020000', '9406'],
    ['841e0000', '6987'],
    ['8099000000', '6d00'],
    ['9000000000', '6e00'],
  ] as const
  for (const [command, status] of cases) {
    expect([command, send(card, command).slice(-4)]).toEqual([command, status])
  }
})

test('the CAPP cache refuses what it cannot write and is dropped by SELECT and INITIALIZE', () => {
  const card = newCard().enterField()
  const sam = newSam()
  select(card)
  load(card, 1000)
  const init = '805003020b0100000000300089000340'
  const record = '11'.repeat(128)
  send(card, init)
  expect(send(card, `80dc00a830${toHex(trip)}`)).toBe('6981')
  expect(send(card, `80dc01c017${'00'.repeat(23)}`)).toBe('6982')
  expect(send(card, `80dc03d080${record}`)).toBe('6a83')
  expect(send(card, `80dc02d07f${'11'.repeat(127)}`)).toBe('6700')
  for (const place of ['02d0', '02d4', '02c8', '01d0'])
    expect(send(card, `80dc${place}80${record}`)).toBe('9000')
  expect(send(card, `80dc01c880${record}`)).toBe('6a84')
  purchase(card, sam, 0)
  expect(send(card, '00b202d480')).not.toContain('1111')
  expect(send(card, '00b201f430')).toBe('6a83')
})

test('an overdraft limit is part of the stored balance and never shown as money', () => {
  const card = new SoftCard(newImage({ overdraftFen: 800 })).enterField()
  select(card)
  purchase(card, newSam(), 300)
  expect(send(card, '805c000204')).toBe('000001f49000')
  expect(send(card, '805c010204')).toBe('000003209000')
  expect(send(card, '805c020204')).toBe('0000012c9000')
  expect(send(card, '805c030204')).toBe('fffffed49000')
})

test('a purse whose counter is used up makes no more purchases', () => {
  const card = new SoftCard(newImage({ offlineSequence: 0xfffe })).enterField()
  select(card)
  expect(purchase(card, newSam(), 0).offlineSequence).toBe(0xfffe)
  expect(send(card, '805003020b0100000000300089000340')).toBe('6985')
})

test('rings keep the newest ten log records and thirty trips, newest first', () => {
  const card = newCard().enterField()
  const sam = newSam()
  select(card)
  for (let i = 1; i <= 31; i++) {
    const numbered = trip.slice()
    numbered[47] = i
    purchase(card, sam, 0, { trip: numbered })
  }
  expect(send(card, '00b201f400')).toMatch(/1f9000$/)
  expect(send(card, '00b21ef400')).toMatch(/029000$/)
  expect(send(card, '00b21ff400')).toBe('6a83')
  expect(send(card, '00b201c400')).toMatch(/^001f/)
  expect(send(card, '00b20ac400')).toMatch(/^0016/)
  expect(send(card, '00b20bc400')).toBe('6a83')
})

test('bytes that are no card image are refused', () => {
  const code = expect.objectContaining({ code: 'CARD_IMAGE_CORRUPT' })
  expect(() => new SoftCard(new Uint8Array(10))).toThrowError(code)
  expect(() => new SoftCard(new Uint8Array(imageLength))).toThrowError(code)
})
