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
import { askSam } from './ask-sam.ts'
import type { CardFacts } from './read-card.ts'
import type { Tap } from './tap.ts'

/**
 * Blocks a listed card until its issuer unblocks it (card.md 3.6): challenge from the card, MAC
 * from the SAM, APPLICATION BLOCK. Throws the codes of the commands; the card is listed all the
 * same.
 */
export async function lockCard({ card, sam }: Tap, { publicInfo }: CardFacts): Promise<void> {
  const factors = { pan8: publicInfo.cardNumber.slice(-16), issuerId: publicInfo.issuerId }
  await askSam(sam, buildSamInitForCryptCommand(factors), parseSamInitForCryptResponse)
  const challenge = parseGetChallengeResponse(await card.transmit(buildGetChallengeCommand()))
  const command = buildSamLockMacCommand(challenge, 'temporary')
  const mac = await askSam(sam, command, parseSamCryptResponse)
  const block = buildApplicationBlockCommand({ kind: 'temporary', mac })
  parseApplicationBlockResponse(await card.transmit(block))
}
