import type { CommandApdu } from '@tongxing/core/card/apdu.ts'
import { secureMacLength, secureMessagingMac } from '@tongxing/core/card/crypto/secure-messaging.ts'
import { concatBytes, equalBytes } from '@tongxing/core/card/layout.ts'
import { answerMacWrong, answerStatus, type CardContext } from './card-command.ts'
import type { CardFile } from './card-files.ts'
import { blockedStates, places } from './image-layout.ts'

/**
 * Runs what a secured command (84 xx) asks for once its MAC is right: `act` gets the data without
 * the MAC. No data at all is 6987, less than a MAC 6988, no challenge before 6985; a wrong MAC is
 * counted like every other.
 */
export function afterSecureMac(
  context: CardContext,
  command: CommandApdu,
  act: (data: Uint8Array) => Uint8Array,
): Uint8Array {
  const { memory, header, challenge, settings } = context
  const { cla, ins, p1, p2, data } = command
  if (data.length === 0) return answerStatus(0x6987)
  if (data.length < secureMacLength) return answerStatus(0x6988)
  if (memory.state().blocked === blockedStates.permanent) return answerStatus(0x9303)
  if (!challenge) return answerStatus(0x6985)
  const carried = data.subarray(0, data.length - secureMacLength)
  const covered = concatBytes(Uint8Array.of(cla, ins, p1, p2, data.length), carried)
  const key = { key: memory.view(places.maintenanceKey), challenge, algorithm: header.algorithm }
  const isRight = equalBytes(secureMessagingMac(key, covered), data.subarray(carried.length))
  return isRight ? act(carried) : answerMacWrong(context, settings.securedMacWrongStatus)
}

/**
 * Whether access rules refuse a change of a file before its MAC is looked at (6982): it is not the
 * issuer's to change, the command comes without secure messaging (class 00), or settings ask for
 * EXTERNAL AUTHENTICATE first.
 */
export function isRefused(
  { settings, session }: CardContext,
  { cla, file }: { readonly cla: number; readonly file: CardFile },
): boolean {
  const lacksProof = settings.updateNeedsAuthentication && !session.isAuthenticated
  return file.changedBy !== 'issuer' || cla === 0x00 || lacksProof
}
