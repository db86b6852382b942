import {
  epochMs,
  flag,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  type TypeOf,
  text,
} from './shape.ts'

/** From best to worst; one device has the worst that applies. */
export const deviceStates = ['online', 'unsent', 'quiet', 'never', 'revoked'] as const
export type DeviceState = (typeof deviceStates)[number]

const list = object({ list: text, active: integer, staged: integer })

const device = object({
  deviceId: text,
  vehicleId: text,
  operatorId: text,
  psamId: text,
  lineId: text,
  state: oneOf(...deviceStates),
  lastSeenAtMs: nullable(epochMs),
  /** Records written and not yet held by the back end. */
  unsent: integer,
  lists: listOf(list),
  /** A list is older than the newest one that any device has. */
  isBehind: flag,
  firmwareVersion: text,
})
export type Device = TypeOf<typeof device>

export const deviceList = object({ devices: listOf(device) })

const flowStages = ['received', 'accepted', 'priced', 'posted', 'cleared'] as const

const stage = object({
  stage: oneOf(...flowStages),
  count: integer,
  /** Waiting to enter this stage; null where nothing is counted. */
  waiting: nullable(integer),
  oldestAgeMs: nullable(integer),
})
export type FlowStage = TypeOf<typeof stage>

export const status = object({
  institution: object({ code: text, zh: text, en: text }),
  nowMs: epochMs,
  serviceDay: text,
  /** Id of the last event that this answer includes. */
  eventId: text,
  flow: listOf(stage),
  openCases: integer,
  openValueFen: integer,
  devices: listOf(device),
})
export type Status = TypeOf<typeof status>

/** What one event brings: the flow as a whole, and the devices that changed. */
export type StatusEvent = Omit<Status, 'institution' | 'eventId'>
