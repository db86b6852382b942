import { closeCases, openCases } from '@tongxing/ledger/cases.ts'
import type { Transaction } from '@tongxing/platform/database/database.ts'
import { refusedByPartnerCase } from '../files/file-cases.ts'
import { readBytes, readUnanswered, storeAnswer } from '../files/sent-files.ts'
import type { FileClient } from '../transport/file-client.ts'
import { type TransferAck, transferCodes } from '../transport/ports.ts'
import type { CityContext } from './city-context.ts'
import { rideCaseName } from './outgoing.ts'
import { type OutgoingRow, outgoingColumns, outgoingOf, putOutgoing } from './outgoing-store.ts'

/** Refusals after which the centre holds nothing of the file. */
const nothingTaken: ReadonlySet<string> = new Set([transferCodes.refused, transferCodes.tooLarge])

/**
 * Sends what was not answered for good. Where the answer was lost, the centre answers the same
 * again. Throws the codes `TRANSFER_…`; what was answered before stays.
 */
export async function sendFiles(city: CityContext, client: FileClient): Promise<void> {
  for (const { fileId, name } of await readUnanswered(city.db)) {
    const ack = await client.upload(name, await readBytes(city.db, fileId))
    await takeAnswer(city, fileId, ack)
    city.logger.info({ file: name, code: ack.code }, 'an upload was answered')
  }
}

/** Rides of a file that the centre did not take go into the next one. */
async function takeAnswer(city: CityContext, fileId: string, ack: TransferAck): Promise<void> {
  await city.db.transaction(async (tx) => {
    const refused = await storeAnswer(tx, fileId, ack)
    if (refused === undefined) return
    await openCases(tx, [refusedByPartnerCase(refused)], city.clock.nowMs())
    if (nothingTaken.has(refused.code)) await releaseRides(tx, fileId, city.clock.nowMs())
  })
}

async function releaseRides(tx: Transaction, fileId: string, nowMs: number): Promise<void> {
  const { rows } = await tx.query<OutgoingRow>(
    `select ${outgoingColumns} from clearing.outgoing ride
     where file_id = $1 and state = 'uploaded'
     order by card_number, purchase_counter for update`,
    [fileId],
  )
  const rides = rows.map(outgoingOf)
  const names = rides
    .filter(({ takenBack }) => takenBack)
    .map((ride) => rideCaseName(ride, 'CLEARING_RIDE_TAKEN_BACK'))
  await closeCases(tx, names, nowMs)
  const released = rides.map((ride) => {
    const state = ride.takenBack ? 'withdrawn' : 'waiting'
    return { ...ride, state, takenBack: false } as const
  })
  await putOutgoing(tx, released)
}
