import { secureMessagingMac } from '@tongxing/core/card/crypto/secure-messaging.ts'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import { answerMacWrong, answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import { blockedStates, places } from '../image-layout.ts'

/*
 * 84 1E 00 P2 04 MAC: P2 00 for a time, 01 for good. The public texts give both 6988 and 9302 for a
 * wrong MAC; ours is 9302, which the manual counts towards 9303. No challenge is 6985.
 */
export const applicationBlock: CardCommand = {
  cla: 0x84,
  ins: 0x1e,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 <= 0x01,
  unselectedStatus: 0x6985,
  execute: (context, command) => {
    const { memory, session, challenge } = context
    session.transaction = undefined
    if (command.data.length === 0) return answerStatus(0x6987)
    if (command.data.length !== 4) return answerStatus(0x6700)
    const state = memory.state()
    if (state.blocked === blockedStates.permanent) return answerStatus(0x9303)
    if (!challenge) return answerStatus(0x6985)
    const covered = Uint8Array.of(0x84, 0x1e, 0x00, command.p2, 0x04)
    const mac = secureMessagingMac(memory.view(places.maintenanceKey), challenge, covered)
    if (!equalBytes(mac, command.data)) return answerMacWrong(context)
    const blocked = command.p2 === 1 ? blockedStates.permanent : blockedStates.temporary
    memory.commit({ ...state, blocked, macFailures: 0 })
    return answerOk()
  },
}
