import { expect, test } from 'vitest'
import { recordKind } from '@tongxing/proto/messages.ts'
import { PowerCut } from '../disk.ts'
import { createSimulatedDisk, type SimulatedDisk } from '../simulated-disk.ts'
import {
  eraseCyclesMax,
  headerOffset,
  journalDiskBytes,
  ringOffset,
  rotatingPlaces,
} from './journal-format.ts'
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
  (journal) => journal.raiseBoot(),
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

test('headers that are all lost are an error, not an empty journal', () => {
  const disk = newDisk()
  open(disk).append(purchase(1))
  open(disk)
  for (let place = 0; place < rotatingPlaces; place++) disk.flipBit(headerOffset(place) + 10)
  expect(() => open(disk)).toThrow(expect.objectContaining({ code: 'JOURNAL_CORRUPT' }))
})

test('the write that failed is the last: nothing is taken, what is held can be taken away', () => {
  const disk = newDisk()
  const journal = open(disk)
  journal.append(purchase(1))
  journal.append(purchase(2))
  const failed = expect.objectContaining({ code: 'DISK_WRITE_FAILED' })
  disk.failWrites('DISK_WRITE_FAILED')
  expect(() => journal.append(purchase(3))).toThrow(failed)
  disk.failWrites(undefined)
  const { writes } = disk
  expect(() => journal.append(purchase(3))).toThrow(failed)
  expect(() => journal.writeCandidate(claim(0))).toThrow(failed)
  expect(() => journal.raiseBoot()).toThrow(failed)
  journal.acknowledge(1)
  expect([journal.acknowledgedMark, journal.head, disk.writes]).toEqual([1, 2, writes])
  expect(journal.read(2).amountFen).toBe(2)

  const next = open(disk)
  expect([next.acknowledgedMark, next.head]).toEqual([0, 2])
  expect(next.append(purchase(3)).recordNo).toBe(3)
})

test('no place wears out in five years of 3,500 records a day', () => {
  // A 250th of that life; every record has a claim and is acknowledged alone, in many boots.
  const records = (3_500 * 5 * 365) / 250
  const options = { slots: 500, slotBytes: 1_024, psamId, newJournalId: () => '00112233445566aa' }
  const disk = createSimulatedDisk(journalDiskBytes(options))
  let journal = new Journal(disk, options)
  for (let number = 1; number <= records; number++) {
    journal.writeCandidate(claim(number))
    journal.append(purchase(number), { settlesCandidate: true, psamCounter: number })
    journal.acknowledge(number)
    if (number % 1_000 === 0) journal = new Journal(disk, options)
  }
  expect(disk.erasesMost * 250).toBeLessThanOrEqual(eraseCyclesMax)
  expect(disk.erasesMost).toBe(journal.wear.erases)
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
