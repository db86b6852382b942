import type { CardChannel, SamChannel } from '@tongxing/core/card/channel.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { Disk } from '@tongxing/validator-sim/firmware/disk.ts'
import type { TapTime, TimeModel } from '@tongxing/validator-sim/radio/time-model.ts'
import type { SoftSam } from '@tongxing/validator-sim/sam/soft-sam.ts'
import { type Spent, Stopwatch } from './stopwatch.ts'

/** The steps of a tap that are exchanges with the card, by instruction. */
type CardStep = 'read' | 'initialize' | 'cache' | 'debit'

const stepOfInstruction: Readonly<Record<number, CardStep>> = {
  0x50: 'initialize',
  0xdc: 'cache',
  0x54: 'debit',
}

const DEBIT = 0x54

/** What one tap was seen to take, microseconds. */
export interface Seen {
  readonly pollUs: number
  readonly activationUs: number
  /** Modelled, by step of the card. */
  readonly card: Readonly<Record<CardStep, number>>
  /** Modelled, of the SAM after DEBIT's answer. */
  readonly samAfterUs: number
  /** Measured from the start to DEBIT's answer; undefined where there was no DEBIT. */
  readonly untilSignal: Spent | undefined
}

/**
 * Stands between the firmware and its parts, and notes what each takes: the modelled time of card
 * and SAM, the real time of processor and storage.
 */
export class Probe {
  readonly watch = new Stopwatch()
  #seen = nothingSeen()

  start(): void {
    this.#seen = nothingSeen()
    this.watch.start()
  }

  seen(): Seen {
    return this.#seen
  }

  timeModel(model: TimeModel): TimeModel {
    return {
      ...model,
      activationUs: (uid) => (this.#seen.activationUs = model.activationUs(uid)),
      begin: () => this.#tapTime(model.begin()),
    }
  }

  card(card: SoftCard, uid: Uint8Array): CardChannel {
    const presence = card.enterField()
    return {
      uid,
      transmit: async (command) => {
        const response = this.watch.during('others', () => presence.process(command))
        if (command[1] === DEBIT) this.#seen.untilSignal = this.watch.spent()
        return response
      },
    }
  }

  sam(sam: SoftSam): SamChannel {
    return {
      transmit: async (command) => {
        this.watch.switchTo('others')
        const response = await sam.transmit(command)
        this.watch.switchTo('own')
        return response
      },
    }
  }

  /** `slowerUs` is added to every durable write, and not waited for. */
  disk(disk: Disk, slowerUs: number): Disk {
    return {
      sizeBytes: disk.sizeBytes,
      read: (offset, length) => this.watch.during('storage', () => disk.read(offset, length)),
      writeDurable: (offset, bytes) => {
        this.watch.during('storage', () => disk.writeDurable(offset, bytes))
        this.watch.add('storage', slowerUs)
      },
    }
  }

  #tapTime(time: TapTime): TapTime {
    const seen = this.#seen
    seen.pollUs = time.pollUs
    return {
      ...time,
      cardUs: (command, response) => {
        const us = time.cardUs(command, response)
        seen.card[stepOfInstruction[command[1] ?? 0] ?? 'read'] += us
        return us
      },
      samUs: (command, response) => {
        const us = time.samUs(command, response)
        if (seen.untilSignal !== undefined) seen.samAfterUs += us
        return us
      },
    }
  }
}

function nothingSeen() {
  const card = { read: 0, initialize: 0, cache: 0, debit: 0 }
  const untilSignal: Spent | undefined = undefined
  return { pollUs: 0, activationUs: 0, card, samAfterUs: 0, untilSignal } as {
    -readonly [Field in keyof Seen]: Field extends 'card' ? Record<CardStep, number> : Seen[Field]
  }
}
