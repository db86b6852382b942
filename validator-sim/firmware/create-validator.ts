import { invariant, isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { chinaZone } from '@tongxing/core/time/service-day.ts'
import { clockTrust } from '@tongxing/proto/messages.ts'
import { BoundedMap } from '@tongxing/core/collections/bounded-map.ts'
import { DeviceClock } from './device-clock.ts'
import { DeviceNotes } from './device-notes.ts'
import { Journal } from './journal/journal.ts'
import { isStorageFailure } from './journal/storage-failure.ts'
import { Parameters } from './parameters/parameters.ts'
import { type Bus, type SamIdentity, serviceFailure } from './path/bus.ts'
import { openSam } from './path/open-sam.ts'
import { rememberCards } from './path/remember.ts'
import { runField } from './path/field.ts'
import { scanCode } from './path/scan-code.ts'
import { promoteCandidate } from './path/settle-torn.ts'
import { closeShift, openShift, resumeShift } from './path/staff/shift.ts'
import { endTrip, startTrip } from './path/staff/trips.ts'
import { rememberCodes } from './path/used-codes.ts'
import { defaultSettings } from './settings.ts'
import { type HeartbeatFacts, randomHex16 } from './uplink/heartbeat.ts'
import { type SyncReport, Uplink } from './uplink/uplink.ts'
import type { Validator, ValidatorDeps, ValidatorStatus } from './validator.ts'

/** A proof may come for a ride of the trip before. */
const TRIPS_REMEMBERED_MAX = 4

interface Parts {
  readonly bus: Bus
  readonly notes: DeviceNotes
  readonly uplink: Uplink
}

/** A validator that is switched off; `boot()` switches it on, once. */
export function createValidator(deps: ValidatorDeps): Validator {
  let parts: Parts | undefined

  function on(): Parts {
    invariant(parts !== undefined, 'a validator is booted before it is used')
    return parts
  }

  return {
    boot: async () => {
      invariant(parts === undefined, 'a validator is booted once')
      const bus = await bootBus(deps)
      const notes = new DeviceNotes(deps.paramsDisk)
      parts = { bus, notes, uplink: createUplink(deps, bus, notes) }
    },
    tap: async (cards) => {
      const { bus } = on()
      invariant(!bus.busy, 'one tap ends before the next one begins')
      bus.busy = true
      try {
        return await runField(bus, 'transmit' in cards ? [cards] : cards)
      } finally {
        bus.busy = false
      }
    },
    scan: async (code) => scanCode(on().bus, code),
    signIn: (shift) => openShift(on().bus, shift),
    signOff: () => closeShift(on().bus),
    startTrip: async () => startTrip(on().bus),
    endTrip: async () => endTrip(on().bus),
    setStop: (stopNo) => {
      on().bus.stopNo = stopNo
    },
    setListFare: (listFareFen) => {
      on().bus.listFareFen = listFareFen
    },
    sync: (transport) => {
      const { bus, uplink } = on()
      return storageGuarded(bus, () => {
        promoteStale(bus)
        return uplink.sync(transport)
      })
    },
    status: () => statusOf(deps, on()),
    get journal() {
      return on().bus.journal
    },
  }
}

async function bootBus(deps: ValidatorDeps): Promise<Bus> {
  const { config, disk, clock, random } = deps
  const settings = { ...defaultSettings, ...config.settings }
  const sam = await samOrNone(deps)
  const journal = new Journal(disk, {
    slots: settings.journalSlots,
    slotBytes: settings.journalSlotBytes,
    psamId: sam?.psamId,
    psamCounterBase: config.psamCounterBase,
    newJournalId: () => randomHex16(random),
  })
  const { bootFloor = 0 } = config
  if (journal.damagedRecord === undefined && journal.boot <= bootFloor) journal.raiseBoot(bootFloor)
  const { clockHoldoverAfterMs, clockJumpMs } = settings
  const lastKnownMs = lastKnownTimeMs(journal, settings.rememberedRecordsMax)
  const limits = { holdoverAfterMs: clockHoldoverAfterMs, jumpMs: clockJumpMs }
  const options = { clock, ...limits, lastKnownMs }
  const bus: Bus = {
    config,
    settings,
    journal,
    zone: config.zone ?? chinaZone,
    clock: new DeviceClock(options),
    samChannel: deps.sam,
    random,
    sam: sam ?? { psamId: journal.psamId, keyIndex: 0 },
    timeModel: deps.timeModel,
    parameters: new Parameters({ disk: deps.paramsDisk, publisherKeys: deps.publisherKeys }),
    recentRides: new BoundedMap(settings.passbackEntriesMax),
    passengers: new BoundedMap(TRIPS_REMEMBERED_MAX),
    lastRider: '',
    recentGreys: new BoundedMap(settings.passbackEntriesMax),
    usedCodes: new BoundedMap(settings.codesRememberedMax),
    codeVerifier: undefined,
    traces: new BoundedMap(settings.tracesMax),
    shift: undefined,
    paused: undefined,
    route: undefined,
    stopNo: 0,
    listFareFen: undefined,
    failure: sam === undefined ? 'SAM_UNUSABLE' : undefined,
    busy: false,
    taps: 0,
  }
  if (journal.damagedRecord !== undefined) {
    bus.failure = 'JOURNAL_CORRUPT'
    return bus
  }
  // So that the first heartbeat already names the lists in force.
  bus.parameters.at(bus.clock.nowMs())
  promoteCandidate(bus)
  rememberCards(bus)
  rememberCodes(bus)
  resumeShift(bus)
  return bus
}

/** Time of the last record that a clock stamped which the back end had set; 0 = there is none. */
function lastKnownTimeMs(journal: Journal, recordsMax: number): number {
  if (journal.damagedRecord !== undefined) return 0
  const first = Math.max(journal.tail, journal.head - recordsMax + 1)
  for (let recordNo = journal.head; recordNo >= first; recordNo--) {
    const { clockTrust: trust, tappedAtMs } = journal.read(recordNo)
    const { CLOCK_TRUST_SYNCED, CLOCK_TRUST_HOLDOVER } = clockTrust
    if (trust === CLOCK_TRUST_SYNCED || trust === CLOCK_TRUST_HOLDOVER) return tappedAtMs ?? 0
  }
  return 0
}

async function samOrNone({ sam }: ValidatorDeps): Promise<SamIdentity | undefined> {
  try {
    return await openSam(sam)
  } catch (error) {
    if (isTongxingError(error, 'SAM_UNUSABLE')) return undefined
    throw error
  }
}

function createUplink(deps: ValidatorDeps, bus: Bus, notes: DeviceNotes): Uplink {
  const { deviceId, deviceKey, clock, random } = deps
  return new Uplink({
    sender: { deviceId, deviceKey },
    journal: bus.journal,
    notes,
    parameters: bus.parameters,
    traces: bus.traces,
    clock: bus.clock,
    timerMs: () => clock.nowMs(),
    random,
    settings: bus.settings.uplink,
    heartbeatFacts: () => {
      notes.countOpenings(deps.openedCount?.() ?? 0)
      return heartbeatFacts(deviceId, bus, notes)
    },
  })
}

function heartbeatFacts(deviceId: string, bus: Bus, notes: DeviceNotes): HeartbeatFacts {
  const { journal, sam, config } = bus
  return {
    deviceId,
    boot: journal.boot,
    journalId: journal.journalId,
    journalHead: journal.head,
    acknowledgedMark: journal.acknowledgedMark,
    psamId: sam.psamId,
    psamCounter: lastPsamCounter(journal),
    lists: bus.parameters.versions(),
    vehicleId: config.vehicleId,
    lineId: bus.shift?.lineId ?? '',
    firmwareVersion: config.firmwareVersion,
    recollectionDone: notes.recollectionDone,
    openedCount: notes.openings,
  }
}

/** 0 also stands for a SAM that gave no number here yet. */
function lastPsamCounter(journal: Journal): number {
  return Math.max(0, (journal.samNext ?? 0) - 1)
}

/** A torn card that stays away: its claim goes on before the night, not at the next card. */
function promoteStale(bus: Bus): void {
  const { journal, clock, settings, busy } = bus
  const tappedAtMs = journal.candidate?.tappedAtMs
  if (tappedAtMs === undefined || tappedAtMs === null || busy) return
  if (Math.abs(clock.nowMs() - tappedAtMs) > settings.recoveryWindowMs) promoteCandidate(bus)
}

/**
 * Storage that fails under the uplink takes the validator out of service like storage under a tap.
 */
async function storageGuarded(bus: Bus, round: () => Promise<SyncReport>): Promise<SyncReport> {
  try {
    return await round()
  } catch (error) {
    if (!(error instanceof TongxingError) || !isStorageFailure(error)) throw error
    bus.failure = error.code
    return {
      waited: false,
      heartbeat: false,
      documentsTaken: 0,
      batchesAnswered: 0,
      recordsAcknowledged: 0,
      failed: true,
      nextAttemptInMs: bus.settings.uplink.backoffMaxMs,
    }
  }
}

function statusOf({ deviceId }: ValidatorDeps, { bus, notes, uplink }: Parts): ValidatorStatus {
  const { recollection } = notes
  const { journal, settings, parameters } = bus
  const unsent = journal.head - journal.acknowledgedMark
  const reason = serviceFailure(bus)
  const open = bus.shift === undefined ? 'signed-off' : 'in-service'
  return {
    deviceId,
    service: reason === undefined ? open : 'out-of-service',
    ...(reason !== undefined && { reason }),
    ...(bus.shift !== undefined && { shift: bus.shift }),
    boot: journal.boot,
    journalId: journal.journalId,
    journalHead: journal.head,
    acknowledgedMark: journal.acknowledgedMark,
    journalFilling: unsent >= settings.journalWarnSlots,
    journalSlots: journal.slots,
    journalWear: journal.wear,
    openings: notes.openings,
    recollectionDone: notes.recollectionDone,
    ...(recollection !== undefined && { recollection }),
    psamId: bus.sam.psamId,
    psamCounter: lastPsamCounter(journal),
    clockTrust: bus.clock.trust(),
    lists: parameters.versions(),
    listRefusals: new Map(parameters.refusals),
    uplink: uplink.stats(),
  }
}
