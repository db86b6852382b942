import { generateKeyPairSync, hash, type KeyObject } from 'node:crypto'
import {
  rawEd25519PublicKey,
  signBytes,
  signingDomain,
} from '@tongxing/core/parameters/signing-domains.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import {
  type BatchPayload,
  type Heartbeat,
  recordKind,
  type TapRecord,
} from '@tongxing/proto/messages.ts'
import type { DeviceRegistration } from '../devices/register-devices.ts'

/** A validator as ingest sees it: it signs what it is told to, right or wrong. */
export interface SimDevice {
  readonly registration: DeviceRegistration
  readonly privateKey: KeyObject
  readonly journalId: string
}

export function makeDevice(number: number): SimDevice {
  const { privateKey } = generateKeyPairSync('ed25519')
  const hex = number.toString(16)
  return {
    privateKey,
    journalId: hex.padStart(16, '0'),
    registration: {
      deviceId: `HS-V${number}`,
      publicKeyHex: rawEd25519PublicKey(privateKey).toHex(),
      keyVersion: 1,
      psamId: hex.padStart(12, '0'),
      vehicleId: `HS${number}`,
      operatorId: 'HS01',
    },
  }
}

/** A plain purchase; enough for ingest, which never looks at money. */
export function makeRecord(recordNo: number, changes: Partial<TapRecord> = {}): TapRecord {
  return {
    recordNo,
    kind: recordKind.RECORD_KIND_PURCHASE,
    cardNumber: `0310${recordNo}`.padEnd(20, '0'),
    issuerId: '03763764ffffffff',
    psamId: '000000000001',
    psamCounter: recordNo,
    purchaseCounter: 7,
    balanceBeforeFen: 1_000,
    amountFen: 180,
    balanceAfterFen: 820,
    tac: 0xdeadbeef,
    tappedAtMs: 1_800_000_000_000 + recordNo,
    operatorId: 'HS01',
    ...changes,
  }
}

export function makeRecords(first: number, count: number): TapRecord[] {
  return Array.from({ length: count }, (_, index) => makeRecord(first + index))
}

/** Encoded payload of a batch, by default the first of boot 1. */
export function encodePayload(device: SimDevice, batch: Partial<BatchPayload>): Uint8Array {
  return encodeMessage('BatchPayload', {
    deviceId: device.registration.deviceId,
    boot: 1,
    sequence: 1,
    journalId: device.journalId,
    ...batch,
  })
}

/** Encoded `SignedBatch` over any bytes. */
export function signBatch(device: SimDevice, payload: Uint8Array): Uint8Array {
  const { deviceId, keyVersion } = device.registration
  const signature = signBytes(signingDomain.batch, payload, device.privateKey)
  return encodeMessage('SignedBatch', { deviceId, payload, signature, keyVersion })
}

/** Encoded `SignedHeartbeat`, complete but for what the test is about. */
export function signHeartbeat(device: SimDevice, changes: Partial<Heartbeat> = {}): Uint8Array {
  const { deviceId, keyVersion, psamId, vehicleId } = device.registration
  const payload = encodeMessage('Heartbeat', {
    ...{ deviceId, psamId, vehicleId, boot: 1, journalId: device.journalId },
    ...{ clockTrust: 1, nonce: '0123456789abcdef' },
    ...changes,
  })
  const signature = signBytes(signingDomain.heartbeat, payload, device.privateKey)
  return encodeMessage('SignedHeartbeat', { deviceId, payload, signature, keyVersion })
}

export function digestOf(payload: Uint8Array): Uint8Array {
  return hash('sha256', payload, 'buffer')
}
