import {
  buildDebitForPurchaseCommand,
  parseDebitForPurchaseResponse,
} from '@tongxing/core/card/commands/debit-for-purchase.ts'
import {
  buildInitializeForCappPurchaseCommand,
  parseInitializeForCappPurchaseResponse,
} from '@tongxing/core/card/commands/initialize-for-capp-purchase.ts'
import { buildReadRecordCommand } from '@tongxing/core/card/commands/read-record.ts'
import { buildSelectCommand } from '@tongxing/core/card/commands/select.ts'
import { sfi } from '@tongxing/core/card/application.ts'
import { purchaseMac1, purchaseSessionKey } from '@tongxing/core/card/crypto/purchase.ts'
import { purseLogLength } from '@tongxing/core/card/files/purse-log.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { cardKeys, issuerId, type TestCard } from './world.ts'

const terminalNumber = '300089000340'

/** What a bus's record says of a ride, as far as a load is decided by it. */
export interface Ride {
  readonly purchaseCounter: number
  readonly balanceBeforeFen: number
  readonly lastLog: Uint8Array | undefined
}

/** Debits the card as a bus does, or nothing where its money does not reach. */
export async function ride(held: TestCard, amountFen: number): Promise<Ride | undefined> {
  const channel = held.card.enterField()
  await channel.transmit(buildSelectCommand())
  const log = await channel.transmit(buildReadRecordCommand({ sfi: sfi.purseLog, record: 1 }))
  const parameters = { keyIndex: 1, amountFen, terminalNumber }
  const response = await channel.transmit(buildInitializeForCappPurchaseCommand(parameters))
  if (response.length === 2) return undefined
  const { rand, offlineSequence, balanceFen } = parseInitializeForCappPurchaseResponse(response)
  const [terminalSequence, timestamp] = [1, '20260302120000']
  const sessionKey = purchaseSessionKey(cardKeys(held.cardNumber).purchase, {
    rand,
    offlineSequence,
    terminalSequence,
  })
  const mac1 = purchaseMac1(sessionKey, { amountFen, type: 9, terminalNumber, timestamp })
  const debit = buildDebitForPurchaseCommand({ terminalSequence, timestamp, mac1 })
  parseDebitForPurchaseResponse(await channel.transmit(debit))
  return {
    purchaseCounter: offlineSequence,
    balanceBeforeFen: balanceFen,
    lastLog: log.length === purseLogLength + 2 ? log.slice(0, purseLogLength) : undefined,
  }
}

/** The fare service has proved a ride and publishes it. */
export async function publishRide(db: Database, held: TestCard, one: Ride): Promise<void> {
  await db.query(
    `insert into fare.purchase_evidence (issuer_id, card_number, purse, purchase_counter,
       balance_before_fen, last_log) values ($1, $2, 0, $3, $4, $5)`,
    [issuerId, held.cardNumber, one.purchaseCounter, one.balanceBeforeFen, one.lastLog],
  )
}
