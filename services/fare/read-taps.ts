import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { LogRecord } from '@tongxing/platform/event-log/port.ts'
import { CodecError, decodeMessage } from '@tongxing/proto/codec.ts'
import type {
  ClearingRides,
  DeviceTaps,
  TapRecord,
  TapsEnvelope,
} from '@tongxing/proto/messages.ts'
import type { ClearingTerms, TapPlace } from './tap.ts'

/** A record as the log delivers it. */
export interface Delivery extends TapPlace {
  readonly record: TapRecord
  readonly boot: number
  readonly sequence: number
  readonly receivedAtMs: number
  readonly clearing: ClearingTerms | null
  readonly logPartition: number
  readonly logOffset: bigint
}

/**
 * Records of a batch of topic `taps`, in order. Throws `TAPS_ENVELOPE_INVALID` for a message that
 * is no envelope; the log then parks that message and goes on with the others.
 */
export function readTaps(batch: readonly LogRecord[]): Delivery[] {
  const deliveries: Delivery[] = []
  for (const message of batch) {
    const { device, clearing } = decode(message.value)
    const at = { logPartition: message.partition, logOffset: message.offset }
    if (device !== null && device !== undefined) readDevice(device, at, deliveries)
    else if (clearing !== null && clearing !== undefined) readClearing(clearing, at, deliveries)
    else throw invalid('it is from no source')
  }
  return deliveries
}

function decode(bytes: Uint8Array): TapsEnvelope {
  try {
    return decodeMessage('TapsEnvelope', bytes)
  } catch (error) {
    if (error instanceof CodecError) throw invalid(error.message)
    throw error
  }
}

type LogPlace = Pick<Delivery, 'logPartition' | 'logOffset'>

function readDevice(taps: DeviceTaps, at: LogPlace, deliveries: Delivery[]): void {
  const { deviceId, journalId, boot, sequence, receivedAtMs } = taps
  for (const record of taps.records ?? []) {
    deliveries.push({
      ...at,
      record,
      deviceId: deviceId ?? '',
      journalId: journalId ?? '',
      recordNo: record.recordNo ?? 0,
      boot: boot ?? 0,
      sequence: sequence ?? 0,
      receivedAtMs: receivedAtMs ?? 0,
      clearing: null,
    })
  }
}

function readClearing(detail: ClearingRides, at: LogPlace, deliveries: Delivery[]): void {
  for (const ride of detail.rides ?? []) {
    if (ride.record === null || ride.record === undefined) throw invalid('a ride has no record')
    deliveries.push({
      ...at,
      record: ride.record,
      deviceId: '',
      journalId: detail.fileName ?? '',
      recordNo: ride.line ?? 0,
      boot: 0,
      sequence: 0,
      receivedAtMs: detail.receivedAtMs ?? 0,
      clearing: {
        acquirer: ride.acquirerInstitution ?? '',
        centreSerial: ride.centreSerial ?? '',
        settleDate: detail.settleDate ?? '',
        feeE7: parseE7(ride.feeE7),
        issuerShareE7: parseE7(ride.issuerShareE7),
        acquirerShareE7: parseE7(ride.acquirerShareE7),
      },
    })
  }
}

function parseE7(text: string | null | undefined): bigint {
  const digits = text ?? ''
  if (!/^-?\d{1,18}$/.test(digits)) throw invalid('a fee is not a whole number of 10⁻⁷ fen')
  return BigInt(digits)
}

function invalid(reason: string): TongxingError {
  return new TongxingError('TAPS_ENVELOPE_INVALID', { detail: { reason } })
}
