import {
  buildApplicationBlockCommand,
  parseApplicationBlockResponse,
} from '@tongxing/core/card/commands/application-block.ts'
import {
  buildGetChallengeCommand,
  parseGetChallengeResponse,
} from '@tongxing/core/card/commands/get-challenge.ts'
import {
  buildSamLockMacCommand,
  parseSamCryptResponse,
} from '@tongxing/core/card/commands/sam-crypt.ts'
import {
  buildSamInitForCryptCommand,
  parseSamInitForCryptResponse,
} from '@tongxing/core/card/commands/sam-init-for-crypt.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { recordKind } from '@tongxing/proto/messages.ts'
import { askSam } from './ask-sam.ts'
import type { Ending } from './ending.ts'
import type { CardFacts } from './read-card.ts'
import { refusedRecord } from './records.ts'
import { refuse } from './refuse.ts'
import { append, type Tap } from './tap.ts'

/**
 * A listed card is blocked until its issuer unblocks it, and the ride refused. A card that went, or
 * that this SAM cannot block, is still listed, and the next validator tries again: the record says
 * why, and riders are served on.
 */
export async function lockListed(tap: Tap, card: CardFacts): Promise<Ending> {
  try {
    await block(tap, card)
  } catch (error) {
    if (!(error instanceof TongxingError)) throw error
    const wasTorn = isTongxingError(error, 'CARD_LOST')
    return refuse(tap, wasTorn ? 'CARD_LISTED_TORN' : 'CARD_LISTED_LOCK_FAILED', card)
  }
  const kind = recordKind.RECORD_KIND_LOCKED
  append(tap, { ...refusedRecord(tap, 'CARD_LISTED_LOCKED', card), kind, locked: true })
  return { outcome: 'CARD_LISTED_LOCKED' }
}

/** A challenge, its MAC from the SAM, APPLICATION BLOCK (card.md 3.6). Throws their codes. */
async function block(tap: Tap, { publicInfo }: CardFacts): Promise<void> {
  const { card, sam } = tap
  const challenge = await lockChallenge(tap)
  const factors = { pan8: publicInfo.cardNumber.slice(-16), issuerId: publicInfo.issuerId }
  await askSam(sam, buildSamInitForCryptCommand(factors), parseSamInitForCryptResponse)
  const command = buildSamLockMacCommand(challenge, 'temporary')
  const mac = await askSam(sam, command, parseSamCryptResponse)
  const locking = buildApplicationBlockCommand({ kind: 'temporary', mac })
  parseApplicationBlockResponse(await card.transmit(locking))
}

/** What the MAC begins with: four bytes of the card, or eight of the SAM (card.md 8, point 9). */
async function lockChallenge({ bus, card, sam }: Tap): Promise<Uint8Array> {
  if (bus.settings.lockChallengeOf === 'sam') {
    return askSam(sam, buildGetChallengeCommand(8), parseGetChallengeResponse)
  }
  return parseGetChallengeResponse(await card.transmit(buildGetChallengeCommand()))
}
