import { hash, type KeyObject } from 'node:crypto'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import {
  rawEd25519PublicKey,
  signBytes,
  signingDomain,
} from '@tongxing/core/parameters/signing-domains.ts'
import type { DeviceRegistration } from '@tongxing/ingest/devices/register-devices.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import type { BusPlan } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import { type County, SEED } from './county.ts'
import { createRider, type Rider, ride } from './riders.ts'
import { createZipf } from './zipf.ts'

/** A signed batch as it goes over the socket. */
export interface Upload {
  readonly deviceId: string
  /** Encoded `SignedBatch`. */
  readonly body: Uint8Array
  /** Records that no earlier upload held; 0 for a repeat. */
  readonly newTaps: number
}

/** What the fleet has tapped so far: the truth that the back end is compared with. */
export interface FleetTotals {
  taps: number
  amountFen: number
}

export interface Fleet {
  readonly registrations: readonly DeviceRegistration[]
  readonly totals: Readonly<FleetTotals>
  /** The next taps of the fleet as uploads of `BATCH_TAPS`, repeats among them. */
  nextUploads(taps: number): Upload[]
}

export const BATCH_TAPS = 100
/**
 * Of a hundred uploads so many are the upload before once more, and so many its records in a new
 * one.
 */
const SAME_UPLOAD_SHARE = 0.025
const SAME_RECORDS_SHARE = 0.025
const ZIPF_EXPONENT = 1
/** Between two taps anywhere in the county; the hottest card still rides at most once a second. */
const TAP_INTERVAL_MS = 100
const KEY_VERSION = 1

interface Device {
  readonly bus: BusPlan
  readonly deviceId: string
  readonly privateKey: KeyObject
  readonly journalId: string
  sequence: number
  previousDigest: Uint8Array
  recordNo: number
  psamCounter: number
}

/** A fleet of validators whose riders ride by Zipf's law, from `firstTapMs` on. */
export function createFleet(county: County, firstTapMs: number): Fleet {
  const random = createRandom(`${SEED}/fleet`)
  const devices = county.buses.map((bus, index) => createDevice(county, bus, index))
  const riders = new Map<number, Rider>()
  const pickCard = createZipf(county.cards.length, ZIPF_EXPONENT, () => random.next())
  const totals = { taps: 0, amountFen: 0 }
  let turn = 0

  function nextRider(): Rider {
    const place = pickCard()
    const plan = county.cards[place]
    invariant(plan !== undefined, 'every place has a card')
    const rider = riders.get(place) ?? createRider(county, plan)
    riders.set(place, rider)
    return rider
  }

  function tap(device: Device): TapRecord {
    const tappedAtMs = firstTapMs + totals.taps * TAP_INTERVAL_MS
    const at = { bus: device.bus, psamCounter: ++device.psamCounter, tappedAtMs }
    const record = { ...ride(county, nextRider(), at), recordNo: ++device.recordNo }
    totals.taps += 1
    totals.amountFen += record.amountFen ?? 0
    return record
  }

  function uploadNew(device: Device, taps: number): Upload[] {
    const records = Array.from({ length: taps }, () => tap(device))
    const upload = sign(device, records, taps)
    const draw = random.next()
    if (draw < SAME_UPLOAD_SHARE) return [upload, { ...upload, newTaps: 0 }]
    if (draw < SAME_UPLOAD_SHARE + SAME_RECORDS_SHARE) return [upload, sign(device, records, 0)]
    return [upload]
  }

  return {
    registrations: devices.map(registrationOf),
    totals,
    nextUploads: (taps) =>
      Array.from({ length: Math.ceil(taps / BATCH_TAPS) }, (_, batch) => {
        const device = devices[turn++ % devices.length]
        invariant(device !== undefined, 'there are devices')
        return uploadNew(device, Math.min(BATCH_TAPS, taps - batch * BATCH_TAPS))
      }).flat(),
  }
}

function createDevice(county: County, bus: BusPlan, index: number): Device {
  return {
    bus,
    deviceId: bus.deviceId,
    privateKey: ed25519KeyPairFromSeed(county.keys.deviceSeed(bus.deviceId)).privateKey,
    journalId: (index + 1).toString(16).padStart(16, '0'),
    sequence: 0,
    previousDigest: new Uint8Array(),
    recordNo: 0,
    psamCounter: 0,
  }
}

/** The next batch of the device's chain. */
function sign(device: Device, records: readonly TapRecord[], newTaps: number): Upload {
  const { deviceId, journalId, previousDigest, privateKey } = device
  const payload = encodeMessage('BatchPayload', {
    ...{ deviceId, journalId, previousDigest, boot: 1 },
    sequence: ++device.sequence,
    records: [...records],
    createdAtMs: records.at(-1)?.tappedAtMs ?? 0,
  })
  device.previousDigest = hash('sha256', payload, 'buffer')
  const signature = signBytes(signingDomain.batch, payload, privateKey)
  const signed = { deviceId, payload, signature, keyVersion: KEY_VERSION }
  return { deviceId, body: encodeMessage('SignedBatch', signed), newTaps }
}

function registrationOf({ bus, deviceId, privateKey }: Device): DeviceRegistration {
  return {
    deviceId,
    publicKeyHex: rawEd25519PublicKey(privateKey).toHex(),
    keyVersion: KEY_VERSION,
    psamId: bus.psamId,
    vehicleId: bus.vehicleId,
    operatorId: bus.line.operatorId,
  }
}
