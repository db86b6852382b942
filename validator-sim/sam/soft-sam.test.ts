import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHex } from '@tongxing/core/bytes/hex.ts'
import {
  buildInitSamForPurchaseCommand,
  parseInitSamForPurchaseResponse,
} from '@tongxing/core/card/commands/init-sam-for-purchase.ts'
import {
  buildSamReadInfoCommand,
  parseSamReadInfoResponse,
} from '@tongxing/core/card/commands/sam-read-info.ts'
import {
  buildSamReadTerminalNumberCommand,
  parseSamReadTerminalNumberResponse,
} from '@tongxing/core/card/commands/sam-read-terminal-number.ts'
import { psamAid } from '@tongxing/core/card/application.ts'
import { buildSamSelectCommand } from '@tongxing/core/card/commands/sam-select.ts'
import { expect, test } from 'vitest'
import { fileSamStateStore, memorySamStateStore, type SamStateStore } from './sam-state-store.ts'
import { SoftSam } from './soft-sam.ts'

const purchaseKey = Uint8Array.fromHex('00112233445566778899aabbccddeeff')

function newSam(options: { store?: SamStateStore; macFailuresMax?: number } = {}) {
  const { store = memorySamStateStore(), macFailuresMax = 3 } = options
  const info = {
    keyIndex: 1,
    issuerId: '01011000ffffffff',
    receiverId: '02022000ffffffff',
    startDate: '20240101',
    endDate: '20401231',
  }
  const keys = { purchase: purchaseKey, applicationLock: purchaseKey }
  return new SoftSam({ terminalNumber: '300089000340', info, keys, macFailuresMax }, store)
}

// The synthetic CAPP purchase of card.md 2.12.
const request = {
  rand: Uint8Array.fromHex('11223344'),
  offlineSequence: 0x042d,
  amountFen: 500,
  type: 0x09,
  timestamp: '20241229141740',
  keyVersion: 1,
  algorithm: 0,
  pan8: '5170070104791381',
  issuerId: '01011000ffffffff',
}

const init = buildInitSamForPurchaseCommand(request)
const send = (sam: SoftSam, text: string) =>
  toHex(sam.process(Uint8Array.fromHex(text.replaceAll(' ', ''))))

test('gives the MAC1 and takes the MAC2 of card.md 2.12', () => {
  const store = memorySamStateStore({ terminalSequence: 0x2a, macFailures: 0 })
  const sam = newSam({ store })
  sam.process(buildSamSelectCommand())
  expect(toHex(sam.process(init))).toBe('0000002afc6ec69e9000')
  expect(send(sam, '8072000004 50f8372d')).toBe('9000')
  expect(send(sam, '8072000004 50f8372d')).toBe('6901')
  expect(store.read().terminalSequence).toBe(0x2b)
})

test('tells its number and its key index, and wants its application selected', () => {
  const sam = newSam()
  const number = sam.process(buildSamReadTerminalNumberCommand())
  expect(parseSamReadTerminalNumberResponse(number)).toBe('300089000340')
  const info = parseSamReadInfoResponse(sam.process(buildSamReadInfoCommand()))
  expect(info).toMatchObject({ keyIndex: 1, receiverId: '02022000ffffffff' })
  expect(toHex(sam.process(init))).toBe('6985')
  expect(send(sam, '00b0970001')).toBe('019000')
  expect(send(sam, '00a40000028011')).toBe('9000')
  expect(toHex(sam.process(init))).toMatch(/9000$/)
  expect(send(sam, '00a40000023f00')).toBe('9000')
  expect(toHex(sam.process(init))).toBe('6985')
  expect(send(sam, `00a4040010${toHex(psamAid)}`)).toBe('9000')
  sam.reset()
  expect(toHex(sam.process(init))).toBe('6985')
})

test('a new 8070 without an 8072 is a new debit; the old MAC2 is no longer taken', () => {
  const sam = newSam()
  sam.process(buildSamSelectCommand())
  const first = parseInitSamForPurchaseResponse(sam.process(init))
  const other = buildInitSamForPurchaseCommand({ ...request, amountFen: 300 })
  const second = parseInitSamForPurchaseResponse(sam.process(other))
  expect([first.terminalSequence, second.terminalSequence]).toEqual([0, 1])
  expect(send(sam, '8072000004 50f8372d')).toBe('9302')
})

test('the counter is durable before MAC1 leaves: no number is given twice', () => {
  const writes: number[] = []
  const kept = memorySamStateStore()
  let isFailing = false
  const store: SamStateStore = {
    read: kept.read,
    write: (state) => {
      if (isFailing) throw new Error('no power')
      writes.push(state.terminalSequence)
      kept.write(state)
    },
  }
  const sam = newSam({ store })
  sam.process(buildSamSelectCommand())
  sam.process(init)
  expect(writes).toEqual([1])
  isFailing = true
  expect(() => sam.process(init)).toThrow('no power')
  isFailing = false
  expect(parseInitSamForPurchaseResponse(sam.process(init)).terminalSequence).toBe(1)
})

test('the counter in a file outlives the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-sam-'))
  const path = join(folder, 'sam.state')
  for (const expected of [0, 1, 2]) {
    const sam = newSam({ store: fileSamStateStore(path) })
    sam.process(buildSamSelectCommand())
    const answer = parseInitSamForPurchaseResponse(sam.process(init))
    expect(answer.terminalSequence).toBe(expected)
  }
  rmSync(folder, { recursive: true })
})

test('wrong MAC2s in a row lock the SAM at the limit, and never where there is none', () => {
  const wrongTwice = (macFailuresMax: number) => {
    const sam = newSam({ macFailuresMax })
    sam.process(buildSamSelectCommand())
    for (let i = 0; i < 2; i++) {
      sam.process(init)
      expect(send(sam, '8072000004 00000000')).toBe('9302')
    }
    return toHex(sam.process(init)).slice(-4)
  }
  expect(wrongTwice(2)).toBe('6983')
  expect(wrongTwice(3)).toBe('9000')
  expect(wrongTwice(0)).toBe('9000')
})

test('refuses what it does not know with the status word for it', () => {
  const sam = newSam()
  sam.process(buildSamSelectCommand())
  const cases = [
    ['8070000004 00000000', '6700'],
    [`8070000024 ${'00'.repeat(19)}7f${'00'.repeat(16)}`, '9403'],
    ['801a460210 00000000000000000000000000000000', '6a88'],
    ['80fa050010 11223344000000008 41e000004800000', '6901'],
    ['80fa040010 11223344000000008 41e000004800000', '6a86'],
    ['801a420010 00000000000000000000000000000000', '6985'],
    ['801a450308 0000000000000000', '6a88'],
    ['801a650218 000000000000000000000000000000000000000000000000', '6a88'],
    ['801a450208 0000000000000000', '6700'],
    ['801a460010 00000000000000000000000000000000', '6a88'],
    ['00b0961006', '6b00'],
    ['00b0950000', '6a82'],
    ['00b0960007', '6c06'],
    ['00a4000002 3f01', '6a82'],
    ['00a4040005 a000000632', '6a82'],
    ['00a40c0000', '6a86'],
    ['8099000000', '6d00'],
    ['9070000000', '6e00'],
    ['80', '6700'],
  ] as const
  for (const [command, status] of cases) {
    expect([command, send(sam, command).slice(-4)]).toEqual([command, status])
  }
})
