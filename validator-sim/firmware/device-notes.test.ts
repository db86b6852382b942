import { expect, test } from 'vitest'
import { DeviceNotes, parametersDiskBytes } from './device-notes.ts'
import { PowerCut } from './disk.ts'
import { listAreasBytes } from './parameters/parameter-area.ts'
import { createSimulatedDisk } from './simulated-disk.ts'

const recollection = { id: 7, fromMs: 1_700_000_000_000, untilMs: 1_700_086_400_000, nextRecord: 5 }

function factsOf(notes: DeviceNotes) {
  return [notes.openings, notes.recollectionDone, notes.recollection]
}

test('notes stand on the disk as their layout says', () => {
  const disk = createSimulatedDisk(parametersDiskBytes)
  const notes = new DeviceNotes(disk)
  notes.countOpenings(2)
  notes.noteRecollection(recollection)
  expect(Buffer.from(disk.read(listAreasBytes, 60)).toString('hex')).toBe(
    '54584e31000000020000000200000002' +
      '0000000000000000000000000000000700000' +
      '18bcfe568000000018bd50bc4000000000000000005' +
      Buffer.from(disk.read(listAreasBytes + 56, 4)).toString('hex'),
  )
})

test('openings are added up, whatever becomes of the circuit that counts them', () => {
  const disk = createSimulatedDisk(parametersDiskBytes)
  for (const [circuitCount, openings] of [
    [2, 2],
    [2, 2],
    [3, 3],
    [1, 4],
  ] as const) {
    const notes = new DeviceNotes(disk)
    notes.countOpenings(circuitCount)
    expect(notes.openings).toBe(openings)
  }
})

test('a cut at any byte of a change leaves the notes before or after it', () => {
  const changes: ((notes: DeviceNotes) => void)[] = [
    (notes) => notes.countOpenings(1),
    (notes) => notes.noteRecollection(recollection),
    (notes) => notes.noteRecollection({ ...recollection, nextRecord: 9 }),
    (notes) => notes.endRecollection(),
  ]
  for (const [step, change] of changes.entries()) {
    for (let prefixBytes = 0; prefixBytes <= 60; prefixBytes++) {
      const disk = createSimulatedDisk(parametersDiskBytes)
      const notes = new DeviceNotes(disk)
      for (const earlier of changes.slice(0, step)) earlier(notes)
      const before = factsOf(notes)
      disk.cutPowerAt({ afterWrites: 0, prefixBytes })
      expect(() => change(notes)).toThrow(PowerCut)
      disk.restorePower()
      const again = new DeviceNotes(disk)
      const found = factsOf(again)
      const whole = createSimulatedDisk(parametersDiskBytes)
      const after = new DeviceNotes(whole)
      for (const one of changes.slice(0, step + 1)) one(after)
      expect([before, factsOf(after)]).toContainEqual(found)
    }
  }
})
