import type { LedgerEvent } from '@tongxing/core/accounts/ledger-event.ts'
import { foreignRideFinal, foreignRideRefused } from '@tongxing/core/accounts/ride.ts'
import type { FeedbackRecord } from '@tongxing/core/clearing-files/layouts.ts'
import { ACCEPTED } from '@tongxing/core/clearing-files/totals.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { type CaseName, closeCases, type OpenCase, openCases } from '@tongxing/ledger/cases.ts'
import { postEvents } from '@tongxing/ledger/post-events.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import type { TakenFile } from '../files/inbox.ts'
import { FIRST_RECORD_LINE, insertLines } from '../files/lines.ts'
import { CLEARING_SLOT } from '../files/ledger-slot.ts'
import type { CityContext } from './city-context.ts'
import { type OutgoingRide, rideCase, rideCaseName } from './outgoing.ts'
import { type OutgoingRow, outgoingColumns, outgoingOf, putOutgoing } from './outgoing-store.ts'

/**
 * Takes the centre's answers to our uploads: an accepted ride is final, with its fees; a refused
 * one is owed to nobody any more, and is a case with its value.
 */
export async function takeFeedback(
  tx: Transaction,
  city: CityContext,
  taken: TakenFile,
  records: readonly FeedbackRecord[],
): Promise<void> {
  const rides = await lockAnswered(tx, records)
  const outcome: Outcome = { rides: [], events: [], opened: [], closed: [] }
  const lines = records.map((record, index) => {
    const line = index + FIRST_RECORD_LINE
    const ride = rides.get(record.acquirerSerial)
    const answered = { record, line, taken, own: city.own }
    if (ride?.state !== 'uploaded' || !isAbout(record, ride)) {
      outcome.opened.push(unknownCase(answered))
    } else {
      answer(ride, answered, outcome)
      // A serial that the file names twice meets a ride that has its answer.
      rides.delete(record.acquirerSerial)
    }
    const { issuerId = '', purse = 0, rideCodeKey = '' } = ride ?? {}
    return { ...record, line, issuerId, purse, rideCodeKey }
  })
  await insertLines(tx, taken.fileId, lines)
  await postEvents(tx, outcome.events, { slot: CLEARING_SLOT, nowMs: city.clock.nowMs() })
  await putOutgoing(tx, outcome.rides)
  await openCases(tx, outcome.opened, city.clock.nowMs())
  await closeCases(tx, outcome.closed, city.clock.nowMs())
}

interface Outcome {
  readonly rides: OutgoingRide[]
  readonly events: LedgerEvent[]
  readonly opened: OpenCase[]
  readonly closed: CaseName[]
}

interface AnsweredRecord {
  readonly record: FeedbackRecord
  readonly line: number
  readonly taken: TakenFile
  readonly own: string
}

async function lockAnswered(
  tx: Transaction,
  records: readonly FeedbackRecord[],
): Promise<Map<string, OutgoingRide>> {
  const { rows } = await tx.query<OutgoingRow>(
    `select ${outgoingColumns} from clearing.outgoing ride where acquirer_serial = any($1)
     order by card_number, purchase_counter for update`,
    [records.map(({ acquirerSerial }) => acquirerSerial)],
  )
  return new Map(rows.map((row) => [row.acquirer_serial ?? '', outgoingOf(row)]))
}

function isAbout(record: FeedbackRecord, ride: OutgoingRide): boolean {
  return (
    record.cardNumber === ride.cardNumber &&
    record.purchaseCounter === ride.purchaseCounter &&
    record.amountFen === ride.amountFen
  )
}

function answer(ride: OutgoingRide, answered: AnsweredRecord, outcome: Outcome): void {
  const { record, line, taken, own } = answered
  const name = { key: `${ride.contentHash}:${ride.generation}`, serviceDay: taken.settleDay }
  if (record.errorCode === ACCEPTED) {
    outcome.rides.push({ ...ride, state: 'final' })
    if (!record.test) outcome.events.push(foreignRideFinal({ ...name, ...record }))
    return
  }
  if (ride.takenBack) {
    // The fare service had taken it back already; now nothing is left to be said of it.
    outcome.rides.push({ ...ride, state: 'withdrawn', takenBack: false })
    outcome.closed.push(rideCaseName(ride, 'CLEARING_RIDE_TAKEN_BACK'))
    return
  }
  const { operatorId, amountFen } = ride
  outcome.rides.push({ ...ride, state: 'refused' })
  outcome.events.push(foreignRideRefused({ ...name, operatorId, amountFen }))
  outcome.opened.push(
    rideCase(ride, 'CLEARING_RIDE_REFUSED', {
      owner: `acquirer:${own}`,
      evidence: {
        feedbackCode: record.errorCode,
        feedbackText: record.errorText,
        file: taken.name,
        line,
      },
    }),
  )
}

function unknownCase({ record, line, taken, own }: AnsweredRecord): OpenCase {
  return {
    code: 'CLEARING_FEEDBACK_UNKNOWN',
    subject: `line ${taken.name} ${line}`,
    owner: `acquirer:${own}`,
    valueFen: record.errorCode === ACCEPTED && !record.test ? record.amountFen : 0,
    serviceDay: taken.settleDay,
    evidence: {
      acquirerSerial: record.acquirerSerial,
      card: maskCard(record.cardNumber),
      purchaseCounter: record.purchaseCounter,
      amountFen: record.amountFen,
      feedbackCode: record.errorCode,
    },
  }
}
