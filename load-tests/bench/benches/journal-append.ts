import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import { openFileDisk } from '@tongxing/validator-sim/firmware/file-disk.ts'
import { Journal, type NewRecord } from '@tongxing/validator-sim/firmware/journal/journal.ts'
import {
  journalDiskBytes,
  ringOffset,
  slotHeadBytes,
} from '@tongxing/validator-sim/firmware/journal/journal-format.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { createCounty, MORNING_MS } from '../fleet/county.ts'
import { createRider, ride } from '../fleet/riders.ts'
import type { Bench } from '../harness/bench.ts'

const GEOMETRY = { slots: 40_000, slotBytes: 1_024 }
const APPENDS = { full: 2_000, quick: 200 }

/** Records made durable one by one in the ring of a validator, on a file of the bench's folder. */
export const journalAppend: Bench = {
  name: 'journal append',
  unit: 'records/s',
  limit: 'bare pwrites with O_DSYNC of the same bytes to the same places of another file',
  prepare: async ({ folder, isQuick }) => {
    const appends = isQuick ? APPENDS.quick : APPENDS.full
    const record = someRecord()
    const path = join(folder, 'journal')
    const disk = openFileDisk(path, journalDiskBytes(GEOMETRY))
    const options = { ...GEOMETRY, psamId: record.psamId ?? '', newJournalId: () => 'ab'.repeat(8) }
    const journal = new Journal(disk, options)
    let taken = 0
    const bare = openBareFile(join(folder, 'bare-journal'))
    return {
      value: () => {
        const startMs = performance.now()
        for (let count = 0; count < appends; count += 1) journal.append(record)
        taken += appends
        return (appends * 1_000) / (performance.now() - startMs)
      },
      limit: () => {
        const bytes = new Uint8Array(slotHeadBytes + journal.readBytes(journal.head).length)
        const firstSlot = journal.head - appends
        const startMs = performance.now()
        for (let count = 0; count < appends; count += 1) bare.write(firstSlot + count, bytes)
        return (appends * 1_000) / (performance.now() - startMs)
      },
      check: () => {
        disk.close()
        const again = openFileDisk(path, journalDiskBytes(GEOMETRY))
        const recovered = new Journal(again, options)
        again.close()
        return { lost: taken - recovered.head }
      },
      close: async () => bare.close(),
    }
  },
}

/** A file of the journal's size, written full once, as the journal's is. */
function openBareFile(path: string) {
  openFileDisk(path, journalDiskBytes(GEOMETRY)).close()
  const file = openSync(path, constants.O_RDWR | constants.O_DSYNC)
  const ring = ringOffset(GEOMETRY)
  return {
    write: (slot: number, bytes: Uint8Array) =>
      writeSync(file, bytes, 0, bytes.length, ring + (slot % GEOMETRY.slots) * GEOMETRY.slotBytes),
    close: () => closeSync(file),
  }
}

function someRecord(): NewRecord & Pick<TapRecord, 'psamId'> {
  const county = createCounty()
  const [bus] = county.buses
  const [plan] = county.cards
  invariant(bus !== undefined && plan !== undefined, 'the county has buses and cards')
  const rider = createRider(county, plan)
  const at = { bus, psamCounter: 1, tappedAtMs: MORNING_MS }
  // From the second ride on a card carries a log of the one before.
  ride(county, rider, at)
  return ride(county, rider, { ...at, psamCounter: 2 })
}
