import {
  buildInternalAuthenticateCommand,
  parseInternalAuthenticateResponse,
} from '@tongxing/core/card/commands/internal-authenticate.ts'
import {
  buildSamEncryptCommand,
  parseSamEncryptResponse,
} from '@tongxing/core/card/commands/sam-crypt.ts'
import {
  buildSamInitForCryptCommand,
  parseSamInitForCryptResponse,
  staffKey,
} from '@tongxing/core/card/commands/sam-init-for-crypt.ts'
import type { PublicInfo } from '@tongxing/core/card/files/public-info.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { randomHex16 } from '../../uplink/heartbeat.ts'
import { askSam } from '../ask-sam.ts'
import type { Tap } from '../tap.ts'

/**
 * Whether a staff card has the key that its number asks for: it encrypts a challenge of eight bytes
 * (INTERNAL AUTHENTICATE, card.md 2.8), the SAM encrypts the same under the key that its staff
 * master gives for this card, and the two agree. A card or a SAM without such a key proves nothing.
 * Throws `CARD_LOST` and `SAM_UNUSABLE`.
 */
export async function isGenuine(tap: Tap, card: PublicInfo): Promise<boolean> {
  const challenge = Uint8Array.fromHex(randomHex16(tap.bus.random))
  const [answer, expected] = [await ofCard(tap, challenge), await ofSam(tap, card, challenge)]
  return answer !== undefined && expected !== undefined && equalBytes(answer, expected)
}

async function ofCard({ card }: Tap, data: Uint8Array): Promise<Uint8Array | undefined> {
  const response = await card.transmit(
    buildInternalAuthenticateCommand({ operation: 'encrypt', data }),
  )
  try {
    return parseInternalAuthenticateResponse(response)
  } catch (error) {
    if (isTongxingError(error, 'CARD_STATUS_UNEXPECTED')) return undefined
    throw error
  }
}

async function ofSam(
  { sam }: Tap,
  { cardNumber, issuerId }: PublicInfo,
  challenge: Uint8Array,
): Promise<Uint8Array | undefined> {
  const init = buildSamInitForCryptCommand({ pan8: cardNumber.slice(-16), issuerId }, staffKey)
  try {
    await askSam(sam, init, parseSamInitForCryptResponse)
  } catch (error) {
    const hasNoKey = isTongxingError(error, 'SAM_UNUSABLE') && error.detail.status === '6A88'
    if (hasNoKey) return undefined
    throw error
  }
  return askSam(sam, buildSamEncryptCommand(challenge), parseSamEncryptResponse)
}
