import type { CardChannel, SamChannel } from '@tongxing/core/card/channel.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import { TimeMeter, timedCard, timedSam } from '../../radio/time-meter.ts'
import type { TimeStamp } from '../device-clock.ts'
import type { AppendMarks, NewRecord } from '../journal/journal.ts'
import type { Bus } from './bus.ts'

/** One thing presented to one bus, a card, a code or a button: its time, its records in order. */
export interface Presentation {
  readonly bus: Bus
  readonly meter: TimeMeter
  readonly stamp: TimeStamp
  readonly records: TapRecord[]
}

/** One card in the field: its channel and the SAM's charge their time. */
export interface Tap extends Presentation {
  readonly card: CardChannel
  readonly sam: SamChannel
}

export function beginPresentation(bus: Bus): Presentation {
  return { bus, meter: new TimeMeter(), stamp: bus.clock.stamp(), records: [] }
}

export function beginTap(bus: Bus, channel: CardChannel): Tap {
  const { timeModel, samChannel } = bus
  const presentation = beginPresentation(bus)
  const { meter } = presentation
  const time = timeModel.begin(() => meter.elapsedUs)
  meter.charge(time.pollUs + timeModel.activationUs(channel.uid))
  bus.taps += 1
  return {
    ...presentation,
    card: timedCard(channel, meter, time),
    sam: timedSam(samChannel, meter, time),
  }
}

/** Makes a record durable and charges the time of its write. Throws like `Journal.append`. */
export function append(
  presentation: Presentation,
  record: NewRecord,
  marks?: AppendMarks,
): TapRecord {
  const numbered = presentation.bus.journal.append(record, marks)
  chargeWrite(presentation)
  presentation.records.push(numbered)
  return numbered
}

/** Makes the claim durable that DEBIT is about to be asked for. */
export function appendCandidate(tap: Tap, record: NewRecord): void {
  tap.bus.journal.writeCandidate(record)
  chargeWrite(tap)
}

function chargeWrite({ bus, meter }: Presentation): void {
  meter.charge(bus.timeModel.figures.terminal.storageWriteUs)
}
