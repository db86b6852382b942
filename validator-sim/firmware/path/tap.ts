import type { CardChannel, SamChannel } from '@tongxing/core/card/channel.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import { TimeMeter, timedCard, timedSam } from '../../radio/time-meter.ts'
import type { TimeStamp } from '../device-clock.ts'
import type { AppendMarks, NewRecord } from '../journal/journal.ts'
import type { Bus } from './bus.ts'

/**
 * One card in the field of one bus: its channels charge their time, its records are kept in order.
 */
export interface Tap {
  readonly bus: Bus
  readonly card: CardChannel
  readonly sam: SamChannel
  readonly meter: TimeMeter
  readonly stamp: TimeStamp
  readonly records: TapRecord[]
}

export function beginTap(bus: Bus, channel: CardChannel): Tap {
  const { timeModel, samChannel } = bus
  const meter = new TimeMeter()
  meter.charge(timeModel.pollUs() + timeModel.activationUs(channel.uid))
  bus.taps += 1
  return {
    bus,
    meter,
    card: timedCard(channel, meter, timeModel),
    sam: timedSam(samChannel, meter, timeModel),
    stamp: bus.clock.stamp(),
    records: [],
  }
}

/** Makes a record durable and charges the time of its write. Throws like `Journal.append`. */
export function append(tap: Tap, record: NewRecord, marks?: AppendMarks): TapRecord {
  const numbered = tap.bus.journal.append(record, marks)
  chargeWrite(tap)
  tap.records.push(numbered)
  return numbered
}

/** Makes the claim durable that DEBIT is about to be asked for. */
export function appendCandidate(tap: Tap, record: NewRecord): void {
  tap.bus.journal.writeCandidate(record)
  chargeWrite(tap)
}

function chargeWrite({ bus, meter }: Tap): void {
  meter.charge(bus.timeModel.figures.terminal.storageWriteUs)
}
