import { expect, test } from 'vitest'
import { recordKind } from '@tongxing/proto/messages.ts'
import { PowerCut } from '../disk.ts'
import { createSimulatedDisk, type SimulatedDisk } from '../simulated-disk.ts'
import { headerOffsets, journalDiskBytes, ringOffset } from './journal-format.ts'
import { Journal } from './journal.ts'

const geometry = { slots: 8, slotBytes: 256 }
const psamId = '376400000001'

function open(disk: SimulatedDisk, options: { psamId?: string } = {}): Journal {
  return new Journal(disk, {
    ...geometry,
    psamId: options.psamId ?? psamId,
    psamCounterBase: 0,
    newJournalId: () => '00112233445566aa',
  })
}

function newDisk(): SimulatedDisk {
  return createSimulatedDisk(journalDiskBytes(geometry))
}

const purchase = (amountFen: number) => ({ kind: recordKind.RECORD_KIND_PURCHASE, amountFen })
const claim = (psamCounter: number) => ({ kind: recordKind.RECORD_KIND_GREY, psamId, psamCounter })

/** What a journal knows, for comparison: the records above the mark and the open claim. */
function contents(journal: Journal) {
  const { acknowledgedMark, head } = journal
  const count = head - acknowledgedMark
  const records = Array.from({ length: count }, (_, i) => journal.read(acknowledgedMark + 1 + i))
  return {
    amounts: records.map(({ amountFen }) => amountFen),
    claim: journal.candidate?.psamCounter,
  }
}

/** A life of a journal: each step is one write. The state after it is what a cut must keep. */
const steps: readonly ((journal: Journal) => void)[] = [
  (journal) => journal.append(purchase(1)),
  (journal) => journal.writeCandidate(claim(0)),
  (journal) => journal.append(purchase(2), { settlesCandidate: true, psamCounter: 0 }),
  (journal) => journal.acknowledge(1),
  (journal) => journal.append(purchase(3)),
  (journal) => journal.acknowledge(3),
  ...[4, 5, 6, 7, 8, 9, 10].map((amount) => (journal: Journal) => {
    journal.append(purchase(amount))
  }),
  (journal) => journal.writeCandidate(claim(1)),
  (journal) => journal.acknowledge(7),
  (journal) => journal.append(purchase(11), { settlesCandidate: true, psamCounter: 1 }),
  (journal) => journal.append(purchase(12)),
]

test('a cut in any write, at any byte of it, leaves the state before or after that write', () => {
  for (let cutStep = 0; cutStep < steps.length; cutStep++) {
    for (let prefixBytes = 0; prefixBytes <= 70; prefixBytes++) {
      const disk = newDisk()
      const journal = open(disk)
      for (const step of steps.slice(0, cutStep)) step(journal)
      const before = contents(journal)
      disk.cutPowerAt({ afterWrites: 0, prefixBytes })
      expect(() => steps[cutStep]?.(journal)).toThrow(PowerCut)
      disk.restorePower()
      const after = afterStep(cutStep)
      expect([before, after], `step ${cutStep}, byte ${prefixBytes}`).toContainEqual(
        contents(open(disk)),
      )
    }
  }
})

function afterStep(last: number) {
  const journal = open(newDisk())
  for (const step of steps.slice(0, last + 1)) step(journal)
  return contents(journal)
}

test('a cut right after a write has kept it', () => {
  for (let cutStep = 0; cutStep < steps.length; cutStep++) {
    const disk = newDisk()
    const journal = open(disk)
    for (const step of steps.slice(0, cutStep)) step(journal)
    disk.cutPowerAt({ afterWrites: 0, prefixBytes: geometry.slotBytes })
    expect(() => steps[cutStep]?.(journal)).toThrow(PowerCut)
    disk.restorePower()
    expect(contents(open(disk))).toEqual(afterStep(cutStep))
  }
})

test('a cut in the first format, or in any boot, is only another boot', () => {
  for (let prefixBytes = 0; prefixBytes <= 64; prefixBytes++) {
    const disk = newDisk()
    disk.cutPowerAt({ afterWrites: 0, prefixBytes })
    expect(() => open(disk)).toThrow(PowerCut)
    disk.restorePower()
    const journal = open(disk)
    expect(journal.boot).toBeLessThanOrEqual(2)
    journal.append(purchase(1))
    disk.cutPowerAt({ afterWrites: 0, prefixBytes })
    expect(() => open(disk)).toThrow(PowerCut)
    disk.restorePower()
    const next = open(disk)
    expect(next.boot).toBeGreaterThan(journal.boot)
    expect(contents(next).amounts).toEqual([1])
  }
})

test('the ring never overwrites what the back end does not hold', () => {
  const journal = open(newDisk())
  for (let amount = 1; amount <= geometry.slots; amount++) journal.append(purchase(amount))
  expect(journal.freeSlots).toBe(0)
  expect(() => journal.append(purchase(99))).toThrow(
    expect.objectContaining({ code: 'JOURNAL_FULL' }),
  )
  journal.acknowledge(1)
  expect(journal.append(purchase(9)).recordNo).toBe(9)
  expect(journal.tail).toBe(2)
  expect(() => journal.read(1)).toThrow(expect.objectContaining({ code: 'JOURNAL_CORRUPT' }))
})

test('numbers go on without a gap through many rounds and boots', () => {
  const disk = newDisk()
  let journal = open(disk)
  for (let amount = 1; amount <= 100; amount++) {
    expect(journal.append(purchase(amount)).recordNo).toBe(amount)
    if (amount % 5 === 0) journal.acknowledge(amount - 2)
    if (amount % 7 === 0) journal = open(disk)
  }
  expect(journal.head).toBe(100)
  expect(journal.read(100).amountFen).toBe(100)
})

test('a mark beyond the head or behind is ignored', () => {
  const journal = open(newDisk())
  journal.append(purchase(1))
  journal.acknowledge(5)
  expect(journal.acknowledgedMark).toBe(0)
  journal.acknowledge(1)
  journal.acknowledge(0)
  expect(journal.acknowledgedMark).toBe(1)
})

test('bytes that the medium lost are found and named, not skipped', () => {
  const disk = newDisk()
  const journal = open(disk)
  for (const amount of [1, 2, 3, 4]) journal.append(purchase(amount))
  disk.flipBit(ringOffset(geometry) + geometry.slotBytes + 25)
  const next = open(disk)
  expect(next.damagedRecord).toBe(2)
  expect(next.head).toBe(1)
})

test('two lost headers are an error, not an empty journal', () => {
  const disk = newDisk()
  open(disk).append(purchase(1))
  open(disk)
  for (const offset of headerOffsets) disk.flipBit(offset + 10)
  expect(() => open(disk)).toThrow(expect.objectContaining({ code: 'JOURNAL_CORRUPT' }))
})

test('a failed write changes nothing', () => {
  const disk = newDisk()
  const journal = open(disk)
  journal.append(purchase(1))
  disk.failWrites('DISK_FULL')
  expect(() => journal.append(purchase(2))).toThrow(expect.objectContaining({ code: 'DISK_FULL' }))
  disk.failWrites(undefined)
  expect(journal.head).toBe(1)
  expect(journal.append(purchase(2)).recordNo).toBe(2)
})

test('a record too large for its slot is refused before anything is written', () => {
  const disk = newDisk()
  const journal = open(disk)
  const writes = disk.writes
  const large = { ...claim(0), operatorId: 'x'.repeat(200) }
  expect(() => journal.writeCandidate(large)).toThrow(
    expect.objectContaining({ code: 'JOURNAL_RECORD_TOO_LARGE' }),
  )
  expect(disk.writes).toBe(writes)
})

test('the next SAM number is known across boots until the SAM changes', () => {
  const disk = newDisk()
  const journal = open(disk)
  expect(journal.samNext).toBe(0)
  journal.append(purchase(1), { psamCounter: 4 })
  journal.writeCandidate(claim(5))
  expect(journal.samNext).toBe(6)
  expect(open(disk).samNext).toBe(6)
  const swapped = new Journal(disk, {
    ...geometry,
    psamId: '376400000002',
    newJournalId: () => '0011223344556677',
  })
  expect(swapped.samNext).toBeUndefined()
  swapped.append(purchase(2), { psamCounter: 900 })
  expect(swapped.samNext).toBe(901)
})
