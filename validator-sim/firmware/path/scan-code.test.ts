import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import type { CodeTerms } from '@tongxing/core/ride-code/code-issuer.ts'
import { recordKind, rideStage } from '@tongxing/proto/messages.ts'
import { expect, test } from 'vitest'
import { Parameters } from '../parameters/parameters.ts'
import {
  accountOf,
  codeTariff,
  createCodeRig,
  newCode,
  rideCodeList,
} from '../testing/ride-codes.ts'
import {
  createRig,
  journalOf,
  newCard,
  publisherKeys,
  type RigOptions,
  sectionShift,
  signedDocument,
  startMs,
} from '../testing/rig.ts'

test('a code pays: the record with the whole code is written before the signal', async () => {
  const rig = await createCodeRig()
  const code = newCode(1)
  const result = await rig.validator.scan(code)
  expect(result).toMatchObject({
    outcome: 'PAID_CODE',
    amountFen: 200,
    display: ['Ride code', 'Fare 2.00'],
    signal: { light: 'green', tone: 'single' },
  })
  const [record] = journalOf(rig)
  expect(record).toMatchObject({
    kind: recordKind.RECORD_KIND_CODE_RIDE,
    rideStage: rideStage.RIDE_STAGE_SINGLE,
    medium: 'qr',
    cardNumber: accountOf(1),
    issuerId: '',
    cardCity: '3764',
    cardState: { cardKind: 1, riderClass: 'adult' },
    amountFen: 200,
    listPriceFen: 200,
    balanceBeforeFen: 0,
    balanceAfterFen: 0,
    outcomeCode: 'PAID_CODE',
    lineId: '101',
    driverId: 'D0001',
    rideCodeListVersion: 1,
    rideCode: code,
  })
  expect(result.records).toHaveLength(1)
  // Verification and one durable write, and nothing of a card's time.
  const { rideCodeVerifyUs, storageWriteUs } = rig.deps.timeModel.figures.terminal
  expect(result.elapsedUs).toBe(rideCodeVerifyUs + storageWriteUs)
  expect(record?.elapsedUs).toBe(result.elapsedUs)
})

test.each([
  ['hex', (code: Uint8Array) => code.toHex()],
  ['base64', (code: Uint8Array) => code.toBase64()],
])('a scanner that hands over %s is understood', async (_form, textOf) => {
  const rig = await createCodeRig()
  const code = newCode(1)
  const result = await rig.validator.scan(new TextEncoder().encode(textOf(code)))
  expect(result.outcome).toBe('PAID_CODE')
  expect(journalOf(rig)[0]?.rideCode).toEqual(code)
})

test('a code rides once on a bus, power loss or not; a new one of its account rides', async () => {
  const rig = await createCodeRig()
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('PAID_CODE')
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('RIDE_CODE_REPEATED')
  await rig.reboot()
  rig.clock.advance(600_000)
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('RIDE_CODE_REPEATED')
  const next = newCode(1, { generatedAtMs: startMs + 1_000 })
  expect((await rig.validator.scan(next)).outcome).toBe('PAID_CODE')
  expect(journalOf(rig).map(({ amountFen }) => amountFen)).toEqual([200, 0, 0, 200])
})

const refusals: readonly (readonly [string, Partial<CodeTerms>])[] = [
  ['RIDE_CODE_EXPIRED', { generatedAtMs: startMs - 901_000 }],
  ['RIDE_CODE_FROM_FUTURE', { generatedAtMs: startMs + 60_000 }],
  ['RIDE_CODE_AUTHORISATION_EXPIRED', { authorisedUntilMs: startMs - 1_000 }],
  ['RIDE_CODE_ACCOUNT_TYPE_REFUSED', { accountType: 'dd' }],
  ['RIDE_CODE_AMOUNT_OVER_MAXIMUM', { maximumAmountFen: 199 }],
]

test.each(refusals)('%s is a refusal with the code on its record', async (outcome, terms) => {
  const rig = await createCodeRig()
  const code = newCode(1, terms)
  const result = await rig.validator.scan(code)
  expect(result.outcome).toBe(outcome)
  expect(result.signal.light).toBe('red')
  expect(journalOf(rig)).toHaveLength(1)
  expect(journalOf(rig)[0]).toMatchObject({
    kind: recordKind.RECORD_KIND_REFUSED,
    outcomeCode: outcome,
    medium: 'qr',
    cardNumber: accountOf(1),
    amountFen: 0,
    rideCode: code,
  })
})

test('a code that was refused may ride later: a refusal uses nothing up', async () => {
  const rig = await createCodeRig()
  const code = newCode(1, { generatedAtMs: startMs + 60_000 })
  expect((await rig.validator.scan(code)).outcome).toBe('RIDE_CODE_FROM_FUTURE')
  rig.clock.advance(60_000)
  expect((await rig.validator.scan(code)).outcome).toBe('PAID_CODE')
})

test('a changed byte anywhere is no ride', async () => {
  const rig = await createCodeRig()
  const code = newCode(1)
  for (let at = 0; at < code.length; at += 7) {
    const changed = code.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect((await rig.validator.scan(changed)).signal.light).toBe('red')
  }
  expect(journalOf(rig).every(({ amountFen }) => amountFen === 0)).toBe(true)
})

test('what is no code is refused, kept in part, and never stops the validator', async () => {
  const rig = await createCodeRig()
  for (const length of [0, 1, 400, 3_000]) {
    const junk = new Uint8Array(length).fill(0x81)
    expect((await rig.validator.scan(junk)).outcome).toBe('RIDE_CODE_MALFORMED')
    expect(journalOf(rig).at(-1)?.rideCode).toHaveLength(Math.min(length, 512))
  }
  const link = new TextEncoder().encode('https://pay.example.org/?q=1')
  expect((await rig.validator.scan(link)).outcome).toBe('RIDE_CODE_MALFORMED')
  expect(rig.validator.status().service).toBe('in-service')
})

test('the longest code, kept whole, fits a slot of the journal', async () => {
  const rig = await createCodeRig()
  const code = newCode(1, { customData: new Uint8Array(128) })
  expect((await rig.validator.scan(code)).outcome).toBe('PAID_CODE')
  expect(journalOf(rig)[0]?.rideCode).toEqual(code)
})

test('issuer, city and account must be among those that ride here', async () => {
  const [issuer] = rideCodeList.issuers
  const withIssuer = (changes: object) => ({
    rideCode: { ...rideCodeList, issuers: [{ ...issuer, ...changes }] },
  })
  const outcomeOf = async (options: RigOptions) =>
    (await (await createCodeRig(options)).validator.scan(newCode(1))).outcome

  expect(await outcomeOf({ rideCode: { ...rideCodeList, issuers: [] } })).toBe(
    'RIDE_CODE_ISSUER_NOT_ACCEPTED',
  )
  const foreign = { institution: '01012500', city: '2500' }
  expect(await outcomeOf(withIssuer(foreign))).toBe('PAID_CODE')
  expect(await outcomeOf(withIssuer({ ...foreign, institution: '01019999' }))).toBe(
    'RIDE_CODE_ISSUER_NOT_ACCEPTED',
  )
  expect(await outcomeOf(withIssuer({ ...foreign, city: '9999' }))).toBe(
    'RIDE_CODE_CITY_NOT_ACCEPTED',
  )
  const deniedAccounts = packCardNumbers([accountOf(1)])
  expect(await outcomeOf({ rideCode: { ...rideCodeList, deniedAccounts } })).toBe(
    'RIDE_CODE_DENIED',
  )
})

test('no list, no code is taken; a tariff without fares for codes takes none', async () => {
  const without = await createRig({ tariff: codeTariff })
  expect((await without.validator.scan(newCode(1))).outcome).toBe('RIDE_CODE_CA_UNKNOWN')
  const cardsOnly = await createRig({ rideCode: rideCodeList })
  expect((await cardsOnly.validator.scan(newCode(1))).outcome).toBe('FARE_UNKNOWN')
})

test('a new list takes effect with its version', async () => {
  const rig = await createCodeRig()
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('PAID_CODE')
  const denied = { ...rideCodeList, deniedAccounts: packCardNumbers([accountOf(2)]) }
  new Parameters({ disk: rig.paramsDisk, publisherKeys }).take(
    signedDocument({ rideCode: denied }, { version: 2 }),
    startMs,
  )
  await rig.reboot()
  expect((await rig.validator.scan(newCode(2))).outcome).toBe('RIDE_CODE_DENIED')
  expect(journalOf(rig).at(-1)?.rideCodeListVersion).toBe(2)
})

test('on a line by sections a code pays for the longest ride from this stop', async () => {
  const rig = await createCodeRig({ shift: sectionShift })
  rig.validator.setStop(1)
  const first = await rig.validator.scan(newCode(1))
  rig.validator.setStop(3)
  const later = await rig.validator.scan(newCode(2))
  expect(first.outcome).toBe('PAID_CODE')
  expect(later.amountFen).toBeLessThan(first.amountFen ?? 0)
})

test('riders on codes and on cards fill the same bus', async () => {
  const rig = await createCodeRig({ lines: [{ lineId: '101', passengersMax: 2 }] })
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('PAID_CODE')
  expect((await rig.validator.tap(newCard(1).enterField())).outcome).toBe('PAID')
  expect((await rig.validator.scan(newCode(2))).outcome).toBe('BUS_FULL')
  await rig.reboot()
  expect((await rig.validator.scan(newCode(2))).outcome).toBe('BUS_FULL')
})

test('no driver, no ride on a code', async () => {
  const rig = await createCodeRig()
  rig.validator.signOff()
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('SIGNED_OFF')
  expect(journalOf(rig)).toEqual([])
})

test('a disk that fails keeps no ride: no green light; the code rides after a boot', async () => {
  const rig = await createCodeRig()
  rig.disk.failWrites('DISK_WRITE_FAILED')
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('OUT_OF_SERVICE')
  rig.disk.failWrites(undefined)
  expect((await rig.validator.scan(newCode(2))).outcome).toBe('OUT_OF_SERVICE')
  expect(rig.validator.status().reason).toBe('DISK_WRITE_FAILED')
  await rig.reboot()
  expect((await rig.validator.scan(newCode(1))).outcome).toBe('PAID_CODE')
})

test('a code that is scanned in the middle of a tap disturbs neither', async () => {
  const rig = await createCodeRig()
  const presence = newCard(1).enterField()
  const transmit = async (command: Uint8Array) => {
    // The debit's claim is durable and open.
    if (command[1] === 0x54)
      expect((await rig.validator.scan(newCode(1))).outcome).toBe('PAID_CODE')
    return presence.transmit(command)
  }
  expect((await rig.validator.tap({ uid: presence.uid, transmit })).outcome).toBe('PAID')
  expect(journalOf(rig).map(({ outcomeCode }) => outcomeCode)).toEqual(['PAID_CODE', 'PAID'])
  await rig.reboot()
  expect(journalOf(rig)).toHaveLength(2)
  expect((await rig.validator.tap(newCard(2).enterField())).outcome).toBe('PAID')
})
