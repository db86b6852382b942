import { equalBytes } from '@tongxing/core/card/layout.ts'
import { isLocked, type SamCommand, samAnswer } from '../sam-command.ts'

/* 80 72: whether MAC2 is from the card that MAC1 was for. Wrong ones in a row lock the SAM. */
export const creditForPurchase: SamCommand = {
  cla: 0x80,
  ins: 0x72,
  acceptsParameters: (p1, p2) => p1 === 0x00 && p2 === 0x00,
  needsApplication: true,
  execute: (context, { data }) => {
    const { store, session } = context
    if (data.length !== 4) return samAnswer(0x6700)
    if (isLocked(context)) return samAnswer(0x6983)
    const expected = session.expectedMac2
    session.expectedMac2 = undefined
    if (!expected) return samAnswer(0x6901)
    const state = store.read()
    const isRight = equalBytes(expected, data)
    if (!isRight) store.write({ ...state, macFailures: Math.min(255, state.macFailures + 1) })
    else if (state.macFailures > 0) store.write({ ...state, macFailures: 0 })
    return samAnswer(isRight ? 0x9000 : 0x9302)
  },
}
