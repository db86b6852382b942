import { expect, test } from 'vitest'
import { fromHex, toHex } from '../../bytes/hex.ts'
import { commandDefinitions, decodeExchange } from '../decode-exchange.ts'
import { applicationBlockMacInput, buildApplicationBlockCommand } from './application-block.ts'
import { buildCreditForLoadCommand, parseCreditForLoadResponse } from './credit-for-load.ts'
import { buildCreditSamForPurchaseCommand } from './credit-sam-for-purchase.ts'
import {
  buildDebitForPurchaseCommand,
  parseDebitForPurchaseResponse,
} from './debit-for-purchase.ts'
import { buildGetBalanceCommand, parseGetBalanceResponse } from './get-balance.ts'
import { buildGetChallengeCommand } from './get-challenge.ts'
import {
  buildGetTransactionProveCommand,
  parseGetTransactionProveResponse,
} from './get-transaction-prove.ts'
import {
  buildInitializeForCappPurchaseCommand,
  parseInitializeForCappPurchaseResponse,
} from './initialize-for-capp-purchase.ts'
import {
  buildInitializeForLoadCommand,
  parseInitializeForLoadResponse,
} from './initialize-for-load.ts'
import {
  buildInitializeForPurchaseCommand,
  parseInitializeForPurchaseResponse,
} from './initialize-for-purchase.ts'
import {
  buildInternalAuthenticateCommand,
  parseInternalAuthenticateResponse,
} from './internal-authenticate.ts'
import { buildReadBinaryCommand } from './read-binary.ts'
import { buildReadRecordCommand, parseReadRecordResponse } from './read-record.ts'
import { buildSamLockMacCommand } from './sam-crypt.ts'
import { buildSamInitForCryptCommand } from './sam-init-for-crypt.ts'
import { buildSamReadInfoCommand, parseSamReadInfoResponse } from './sam-read-info.ts'
import { buildSamReadTerminalNumberCommand } from './sam-read-terminal-number.ts'
import { buildSamSelectCommand } from './sam-select.ts'
import { buildSelectCommand, parseSelectResponse } from './select.ts'
import {
  buildAppendTripCommand,
  buildUpdateCappDataCacheCommand,
} from './update-capp-data-cache.ts'

const fci =
  '6f318408a000000632010105a5259f0801029f0c1e' +
  '01011000ffffffff0201031051700701047913812019071820401231' +
  '0000'
const timestamp = '20241229141740'
const mac = fromHex('fc6ec69e')
const request = { keyIndex: 1, amountFen: 500, terminalNumber: '300089000340' }

test('commands have the bytes of card.md section 2', () => {
  const bytes = [
    [buildSelectCommand(), '00a4040008a00000063201010500'],
    [buildReadBinaryCommand({ sfi: 0x15, length: 30 }), '00b095001e'],
    [buildReadBinaryCommand({ sfi: 0x17, length: 11 }), '00b097000b'],
    [buildReadRecordCommand({ sfi: 0x18, record: 1, length: 23 }), '00b201c417'],
    [buildReadRecordCommand({ sfi: 0x1a, record: 2 }), '00b202d400'],
    [buildReadRecordCommand({ sfi: 0x1e, record: 1 }), '00b201f400'],
    [buildGetBalanceCommand(), '805c030204'],
    [buildGetBalanceCommand('stored'), '805c000204'],
    [buildInitializeForLoadCommand(request), '805000020b01000001f430008900034010'],
    [buildCreditForLoadCommand({ timestamp, mac2: mac }), '805200000b20241229141740fc6ec69e04'],
    [buildInitializeForCappPurchaseCommand(request), '805003020b01000001f43000890003400f'],
    [buildInitializeForPurchaseCommand(request), '805001020b01000001f43000890003400f'],
    [
      buildInternalAuthenticateCommand({ operation: 'encrypt', data: fromHex('0011223344556677') }),
      '0088000108001122334455667700',
    ],
    [buildAppendTripCommand(new Uint8Array(48)), `80dc00f030${'00'.repeat(48)}`],
    [
      buildUpdateCappDataCacheCommand({ sfi: 0x1a, record: 2, data: new Uint8Array(128) }),
      `80dc02d080${'00'.repeat(128)}`,
    ],
    [
      buildDebitForPurchaseCommand({ terminalSequence: 0x2a, timestamp, mac1: mac }),
      '805401000f0000002a20241229141740fc6ec69e08',
    ],
    [buildGetTransactionProveCommand({ type: 9, sequence: 0x042e }), '805a000902042e08'],
    [buildGetChallengeCommand(), '0084000004'],
    [buildApplicationBlockCommand({ kind: 'temporary', mac }), '841e000004fc6ec69e'],
    [buildApplicationBlockCommand({ kind: 'permanent', mac }), '841e000104fc6ec69e'],
    [buildSamReadTerminalNumberCommand(), '00b0960006'],
    [buildSamSelectCommand(), '00a4000010a0000006324d4f542e435053414d3031'],
    [buildSamReadInfoCommand(), '00b0970019'],
    [buildCreditSamForPurchaseCommand(mac), '8072000004fc6ec69e'],
    [
      buildSamInitForCryptCommand({ pan8: '5170070104791381', issuerId: '01011000ffffffff' }),
      '801a450210517007010479138101011000ffffffff',
    ],
    [
      buildSamLockMacCommand(fromHex('11223344'), 'temporary'),
      '80fa0500101122334400000000841e00000480000004',
    ],
  ] as const
  for (const [built, expected] of bytes) expect(toHex(built)).toBe(expected)
  expect(toHex(applicationBlockMacInput('permanent'))).toBe('841e000104')
})

test('answers are read into named values', () => {
  const selected = parseSelectResponse(fromHex(`${fci}9000`))
  expect(selected.publicInfo.cardNumber).toBe('03105170070104791381')
  expect(selected.applicationVersion).toBe(2)
  expect(selected.publicInfoBytes).toHaveLength(30)
  expect(parseGetBalanceResponse(fromHex('00000e019000'))).toBe(3585)
  expect(parseGetBalanceResponse(fromHex('ffffff9c9000'))).toBe(-100)
  expect(parseInitializeForLoadResponse(fromHex('00000e010007010011223344aabbccdd9000'))).toEqual({
    balanceFen: 3585,
    onlineSequence: 7,
    keyVersion: 1,
    algorithm: 0,
    rand: fromHex('11223344'),
    mac1: fromHex('aabbccdd'),
  })
  const initialized = fromHex('00000e01042d00000001001122' + '33449000')
  expect(parseInitializeForCappPurchaseResponse(initialized)).toEqual({
    balanceFen: 3585,
    offlineSequence: 0x042d,
    overdraftFen: 0,
    keyVersion: 1,
    algorithm: 0,
    rand: fromHex('11223344'),
  })
  const opened = parseInitializeForPurchaseResponse(initialized)
  expect(opened).toEqual(parseInitializeForCappPurchaseResponse(initialized))
  expect(parseInternalAuthenticateResponse(fromHex('aabb9000'))).toEqual(fromHex('aabb'))
  const debited = parseDebitForPurchaseResponse(fromHex('40a5ad7350f8372d9000'))
  expect(debited).toEqual({ tac: fromHex('40a5ad73'), mac2: fromHex('50f8372d') })
  // The proof has the two in the reverse order of DEBIT's answer.
  const proof = parseGetTransactionProveResponse(fromHex('50f8372d40a5ad739000'))
  expect(proof).toEqual({ mac: debited.mac2, tac: debited.tac })
  expect(toHex(parseCreditForLoadResponse(fromHex('fa00066d9000')))).toBe('fa00066d')
  const sam = `01${'ff'.repeat(8)}${'ee'.repeat(8)}2024010120401231`
  expect(parseSamReadInfoResponse(fromHex(`${sam}9000`))).toMatchObject({
    keyIndex: 1,
    issuerId: 'ff'.repeat(8),
    endDate: '20401231',
  })
})

test('status words become codes, with the status word in the detail', () => {
  const cases = [
    [() => parseSelectResponse(fromHex('6a82')), 'CARD_APPLICATION_MISSING', '6A82'],
    [() => parseSelectResponse(fromHex(`${fci}6283`)), 'CARD_APPLICATION_BLOCKED', '6283'],
    [() => parseSelectResponse(fromHex('9303')), 'CARD_APPLICATION_BLOCKED', '9303'],
    [
      () => parseInitializeForCappPurchaseResponse(fromHex('9401')),
      'CARD_BALANCE_INSUFFICIENT',
      '9401',
    ],
    [() => parseDebitForPurchaseResponse(fromHex('9302')), 'CARD_MAC_WRONG', '9302'],
    [() => parseGetTransactionProveResponse(fromHex('9406')), 'CARD_PROOF_MISSING', '9406'],
    [() => parseReadRecordResponse(fromHex('6a83')), 'CARD_RECORD_MISSING', '6A83'],
    [() => parseReadRecordResponse(fromHex('6f00')), 'CARD_STATUS_UNEXPECTED', '6F00'],
  ] as const
  for (const [parse, code, status] of cases) {
    expect(parse).toThrowError(
      expect.objectContaining({ code, detail: expect.objectContaining({ status }) }),
    )
  }
  const bytesInvalid = expect.objectContaining({ code: 'CARD_BYTES_INVALID' })
  expect(() => parseDebitForPurchaseResponse(fromHex('40a5ad739000'))).toThrowError(bytesInvalid)
  expect(() => parseSelectResponse(fromHex('6f009000'))).toThrowError(bytesInvalid)
  expect(() => parseSelectResponse(new Uint8Array(1))).toThrowError(bytesInvalid)
})

test('an exchange is decoded into labelled fields in both languages', () => {
  const command = buildDebitForPurchaseCommand({ terminalSequence: 42, timestamp, mac1: mac })
  const decoded = decodeExchange('card', command, fromHex('40a5ad7350f8372d9000'))
  expect(decoded.name).toBe('DEBIT FOR PURCHASE')
  expect(decoded.commandFields.map(({ en, value }) => [en, value])).toEqual([
    ['terminal sequence', 42],
    ['terminal time', timestamp],
    ['MAC1', 'fc6ec69e'],
  ])
  expect(decoded.responseFields[0]).toEqual({
    en: 'TAC',
    zh: 'TAC',
    kind: 'bytes',
    hex: '40a5ad73',
    value: '40a5ad73',
  })
  expect(decoded).toMatchObject({ status: '9000', statusEn: 'done', statusZh: '成功' })

  const selected = decodeExchange('card', buildSelectCommand(), fromHex(`${fci}9000`))
  const number = selected.responseFields.find(({ en }) => en === 'card number')
  expect(number?.value).toBe('03105170070104791381')

  const trip = decodeExchange('card', buildAppendTripCommand(new Uint8Array(48)), fromHex('6985'))
  expect(trip.commandFields).toHaveLength(11)
  expect(trip.statusEn).toBe('outside a CAPP purchase')
})

test('each command of an issuer, and each kind of status word, is explained', () => {
  const shown = (command: string, response: string) => {
    const { name, commandFields, responseFields, statusEn } = decodeExchange(
      'card',
      fromHex(command),
      fromHex(response),
    )
    const values = [...commandFields, ...responseFields].map(({ value }) => value)
    return [name, ...values, statusEn]
  }
  const limits = '805800000e0003e82024122914174011223344'
  const opened = '000003e8000700032001001122334455667788'
  const rail = `2701${'00'.repeat(79)}0000012c`.padEnd(256, '0')
  const fields = [
    [shown('841800000411223344', '9000'), ['APPLICATION UNBLOCK', '11223344', 'done']],
    [shown('841600000411223344', '9302'), ['CARD BLOCK', '11223344', 'MAC wrong']],
    [shown('84d6951c06010111223344', '6987'), ['UPDATE BINARY', '0101', '11223344', 'MAC missing']],
    [shown('04dc011c0111', '6988'), ['UPDATE RECORD', '11', 'MAC wrong']],
    [shown('84e2001800', '6a84'), ['APPEND RECORD', 'no room in the file']],
    [shown('00200000021234', '63c2'), ['VERIFY', '1234', 'wrong; X tries left']],
    [shown('00820000021234', '6983'), ['EXTERNAL AUTHENTICATE', '1234', 'key blocked']],
    [shown('00880001011108', 'aa9000'), ['INTERNAL AUTHENTICATE', '11', 'aa', 'done']],
    [
      shown('805004020701300089000340', `${opened}9000`),
      [
        ...['INITIALIZE FOR UPDATE OVERDRAFT', 1, '300089000340'],
        ...[1000, 7, 800, 1, 0, '11223344', '55667788', 'done'],
      ],
    ],
    [
      shown(`${limits}04`, 'aabbccdd9000'),
      ['UPDATE OVERDRAFT LIMIT', 1000, timestamp, '11223344', 'aabbccdd', 'done'],
    ],
    [
      shown('00b2011c00', `0000014001${'00'.repeat(27)}9000`).slice(0, 3),
      ['READ RECORD', '00000140', 1],
    ],
    [shown('00b201d400', `${rail}9000`).slice(1, 2), ['2701']],
    [shown('00b202cc00', `2702${'00'.repeat(126)}9000`).slice(1, 2), ['2702']],
    [shown('00b095ff00', '6c1e'), ['READ BINARY', 'wrong Le: XX is the right one']],
    [
      shown('00b0970013', '00000156580058400001020000000020261231' + '9000'),
      ['READ BINARY', '00000156', '5800', '5840', '0001', 2, '00000000', '20261231', 'done'],
    ],
  ] as const
  for (const [actual, expected] of fields) expect(actual).toEqual(expected)
})

test('what is unknown, cut or unanswered is shown and never throws', () => {
  expect(decodeExchange('card', fromHex('ff'), new Uint8Array(0))).toMatchObject({
    name: 'UNKNOWN',
    status: undefined,
    statusEn: 'no answer',
  })
  const odd = decodeExchange('card', fromHex('805403000102'), fromHex('016d00'))
  expect(odd.commandFields).toMatchObject([{ hex: '02' }])
  expect(odd.responseFields).toMatchObject([{ hex: '01' }])
  expect(decodeExchange('sam', fromHex('80700000020102'), fromHex('6700')).commandFields).toEqual([
    expect.objectContaining({ hex: '0102' }),
  ])
})

test('every command has a name of its own and a meaning for its success', () => {
  const names = commandDefinitions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { statusWords } of commandDefinitions) {
    expect(statusWords['9000']).toBeDefined()
    for (const word of Object.keys(statusWords)) expect(word).toMatch(/^([0-9A-F]{4}|63CX|6CXX)$/)
  }
})
