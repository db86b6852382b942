import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { Disk } from '../disk.ts'
import {
  candidateOffset,
  headerOffset,
  headerReadBytes,
  type JournalGeometry,
  type JournalHeader,
  readHeader,
  ringOffset,
  rotatingPlaces,
  samNextUnknown,
  slotHeadBytes,
} from './journal-format.ts'

/** What a journal is opened with. */
export interface JournalOptions extends JournalGeometry {
  /** Number of the SAM in use; undefined where none answers, and then the last one is kept. */
  readonly psamId: string | undefined
  /** Number that the SAM would give next when it came to this validator; undefined = not known. */
  readonly psamCounterBase?: number | undefined
  /** 16 hex digits for a journal that has to be formatted. */
  newJournalId(): string
}

/** The newest header of a disk, or that of a blank one. Throws `JOURNAL_CORRUPT`. */
export function openHeader(disk: Disk, options: JournalOptions): JournalHeader {
  return newestHeader(disk) ?? blankHeader(disk, options)
}

function newestHeader(disk: Disk): JournalHeader | undefined {
  let newest: JournalHeader | undefined
  for (let place = 0; place < rotatingPlaces; place++) {
    const header = readHeader(disk.read(headerOffset(place), headerReadBytes))
    if (header !== undefined && header.generation >= (newest?.generation ?? 0)) newest = header
  }
  return newest
}

const noPsamId = '000000000000'

/** A disk without a header is formatted only where no record can have been written. */
function blankHeader(disk: Disk, options: JournalOptions): JournalHeader {
  const { slots, slotBytes, psamId, psamCounterBase } = options
  const used = [candidateOffset(options, 1), ringOffset(options)].some((offset) =>
    disk.read(offset, slotHeadBytes).some((byte) => byte !== 0),
  )
  if (used) throw new TongxingError('JOURNAL_CORRUPT', { detail: { what: 'every header' } })
  return {
    generation: 0,
    journalId: options.newJournalId(),
    boot: 0,
    slots,
    slotBytes,
    acknowledgedMark: 0,
    psamId: psamId ?? noPsamId,
    samBase: psamCounterBase ?? samNextUnknown,
    samSince: 1,
  }
}
