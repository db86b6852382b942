import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  buildInitSamForPurchaseCommand,
  parseInitSamForPurchaseResponse,
} from '@tongxing/core/card/commands/init-sam-for-purchase.ts'
import { buildSamSelectCommand } from '@tongxing/core/card/commands/sam-select.ts'
import { statusWordOf } from '@tongxing/core/card/status-words.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileSamStateStore, memorySamStateStore, type SamStateStore } from './sam-state-store.ts'
import { SoftSam } from './soft-sam.ts'

const key = Uint8Array.fromHex('00112233445566778899aabbccddeeff')
const info = {
  keyIndex: 1,
  issuerId: '01011000ffffffff',
  receiverId: '02022000ffffffff',
  startDate: '20240101',
  endDate: '20401231',
}
const keys = { purchase: key, applicationLock: key, tac: key, staff: key }

function powerOn(store: SamStateStore): SoftSam {
  const sam = new SoftSam({ terminalNumber: '300089000340', info, keys, macFailuresMax: 0 }, store)
  sam.process(buildSamSelectCommand())
  return sam
}

const init = buildInitSamForPurchaseCommand({
  rand: Uint8Array.fromHex('11223344'),
  offlineSequence: 1,
  amountFen: 500,
  type: 0x09,
  timestamp: '20241229141740',
  keyVersion: 1,
  algorithm: 0,
  pan8: '5170070104791381',
  issuerId: '01011000ffffffff',
})

/** What befalls the power in a debit: nothing, or it goes before or after the state is kept. */
const fates = fc.constantFrom('whole', 'cut before', 'cut after', 'reset' as const)

test('no terminal sequence is given twice, wherever the power goes', () => {
  fc.assert(
    fc.property(fc.array(fates, { maxLength: 60 }), (lives) => {
      const kept = memorySamStateStore()
      let fate = ''
      const store: SamStateStore = {
        read: kept.read,
        write: (state) => {
          if (fate === 'cut before') throw new Error('no power')
          kept.write(state)
          if (fate === 'cut after') throw new Error('no power')
        },
      }
      const given: number[] = []
      let sam = powerOn(store)
      for (fate of lives) {
        if (fate === 'reset') {
          sam = powerOn(store)
          continue
        }
        try {
          given.push(parseInitSamForPurchaseResponse(sam.process(init)).terminalSequence)
        } catch {
          sam = powerOn(store)
        }
      }
      expect(given).toEqual([...new Set(given)].toSorted((a, b) => a - b))
      expect(kept.read().terminalSequence).toBeGreaterThan(given.at(-1) ?? -1)
    }),
  )
})

test('a half-written new state beside the file is not the state', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-sam-'))
  const path = join(folder, 'sam.state')
  const given = () =>
    parseInitSamForPurchaseResponse(powerOn(fileSamStateStore(path)).process(init)).terminalSequence
  expect(given()).toBe(0)
  for (let bytes = 0; bytes < 5; bytes++) {
    writeFileSync(`${path}.new`, new Uint8Array(bytes))
    expect(given()).toBe(bytes + 1)
  }
  rmSync(folder, { recursive: true })
})

test('any commands at all are answered, and none but 8070 moves the counter, by one', () => {
  const header = fc.tuple(
    fc.constantFrom(0x00, 0x80, 0x84, 0xff),
    fc.constantFrom(0xa4, 0xb0, 0x70, 0x72, 0x1a, 0xfa, 0xc0, 0x00),
    fc.oneof(
      fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 0x42, 0x44, 0x45, 0x46, 0x96, 0x97),
      fc.nat(255),
    ),
    fc.constantFrom(0, 1, 2, 255),
  )
  const sized = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
  const data = fc.oneof(
    fc.uint8Array({ maxLength: 255 }),
    fc.constantFrom(2, 4, 8, 16, 24, 0x1c, 0x24).chain(sized),
    fc.constantFrom(init.slice(5, -1)),
  )
  const command = fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 262 }) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(header, data)
        .map(([head, body]) => Uint8Array.from([...head, body.length, ...body])),
    },
  )
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const store = memorySamStateStore()
      const sam = powerOn(store)
      for (const bytes of commands) {
        const before = store.read().terminalSequence
        const answer = sam.process(bytes)
        const isDebit = bytes[1] === 0x70 && statusWordOf(answer) === 0x9000
        expect(store.read().terminalSequence - before).toBe(isDebit ? 1 : 0)
        expect(isDebit).toBe(isDebit && answer.length === 10)
      }
    }),
    { numRuns: 2_000 },
  )
})
