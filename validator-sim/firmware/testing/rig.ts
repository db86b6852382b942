import { generateKeyPairSync } from 'node:crypto'
import {
  buildCreditForLoadCommand,
  parseCreditForLoadResponse,
} from '@tongxing/core/card/commands/credit-for-load.ts'
import {
  buildGetBalanceCommand,
  parseGetBalanceResponse,
} from '@tongxing/core/card/commands/get-balance.ts'
import {
  buildInitializeForLoadCommand,
  parseInitializeForLoadResponse,
} from '@tongxing/core/card/commands/initialize-for-load.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import { loadMac2, loadSessionKey } from '@tongxing/core/card/crypto/load.ts'
import { createTacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import { uintBytes } from '@tongxing/core/card/layout.ts'
import {
  buildFullDocument,
  type DocumentContent,
  signDocument,
} from '@tongxing/core/parameters/build-document.ts'
import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import {
  direction,
  type LineEntry,
  type RideCodeList,
  type TapRecord,
} from '@tongxing/proto/messages.ts'
import { masters } from '../../card/testing/tap.ts'
import { diversifyCardKeys, type Personalisation, personalise } from '../../card/personalise.ts'
import { SoftCard } from '../../card/soft-card.ts'
import { createTimeModel } from '../../radio/time-model.ts'
import { memorySamStateStore } from '../../sam/sam-state-store.ts'
import { SoftSam } from '../../sam/soft-sam.ts'
import { createValidator } from '../create-validator.ts'
import { journalDiskBytes } from '../journal/journal-format.ts'
import { Parameters } from '../parameters/parameters.ts'
import { parametersDiskBytes } from '../device-notes.ts'
import { createSimulatedDisk, type SimulatedDisk } from '../simulated-disk.ts'
import { defaultSettings, type ValidatorSettings } from '../settings.ts'
import type { Shift, Validator, ValidatorConfig, ValidatorDeps } from '../validator.ts'

// One bus of a county with everything real but the metal: for tests of the firmware.

export const startMs = Date.parse('2026-03-02T08:00:00+08:00')
const homeIssuer = '03763764ffffffff'
export const publisher = generateKeyPairSync('ed25519')
export const device = generateKeyPairSync('ed25519')
/** Of the county's staff cards. */
export const staffMaster = Uint8Array.fromHex('405162738495a6b7c8d9eafb0c1d2e3f')

export const tariff: TariffDocument = {
  schema: 'tongxing.tariff.v1',
  id: 'test',
  version: 1,
  title: 'A flat line and one by sections',
  status: 'scenario',
  sources: ['made up for tests'],
  effectiveFrom: '2020-01-01T00:00:00+08:00',
  effectiveUntil: null,
  classes: [
    { id: 'adult', cardKinds: [1, 4] },
    { id: 'student', cardKinds: [2] },
    { id: 'elder', cardKinds: [3] },
  ],
  defaultClass: 'adult',
  media: ['card'],
  fares: [
    {
      mode: 'bus',
      kind: 'line',
      lines: {
        '101': 200,
        '201': {
          kind: 'sections',
          sectionOfStop: [1, 1, 2, 2, 3, 3],
          fenByCrossed: [200, 300, 400],
        },
      },
      defaultFen: null,
    },
  ],
  rounding: { mode: 'half-up', unitFen: 1 },
  discounts: [
    { id: 'elder', kind: 'free', classes: ['elder'] },
    { id: 'student', kind: 'percent', percent: 50, classes: ['student'] },
    { id: 'adult', kind: 'percent', percent: 100, classes: ['adult'] },
  ],
  transfers: [],
}

export const shift: Shift = {
  driverId: 'D0001',
  lineId: '101',
  direction: direction.DIRECTION_UP,
  shiftId: 'S1',
  tripNo: 1,
}

/** The same driver on the line by sections. */
export const sectionShift: Shift = { ...shift, lineId: '201' }

/** A signed document as the publisher sends it. */
export function signedDocument(
  content: DocumentContent,
  head: { version: number; effectiveAtMs?: number },
): Uint8Array {
  const document = buildFullDocument({ effectiveAtMs: 0, publisher: '03763764', ...head }, content)
  return signDocument(document, { privateKey: publisher.privateKey, keyVersion: 1 })
}

export const publisherKeys = new Map([[1, publisher.publicKey]])

export interface RigOptions {
  readonly settings?: Partial<ValidatorSettings>
  readonly config?: Partial<ValidatorConfig>
  readonly tariff?: TariffDocument
  readonly hotlist?: readonly string[]
  readonly lines?: readonly LineEntry[]
  /** A tariff must have fares for `qr`, too, where codes are to ride. */
  readonly rideCode?: RideCodeList
  /** Who drives which line after each boot; `shift` unless told, null for nobody. */
  readonly shift?: Shift | null
  readonly random?: () => number
  /** 12 digits: the SAM's number, another one for a second bus. */
  readonly terminalNumber?: string
  /** That of a bus which is there already, so that both have one time. */
  readonly clock?: Rig['clock']
}

export interface Rig {
  readonly disk: SimulatedDisk
  readonly paramsDisk: SimulatedDisk
  readonly sam: SoftSam
  readonly clock: { nowMs(): number; advance(ms: number): void }
  readonly deps: ValidatorDeps
  /** The validator that is switched on; `reboot` replaces it. */
  validator: Validator
  /** Power comes back: SAM reset, a new validator on the same disks, driver signed in again. */
  reboot(): Promise<void>
}

/** A validator with tariff and lists, booted and signed in. */
export async function createRig(options: RigOptions = {}): Promise<Rig> {
  const settings = { journalSlots: 256, ...options.settings }
  const disk = createSimulatedDisk(
    journalDiskBytes({ slotBytes: 1024, slots: settings.journalSlots }),
  )
  const paramsDisk = createSimulatedDisk(parametersDiskBytes)
  const { clock = newClock() } = options
  const sam = newSam(options.terminalNumber)
  const deps: ValidatorDeps = {
    deviceId: 'HS-V1',
    disk,
    paramsDisk,
    clock,
    random: options.random ?? (() => 0.5),
    sam,
    timeModel: createTimeModel(),
    publisherKeys,
    deviceKey: { version: 1, privateKey: device.privateKey },
    config: { ...baseConfig, ...options.config, settings: { ...defaultSettings, ...settings } },
  }
  installLists(paramsDisk, options)
  const rig: Rig = {
    disk,
    paramsDisk,
    sam,
    clock,
    deps,
    validator: createValidator(deps),
    reboot: async () => {
      disk.restorePower()
      paramsDisk.restorePower()
      sam.reset()
      rig.validator = createValidator(deps)
      await rig.validator.boot()
      const { shift: driving = shift } = options
      if (driving !== null) rig.validator.signIn(driving)
    },
  }
  await rig.reboot()
  return rig
}

function newClock(): Rig['clock'] {
  let nowMs = startMs
  return {
    nowMs: () => nowMs,
    advance: (ms) => {
      nowMs += ms
    },
  }
}

const baseConfig: ValidatorConfig = {
  operatorId: 'HS01',
  vehicleId: 'HS0001',
  acceptorCity: '3764',
  acceptorInstitution: '03763764',
  mode: 'bus',
  language: 'en',
  firmwareVersion: '1.0.0',
  psamCounterBase: 0,
}

function installLists(disk: SimulatedDisk, options: RigOptions): void {
  const parameters = new Parameters({ disk, publisherKeys })
  const policyJson = JSON.stringify(options.tariff ?? tariff)
  const contents: DocumentContent[] = [
    { tariff: { policyJson } },
    { hotlist: { added: packCardNumbers(options.hotlist ?? []) } },
    { cities: { cities: [{ city: '2500', fromMs: 0, untilMs: 0 }] } },
    { issuers: { issuers: [{ institution: '01012500', fromMs: 0, untilMs: 0 }] } },
    { keyVersions: { purchaseKeyVersions: [1] } },
    { lines: { lines: [...(options.lines ?? [])] } },
    ...(options.rideCode ? [{ rideCode: options.rideCode }] : []),
  ]
  for (const content of contents) parameters.take(signedDocument(content, { version: 1 }), startMs)
}

function newSam(terminalNumber = '376400000001'): SoftSam {
  const info = {
    keyIndex: 1,
    issuerId: homeIssuer,
    receiverId: homeIssuer,
    startDate: '20240101',
    endDate: '20401231',
  }
  const keys = {
    purchase: masters.purchase,
    applicationLock: masters.maintenance,
    staff: staffMaster,
  }
  return new SoftSam({ terminalNumber, info, keys, macFailuresMax: 0 }, memorySamStateStore())
}

/** A card of the county with money on it. */
export function newCard(
  number: number,
  changes: Partial<Personalisation> & { balanceFen?: number } = {},
): SoftCard {
  const { balanceFen = 5000, ...overrides } = changes
  const cardNumber = overrides.cardNumber ?? `0310${String(number).padStart(16, '0')}`
  const issuerId = overrides.issuerId ?? homeIssuer
  const keys = diversifyCardKeys(masters, { cardNumber, issuerId })
  const image = personalise({
    uid: uintBytes(0x04_0000_0000 + number, 7),
    cardNumber,
    issuerId,
    cityCode: '3764',
    provinceCode: '3700',
    cardKind: 1,
    interoperable: true,
    startDate: '20240101',
    endDate: '20401231',
    keys,
    ...overrides,
  })
  let seed = number + 1
  const random = (length: number) => {
    seed = (seed * 48_271) % 0x7fff_ffff
    return uintBytes(seed, 4).slice(0, length)
  }
  const card = new SoftCard(image, { random })
  if (balanceFen > 0) load(card, keys.load, balanceFen)
  return card
}

/** A load at an outlet, with the card's own key. */
export function load(card: SoftCard, loadKey: Uint8Array, amountFen: number): void {
  const presence = card.enterField()
  presence.process(buildSelectCommand())
  const request = { keyIndex: 1, amountFen, terminalNumber: '376499990001' }
  const started = parseInitializeForLoadResponse(
    presence.process(buildInitializeForLoadCommand(request)),
  )
  const timestamp = localTimestamp(startMs - 3_600_000)
  const key = loadSessionKey(loadKey, started)
  const mac2 = loadMac2(key, { ...request, timestamp }, started.algorithm)
  const answer = presence.process(buildCreditForLoadCommand({ timestamp, mac2 }))
  parseCreditForLoadResponse(answer)
  card.leaveField()
}

/** What the card itself says it holds: the oracle. */
export function balanceOf(card: SoftCard): number {
  const presence = card.enterField()
  presence.process(buildSelectCommand())
  const balanceFen = parseGetBalanceResponse(presence.process(buildGetBalanceCommand()))
  card.leaveField()
  return balanceFen
}

const verifier = createTacVerifier({ masterKey: masters.tac })

/** Whether the issuer would accept the record's TAC. */
export function isTacRight(record: TapRecord): boolean {
  const { cardNumber = '', issuerId = '', psamId = '', tac, tappedAtMs } = record
  if (tac === undefined || tac === null) return false
  return verifier.verifyPurchase(
    { cardNumber: cardNumber ?? '', issuerId: issuerId ?? '', algorithm: record.algorithm ?? 0 },
    {
      amountFen: record.amountFen ?? 0,
      type: record.transactionType ?? 0,
      terminalNumber: psamId ?? '',
      terminalSequence: record.psamCounter ?? 0,
      timestamp: localTimestamp(tappedAtMs ?? 0),
    },
    uintBytes(tac, 4),
  )
}

/** Everything that the journal holds, in order. */
export function journalOf({ validator }: Pick<Rig, 'validator'>): TapRecord[] {
  const { journal } = validator
  return Array.from({ length: journal.head }, (_, index) => journal.read(index + 1))
}
